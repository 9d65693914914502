"""A kept conversation that can only be read, because its paper has gone."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from committee_assistant.conversations.finding import length, when
from committee_assistant.model import conversation as model
from committee_assistant.model.paper import Paper
from committee_assistant.tui.chat import Conversation
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.kept_turns import show_turns
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.safe import literal

GONE = "Its paper is no longer here, so this can be read but not gone on with."


class KeptScreen(Screen[None]):
    """Shows what was said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", id="back", tooltip="back"),
        Binding("q", "leave", show=False, id="leave-kept", tooltip="back"),
        Binding("up", "scroll(-1)", "Scroll", key_display="↑↓", id="scroll-up", tooltip="scroll it"),
        Binding("down", "scroll(1)", show=False, id="scroll-down", tooltip="scroll it"),
        Binding("pageup", "page(-1)", show=False, id="page-up", tooltip="a page up or down"),
        Binding("pagedown", "page(1)", show=False, id="page-down", tooltip="a page up or down"),
        Binding("home", "end(False)", show=False, id="kept-beginning", tooltip="beginning or end"),
        Binding("end", "end(True)", show=False, id="kept-end", tooltip="beginning or end"),
    ]

    def __init__(self, conversation: model.Conversation) -> None:
        """Take the conversation."""
        super().__init__()
        self._kept = conversation

    def compose(self) -> ComposeResult:
        """Lay out what it is about above what was said."""
        about = "   ".join(filter(None, (self._kept.paper_title, when(self._kept), length(self._kept))))
        yield Static(literal(about), id="kept-title")
        export = f"committee-assistant export {self._kept.id}"
        yield Static(literal(f"{GONE} To write it to a file: {export}"), id="kept-gone")
        yield Conversation()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the turns; nothing can be picked."""
        gone = Paper(self._kept.paper, self._kept.paper_title, self._kept.paper_title, "", "", (), {})
        shown = self.query_one(Conversation)
        await show_turns(shown, self._kept.turns, gone)
        for choices in self.query(NumberedChoices):
            choices.disabled = True

    def action_cite(self, paragraph: str) -> None:
        """Say that the paragraph cannot be read."""
        self.app.notify(GONE, markup=False)

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(Conversation).scroll_relative(y=step, animate=False)

    def action_page(self, direction: int) -> None:
        """Scroll by a page."""
        shown = self.query_one(Conversation)
        shown.scroll_relative(y=direction * max(1, shown.size.height - 2), animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the beginning or the end."""
        shown = self.query_one(Conversation)
        if last:
            shown.scroll_end(animate=False)
        else:
            shown.scroll_home(animate=False)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
