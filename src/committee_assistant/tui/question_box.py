"""The box that questions are typed into: it grows, remembers, completes and opens the command menu."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from committee_assistant.rendering.layout import printable
from committee_assistant.suggesting.completions import Completions
from committee_assistant.tui.slash_menu import SlashMenu

PLACEHOLDER = "Ask about the paper, or type / for commands"


class QuestionBox(TextArea):
    """A text area where Enter asks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Ask"),
        Binding("ctrl+j", "newline", "New line", show=False),
        Binding("tab", "complete", "Sources"),
        Binding("pageup", "screen.page(-1)", "Scroll up", show=False),
        Binding("pagedown", "screen.page(1)", "Scroll down", show=False),
        Binding("ctrl+o", "screen.toggle_pane", "Pane"),
        Binding("f3", "app.open_page('priorities')", "Priorities"),
        Binding("escape", "screen.back", show=False),
    ]

    class Asked(Message):
        """Enter was pressed on a line that is not blank."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class WantsSources(Message):
        """Tab was pressed with nothing to complete."""

    def __init__(self, menu: SlashMenu) -> None:
        """Take the menu that the box opens and moves."""
        super().__init__(
            id="question",
            compact=True,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=PLACEHOLDER,
        )
        self.cursor_blink = False
        self._menu = menu
        self._history: list[str] = []
        self._recalled = 0
        self._draft = ""
        self.completions = Completions(())

    def update_suggestion(self) -> None:
        """Offer in grey the rest of a known question that begins as typed."""
        at_end = self.cursor_location == self.document.end and "\n" not in self.text
        self.suggestion = printable(self.completions.rest(self.text)) if at_end else ""

    def on_text_area_changed(self) -> None:
        """Keep the menu fitting what is typed."""
        self._menu.fit(self.text)

    def fill(self, text: str) -> None:
        """Put text into the box with the cursor after it."""
        self.text = text
        self.move_cursor(self.document.end)

    def action_submit(self) -> None:
        """Run the highlighted command, or ask what is typed."""
        command = self._menu.chosen
        if command and command.needs_argument:
            self.fill(f"/{command.name} ")
            return
        text = f"/{command.name}" if command else self.text
        if not text.strip():
            return
        self.remember(text)
        self.clear()
        self._menu.close()
        self.post_message(self.Asked(text))

    def remember(self, text: str) -> None:
        """Let Up reach a question, as the one asked last."""
        self._history.append(text)
        self._recalled = len(self._history)

    def action_newline(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_complete(self) -> None:
        """Take the highlighted command or the grey suggestion, else go to the sources."""
        command = self._menu.chosen
        if command:
            self.fill(f"/{command.name}{' ' if command.takes else ''}")
        elif self.suggestion:
            self.insert(self.suggestion)
        else:
            self.post_message(self.WantsSources())

    def action_cursor_up(self, select: bool = False) -> None:
        """Move in the menu, in the text, or from its first line back in history."""
        if self._menu.chosen:
            self._menu.action_cursor_up()
        elif self.cursor_location[0] == 0 and not select and self._recalled:
            self._recall(self._recalled - 1)
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move in the menu, in the text, or from its last line on in history."""
        if self._menu.chosen:
            self._menu.action_cursor_down()
        elif self.cursor_location[0] == self.document.line_count - 1 and not select:
            self._recall(self._recalled + 1)
        else:
            super().action_cursor_down(select)

    def _recall(self, place: int) -> None:
        """Show an earlier question; after the last comes what was being typed."""
        if place > len(self._history):
            return
        if self._recalled == len(self._history):
            self._draft = self.text
        self._recalled = place
        self.fill(self._history[place] if place < len(self._history) else self._draft)
        self._menu.close()

    async def _on_key(self, event: events.Key) -> None:
        """Take Enter in its turn: as a binding it would overtake letters typed in the same burst."""
        actions = {"enter": self.action_submit, "ctrl+j": self.action_newline}
        if event.key in actions:
            event.stop()
            event.prevent_default()
            actions[event.key]()

    async def _on_paste(self, event: events.Paste) -> None:
        """Take pasted text without its control characters."""
        event.stop()
        event.prevent_default()
        self.insert(printable(event.text))
