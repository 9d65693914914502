"""The paragraphs as a page: the whole paper under its headings, and what is found in it while it is typed."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.find import Finder
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.paragraphs_page import found_page, paragraphs_page
from committee_assistant.tui.page_screen import ReadingScreen
from committee_assistant.tui.source_pane import Passage

PLACEHOLDER = "Words to find, or a paragraph's number"


class SearchLine(Input):
    """Where words are typed; the keys that move go to the rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.read", "Read", id="read-found", tooltip="read what was found"),
        Binding("down", "screen.move(1)", "Next", key_display="↑↓", id="next-found", tooltip="go to a row"),
        Binding("up", "screen.move(-1)", show=False, id="previous-found", tooltip="go to a row"),
        Binding("pageup", "screen.page(-1)", show=False, id="page-up", tooltip="a page up or down"),
        Binding("pagedown", "screen.page(1)", show=False, id="page-down", tooltip="a page up or down"),
        Binding("tab", "screen.to_rows", "Rows", id="to-rows", tooltip="from search to rows"),
        Binding("ctrl+f", "select_all", "Search", show=False, id="paragraphs", tooltip="paragraphs"),
    ]

    def _on_paste(self, event: events.Paste) -> None:
        """Take pasted text without its control characters; what Input does with it comes after this."""
        event.text = " ".join(printable(event.text).split())


class ParagraphsScreen(ReadingScreen):
    """Every paragraph, or those that hold what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "move(1)", show=False, id="next-hit", tooltip="next or earlier hit"),
        Binding("N", "move(-1)", show=False, id="earlier-hit", tooltip="next or earlier hit"),
        Binding("slash", "to_search", "Search", key_display="/", id="search", tooltip="search"),
        Binding("ctrl+f", "to_search", show=False, id="paragraphs", tooltip="paragraphs"),
    ]

    def __init__(self, knowledge: Knowledge, words: str = "") -> None:
        """Take what is known, and what is looked for at once."""
        super().__init__(knowledge)
        self._words = printable(words)

    def above_rows(self) -> ComposeResult:
        """Give the line where words are typed."""
        with Horizontal(classes="typed"):
            yield Static(">", classes="prompt", markup=False)
            yield SearchLine(self._words, placeholder=PLACEHOLDER, compact=True, select_on_focus=False)

    @property
    def search(self) -> SearchLine:
        """The line where words are typed."""
        return self.query_one(SearchLine)

    def on_mount(self) -> None:
        """Show what is looked for at once, or everything."""
        self.search.cursor_blink = False
        self._find(self._words)

    def begin(self) -> None:
        """Begin in the line."""
        self.search.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what is typed so far."""
        self._find(event.value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way to the line only where the reader is elsewhere."""
        return action != "to_search" or self.focused is not self.search

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.knowledge.paper)

    def _find(self, typed: str) -> None:
        paper = self.knowledge.paper
        self.show(found_page(paper, self._finder, typed) if typed.strip() else paragraphs_page(paper))

    def action_read(self) -> None:
        """Read the row that the reader is at."""
        self.rows.action_read()

    def action_move(self, step: int) -> None:
        """Go to the next row or the one before."""
        self.rows.action_move(step)

    def action_page(self, direction: int) -> None:
        """Go on or back by a page of rows."""
        self.rows.action_page(direction)

    def action_to_rows(self) -> None:
        """Go to the rows."""
        self.rows.focus()

    def action_to_search(self) -> None:
        """Go to the line where words are typed."""
        self.search.focus()

    def on_key(self, event: events.Key) -> None:
        """Begin to search wherever letters are typed."""
        typed = event.is_printable and event.character and event.key not in self.active_bindings
        if typed and self.focused is not self.search and not isinstance(self.focused, Passage):
            event.stop()
            self.search.focus()
            self.search.insert_text_at_cursor(event.character or "")
