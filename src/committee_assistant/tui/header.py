"""The line at the top: which paper, whose, of when."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from committee_assistant.model.paper import Paper
from committee_assistant.tui.safe import literal


class PaperHeader(Horizontal):
    """Title, committee and date; the committee gives way where the line is short."""

    def compose(self) -> ComposeResult:
        """Begin without a paper, which is opened after the first paint."""
        yield Static("Opening the paper…", id="paper-title", markup=False)
        yield Static("", id="paper-committee", markup=False)
        yield Static("", id="paper-date", markup=False)

    def show(self, paper: Paper) -> None:
        """Name a paper."""
        self.query_one("#paper-title", Static).update(literal(paper.short_title or paper.title))
        self.query_one("#paper-committee", Static).update(literal(paper.committee))
        self.query_one("#paper-date", Static).update(literal(_written(paper.date)))


def _written(day: str) -> str:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {found:%B %Y}"
