"""The kept conversations: searched while typing, reopened with Enter, removed once that is confirmed."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from committee_assistant.conversations.finding import NONE_KEPT, NOT_FOUND, holds, length, said_in, when
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationError, Listing
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.phrases import counted
from committee_assistant.tui.confirm import ConfirmScreen
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.safe import literal

TITLE = "Kept conversations"
WILL_BE_HERE = (
    "Every conversation is kept here as it goes, question by question with its answers, so that it can be found, "
    "gone on with and written to a file."
)
OFF = "New conversations are not kept: --no-keep was given, or keep: false stands in settings.yaml."
THIS_ONE = "this one"
LISTED = 100
"""Conversations; drawing more at every letter would be felt."""


class ConversationsScreen(Screen[Conversation | None]):
    """Ends with the conversation to reopen, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up",
            "move('cursor_up')",
            "Move",
            key_display="↑↓",
            priority=True,
            id="previous-conversation",
            tooltip="go to a conversation",
        ),
        Binding(
            "down",
            "move('cursor_down')",
            show=False,
            priority=True,
            id="next-conversation",
            tooltip="go to a conversation",
        ),
        Binding("pageup", "move('page_up')", show=False, priority=True, id="page-up", tooltip="a page up or down"),
        Binding(
            "pagedown", "move('page_down')", show=False, priority=True, id="page-down", tooltip="a page up or down"
        ),
        Binding("enter", "reopen", "Reopen", priority=True, id="reopen", tooltip="reopen it"),
        Binding("delete", "remove", "Remove", priority=True, id="remove-kept", tooltip="remove it"),
        Binding("escape", "leave", "Back", id="back", tooltip="back"),
        Binding("f9", "leave", show=False, id="conversations", tooltip="kept conversations"),
    ]

    def __init__(self, keeper: Keeper, words: str = "") -> None:
        """Take where conversations are kept, and what to search for at once."""
        super().__init__()
        self._keeper = keeper
        self._words = words
        self._listing = Listing((), ())
        self._said_in: dict[str, str] = {}
        self._shown: dict[str, Conversation] = {}
        self._marked = ""

    def compose(self) -> ComposeResult:
        """Lay out the search above the list."""
        yield Static(TITLE, classes="page-title", markup=False)
        yield Input(self._words, placeholder="Type words to search for", compact=True, id="words")
        yield Static("", id="state", markup=False)
        yield OptionList(id="kept", markup=False, compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin in the search; read the folder meanwhile."""
        self.query_one(Input).cursor_blink = False
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()
        self.run_worker(self._load(), exit_on_error=False)

    async def _load(self) -> None:
        self._listing, self._said_in = await asyncio.to_thread(self._read)
        self._fill()

    def _read(self) -> tuple[Listing, dict[str, str]]:
        try:
            listing = self._keeper.store.list()
        except ConversationError as error:
            listing = Listing((), (str(error),))
        return listing, {one.id: said_in(one) for one in listing.conversations}

    @on(Input.Changed)
    def _fill(self) -> None:
        """Show the conversations in which every word occurs."""
        words = self.query_one(Input).value
        hits = [one for one in self._listing.conversations if holds(self._said_in[one.id], words)]
        self._shown = {one.id: one for one in hits[:LISTED]}
        self._marked = ""
        listed = self.query_one(OptionList)
        listed.clear_options()
        for one in self._shown.values():
            gap = [Option("", disabled=True)] if listed.option_count else []
            listed.add_options([*gap, Option(self._prompt(one, marked=False), id=one.id)])
        listed.highlighted = 0 if self._shown else None
        self.query_one("#state", Static).update(self._state(len(hits), bool(words.strip())))

    def _prompt(self, one: Conversation, marked: bool) -> Content:
        this = THIS_ONE if self._is_this(one) else ""
        about = "   ".join(filter(None, (when(one), length(one), one.paper_title, this)))
        return Content.assemble(
            literal("▸ " if marked else "  "),
            literal(one.title.replace("\n", " "), "bold"),
            literal("\n\u00a0\u00a0"),
            literal(about, "" if marked else "$muted"),
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Move the mark: it is more than a colour, and muted text could not be read on its bar."""
        for id, marked in ((self._marked, False), (event.option_id or "", True)):
            if id in self._shown:
                event.option_list.replace_option_prompt(id, self._prompt(self._shown[id], marked))
        self._marked = event.option_id or ""

    def _state(self, hits: int, searched: bool) -> Content:
        """Say how many there are, what will be here, and what cannot be read."""
        count = len(self._listing.conversations)
        if not count:
            lines = [literal(NONE_KEPT, "bold"), literal(WILL_BE_HERE)]
        elif searched:
            lines = [literal(f"{hits} of {count}" if hits else NOT_FOUND, "$muted")]
        else:
            lines = [literal(counted(count, "conversation"), "$muted")]
        if hits > LISTED:
            lines.append(literal(f"The latest {LISTED} are listed; more words find the others.", "$muted"))
        lines += [literal(OFF)] if not self._keeper.keeps else []
        problems = self._listing.problems
        lines += [literal(problem, "$muted") for problem in problems[:1]]
        lines += [literal(f"{len(problems) - 1} more cannot be read.", "$muted")] if len(problems) > 1 else []
        return Content("\n").join(lines)

    @property
    def _chosen(self) -> Conversation | None:
        option = self.query_one(OptionList).highlighted_option
        return self._shown.get(option.id or "") if option else None

    def action_move(self, how: str) -> None:
        """Move in the list while the search keeps the focus."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    def action_reopen(self) -> None:
        """End with the conversation that is marked; the one in progress only needs going back to."""
        chosen = self._chosen
        if chosen:
            self.dismiss(None if self._is_this(chosen) else chosen)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Reopen what was clicked."""
        event.stop()
        self.action_reopen()

    def action_remove(self) -> None:
        """Ask whether to remove the conversation that is marked."""
        chosen = self._chosen
        if chosen is None:
            return
        if self._is_this(chosen):
            self.app.notify("This is the conversation in progress; begin a /new one to remove it.", markup=False)
            return
        self.app.push_screen(
            ConfirmScreen(
                f"Remove “{chosen.title}”, {length(chosen)}, {when(chosen)}? It cannot be brought back.",
                yes="Remove it",
                no="Keep it",
            ),
            lambda sure: self._remove(chosen) if sure else None,
        )

    def _is_this(self, conversation: Conversation) -> bool:
        return conversation.id == self._keeper.conversation.id

    def _remove(self, conversation: Conversation) -> None:
        try:
            self._keeper.store.remove(conversation.id)
        except ConversationError as error:
            self.app.notify(str(error), markup=False)
        self.run_worker(self._load(), exit_on_error=False)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
