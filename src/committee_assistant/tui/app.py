"""The application: owns keys, themes, pages and leaving."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")  # read by Textual when it is imported

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.screen import Screen

from committee_assistant.commands import NO_PAPER
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.saving import last_words
from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.layout import printable
from committee_assistant.settings import USUAL, Settings, remember_theme, settings_path
from committee_assistant.shelf import Shelf
from committee_assistant.tui import themes
from committee_assistant.tui.chat_screen import ChatScreen
from committee_assistant.tui.conversations_screen import ConversationsScreen
from committee_assistant.tui.help import HelpScreen
from committee_assistant.tui.key_groups import key_groups
from committee_assistant.tui.keys import checked, shown_key
from committee_assistant.tui.page_screen import PageScreen
from committee_assistant.tui.pages import KINDS, page_named
from committee_assistant.tui.palette import Everything, Palette
from committee_assistant.tui.paper_app import PaperApp
from committee_assistant.tui.real_cursor import SHOW_CURSOR, caret_of
from committee_assistant.tui.reopening import reopen
from committee_assistant.tui.terminal import EVERY, has_terminal, terminal_size

SELDOM = (20_000, 20, 10)
"""Thresholds of the garbage collector: else a long conversation stops for a quarter of a second at most answers."""


class CommitteeApp(PaperApp):
    """Ask a committee paper questions."""

    CSS_PATH: ClassVar = ["style.tcss", "chat.tcss", "conversations.tcss"]
    TITLE = "Committee assistant"
    COMMANDS: ClassVar = {Everything}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", id="help", tooltip="this page"),
        Binding("f2", "next_theme", "Theme", show=False, id="theme", tooltip="next theme"),
        *(kind.binding for kind in KINDS),
        Binding("f9", "conversations", "Conversations", show=False, id="conversations", tooltip="kept conversations"),
        Binding("ctrl+p", "command_palette", "Find", show=False, priority=True, id="find", tooltip="find anything"),
        Binding("ctrl+q", "quit", "Leave", priority=True, id="leave", tooltip="leave"),
    ]

    def __init__(
        self,
        opener: Callable[[], Assistant],
        keeper: Keeper | None = None,
        shelf: Shelf | None = None,
        last: Callable[[Paper], Conversation | None] | None = None,
        settings: Settings = USUAL,
    ) -> None:
        """Take what ``PaperApp`` takes, and the user's settings."""
        super().__init__(opener, keeper, shelf, last)
        self.settings = settings
        for palette in themes.PALETTES:
            self.register_theme(palette.theme())
        self.theme = settings.theme if settings.theme in themes.NAMES else themes.PALETTES[0].name
        self.chosen_keys, faults = checked(settings.keys, key_groups(CommitteeApp))
        self.set_keymap(self.chosen_keys)
        self._notes = (*_unknown_theme(settings.theme), *faults)

    def get_default_screen(self) -> Screen[None]:
        """Begin with the conversation."""
        return ChatScreen(self.keeper)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a value before a theme is applied."""
        return themes.PALETTES[0].variables()

    def get_key_display(self, binding: Binding) -> str:
        """Write keys as words: ``Ctrl+O``, not ``^o``."""
        if binding.key_display:
            return binding.key_display
        return shown_key(binding.key)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands: wherever the reader's attention is."""
        return caret_of(self.focused, self._caret)

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._caret = place

    def on_ready(self) -> None:
        """Open the paper once the screen is drawn."""
        self.chat.note(self._notes)
        if self.settings.cursor and self._driver:
            self._driver.write(SHOW_CURSOR)
        self.run_worker(self.open_first(), group="open", exit_on_error=False)
        if has_terminal() and not self.is_headless:
            self.set_interval(EVERY, self._look_at_terminal)

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses Ctrl+C, which copies."""
        self.say("Ctrl+Q leaves.")

    def _look_at_terminal(self) -> None:
        """Keep what was said and end where the window was closed unsaid; draw for its size where that was missed."""
        if not has_terminal():
            last_words(self.keeper)
            os._exit(1)  # Textual would wait for ever to write to what is not there
        size = terminal_size()
        if size != self.size:  # signals of two quick changes overtake each other
            self.post_message(events.Resize(size, size))

    def use_theme(self, name: str = "") -> bool:
        """Change to a theme, or without a name to the next; False where there is none of that name."""
        if name and name not in themes.NAMES:
            return False
        self.theme = name or themes.after(self.theme).name
        try:
            remember_theme(settings_path(self.keeper.home), self.theme)
        except OSError as error:
            log_error(error)
            self.say("The theme holds until you leave; it could not be remembered.")
        return True

    def action_next_theme(self) -> None:
        """Change to the next theme."""
        self.use_theme()

    def action_command_palette(self) -> None:
        """Find a command, a page, a paragraph or a paper."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder="Find a command, a page, a paragraph or a paper"))

    def action_help(self) -> None:
        """Show the help page."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(key_groups(CommitteeApp), self.chosen_keys))

    def action_open_page(self, name: str) -> None:
        """Show a page."""
        self.open_page(name)

    def open_page(self, name: str) -> None:
        """Show a page, by its name, in place of the one that is on show."""
        page = page_named(name, self.chat.knowledge)
        if page is None:
            self.say(NO_PAPER)
        else:
            self.lay_over(page)

    def lay_over(self, page: PageScreen) -> None:
        """Lay a page over the conversation, in place of the one that is there."""
        if isinstance(self.screen, PageScreen | HelpScreen | ConversationsScreen):
            self.switch_screen(page)
        else:
            self.push_screen(page)

    async def run_line(self, line: str) -> None:
        """Go back to the conversation and run a line as if it were typed there."""
        await self.back_to_chat()
        await self.chat.run_line(line)

    def copy(self, text: str, said: str) -> None:
        """Copy text both ways, by the terminal and by the desktop, and say so."""
        from committee_assistant.tui.clipboard import copy_by_desktop

        self.copy_to_clipboard(text)
        if not self.is_headless:
            self.run_worker(lambda: copy_by_desktop(text), thread=True, group="copy", exit_on_error=False)
        self.say(said)

    async def action_conversations(self) -> None:
        """Show the kept conversations."""
        await self.show_conversations("")

    async def show_conversations(self, words: str) -> None:
        """Show the kept conversations in which words occur, in place of the page that is on show."""
        if isinstance(self.screen, PageScreen | HelpScreen):
            await self.back_to_chat()
        if self.screen is self.chat:
            self.push_screen(ConversationsScreen(self.keeper, words), self._reopen)

    def _reopen(self, conversation: Conversation | None) -> None:
        if conversation is not None:
            self.run_worker(reopen(self, conversation), group="open", exit_on_error=False)

    async def action_quit(self) -> None:
        """Leave; what was said is kept, and written where a file was named for it."""
        said = self._last_words()
        self.exit(message=Text(said) if said else None)

    def _last_words(self) -> str:
        return printable("\n".join(last_words(self.keeper)))

    def _handle_exception(self, error: Exception) -> None:
        """End with what was asked saved and a line in place of a traceback, whose detail goes to the log."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        path = log_error(error)
        where = f" The detail is in {path}." if path else ""
        self.exit(return_code=1, message=Text(f"Something went wrong.{where} {self._last_words()}".rstrip()))


def _unknown_theme(name: str) -> tuple[str, ...]:
    if not name or name in themes.NAMES:
        return ()
    return (f"theme: there is no theme {name!r}; write {', '.join(themes.NAMES[:-1])} or {themes.NAMES[-1]}",)


def run(
    opener: Callable[[], Assistant],
    keeper: Keeper,
    shelf: Shelf | None = None,
    last: Callable[[Paper], Conversation | None] | None = None,
    settings: Settings = USUAL,
) -> None:
    """Run the application until the reader leaves.

    ``opener`` is called in a thread after the first paint; ``keeper`` keeps the conversation; ``shelf`` has the papers
    that can be opened instead; ``last`` gives the conversation to go on with, once the paper is open; ``settings`` are
    the user's.
    """
    gc.set_threshold(*SELDOM)
    CommitteeApp(opener, keeper, shelf, last, settings).run(mouse=settings.mouse)
