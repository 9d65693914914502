"""The timeline as a page: what happened, is planned, was cancelled or is still open, and what of it to show."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.timeline_page import FILTERS, filter_counts, timeline_page
from committee_assistant.tui.page_screen import ReadingScreen
from committee_assistant.tui.safe import literal


class TimelineScreen(ReadingScreen):
    """Every event, or those that a filter leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f,F", "next_filter", "Filter", key_display="F")]

    def __init__(self, knowledge: Knowledge) -> None:
        """Take what is known of the paper that is open."""
        super().__init__(knowledge)
        self._shown = next(iter(FILTERS))

    def above_rows(self) -> ComposeResult:
        """Say which filter holds."""
        yield Static(id="filters", markup=False)

    def on_mount(self) -> None:
        """Begin with all events."""
        self.query_one("#filters").display = bool(self.knowledge.events)
        self._show()

    def action_next_filter(self) -> None:
        """Change to the next filter."""
        names = list(FILTERS)
        self._shown = names[(names.index(self._shown) + 1) % len(names)]
        self._show()

    def _show(self) -> None:
        counts = filter_counts(self.knowledge)
        self.query_one("#filters", Static).update(
            Content("   ").join(_filter(name, count, name == self._shown) for name, count in counts.items())
        )
        self.show(timeline_page(self.knowledge, self._shown))


def _filter(name: str, count: int, holds: bool) -> Content:
    return literal(f"▸{name} {count}", "bold underline") if holds else literal(f" {name} {count}", "$muted")
