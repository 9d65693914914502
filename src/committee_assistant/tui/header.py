"""The line at the top: which paper, whose, of when."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from committee_assistant.model.paper import Paper
from committee_assistant.model.period import date_in_words
from committee_assistant.rendering.layout import printable
from committee_assistant.tui.safe import literal


class Committee(Static):
    """A committee's name, as fully as the line allows."""

    _whole = ""

    def show(self, name: str) -> None:
        """Name a committee."""
        self._whole = printable(name)
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the name into the place that title and date leave."""
        self.update(Content(shortened(self._whole, self.content_size.width)))


class PaperHeader(Horizontal):
    """Title, committee and date; the committee gives way where the line is short."""

    def compose(self) -> ComposeResult:
        """Begin without a paper, which is opened after the first paint."""
        yield Static("Opening the paper…", id="paper-title", markup=False)
        yield Committee("", id="paper-committee", markup=False)
        yield Static("", id="paper-date", markup=False)

    def show(self, paper: Paper) -> None:
        """Name a paper."""
        title = paper.short_title or paper.title
        self.query_one("#paper-title", Static).update(literal(title))
        self.query_one("#paper-date", Static).update(literal(date_in_words(paper.date)))
        self.query_one(Committee).show("" if paper.committee == title else paper.committee)

    def show_none(self) -> None:
        """Say that there is no paper."""
        self.query_one("#paper-title", Static).update("No paper is open")


def shortened(committee: str, width: int) -> str:
    """Give a committee's name, without its council or as its kind alone where that is what fits."""
    kind = "Select Committee" if "Select Committee" in committee else "Committee"
    names = (committee, committee.rpartition(", ")[0], kind if kind in committee else "")
    return next((name for name in names if name and cell_len(name) <= width), committee)
