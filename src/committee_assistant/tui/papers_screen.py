"""The papers as a page: which there are, which is open; to open, add and remove them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import Page
from committee_assistant.shelf import ShelvedPaper
from committee_assistant.tui.adding import add_paper
from committee_assistant.tui.confirm import ConfirmScreen
from committee_assistant.tui.failures import why_not
from committee_assistant.tui.page_screen import PageScreen
from committee_assistant.tui.paper_rows import paper_row, papers_on
from committee_assistant.tui.row_list import RowList
from committee_assistant.tui.safe import literal

FILE = "File to add: PDF, Word, Markdown or text"


class PaperRows(RowList):
    """Papers, to be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "Open", id="read", tooltip="open the paper"),
        Binding("c,C", "screen.copy_row", show=False, id="copy", tooltip="copy the row"),
    ]


class FileLine(Input):
    """Where a file is named."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Add this file", id="add-file", tooltip="add the file named")
    ]


class PapersScreen(PageScreen):
    """Every paper that can be opened."""

    ROWS = PaperRows

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,A", "add", "Add", key_display="A", id="add", tooltip="add a paper"),
        Binding("delete", "remove", "Remove", key_display="Del", id="remove", tooltip="remove it"),
    ]

    def __init__(self, knowledge: Knowledge | None) -> None:
        """Take what is known of the paper that is open, if one is."""
        super().__init__(knowledge)
        self._papers: tuple[ShelvedPaper, ...] = ()

    def below_rows(self) -> ComposeResult:
        """Give a line for what is said, and one for a file's name."""
        yield Static(id="said", markup=False)
        with Horizontal(classes="typed"):
            yield Static(">", classes="prompt", markup=False)
            yield FileLine(placeholder=FILE, compact=True)

    def on_mount(self) -> None:
        """List the papers, which takes a moment."""
        self.query_one(FileLine).cursor_blink = False
        self.query_one(".typed").display = False
        self.show(Page("Papers", notes=("Listing the papers…",)))
        self.run_worker(self._list(), group="papers", exit_on_error=False)

    @property
    def _chosen(self) -> ShelvedPaper | None:
        return self._papers[self.rows.at] if self.rows.at < len(self._papers) else None

    def tell(self, line: str) -> None:
        """Say something under the rows."""
        self.query_one("#said", Static).update(literal(line))

    async def _list(self, at: str = "") -> None:
        """List the papers anew, with the reader at one of them: by default at the one that is open."""
        try:
            kept = await asyncio.to_thread(self.committee.shelf.papers) if self.committee.shelf else ()
        except Exception as error:  # one damaged file must not close the page
            self.show(Page("Papers", notes=(why_not(error),)))
            return
        open_now = self.knowledge.paper if self.knowledge else None
        self._papers = papers_on(kept, open_now)
        here = at or (open_now.id if open_now else "")
        ids = [one.id for one in self._papers]
        rows = tuple(paper_row(one, one.id == (open_now.id if open_now else None)) for one in self._papers)
        self.show(Page("Papers", rows, counted(len(rows), "paper")), ids.index(here) if here in ids else 0)

    async def on_row_list_read(self) -> None:
        """Open the paper, or go back to the one that is open."""
        chosen = self._chosen
        if chosen is None:
            return
        if self.knowledge and chosen.id == self.knowledge.paper.id:
            self.dismiss()
        else:
            self.tell(f"Opening {chosen.title}…")
            self.app.run_worker(self._open(chosen.id), group="papers", exit_on_error=False)

    async def _open(self, paper_id: str) -> None:
        if not await self.committee.open_paper(paper_id) and self.is_attached:
            self.tell("")

    def action_add(self) -> None:
        """Ask for a file."""
        self.query_one(".typed").display = True
        self.query_one(FileLine).focus()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add the file that was named."""
        if event.value.strip():
            self._close_line()
            self.app.run_worker(self._add(event.value), group="papers", exit_on_error=False)

    async def _add(self, typed: str) -> None:
        added = await add_paper(self.committee.shelf, typed, self._progress)
        if added and self.is_attached:
            await self._list(added.id)

    async def _progress(self, line: str) -> None:
        if self.is_attached:
            self.tell(line)
        else:  # the reader has gone on
            self.committee.say(line)

    def _close_line(self) -> None:
        self.query_one(FileLine).clear()
        self.query_one(".typed").display = False
        self.rows.focus()

    def action_remove(self) -> None:
        """Ask whether to remove the paper, unless it is one that stays."""
        chosen = self._chosen
        if chosen is None:
            return
        title = printable(chosen.title)
        if chosen.shipped and not chosen.own_words:
            self.tell(f"{title} came with the program and cannot be removed.")
        elif self.knowledge and chosen.id == self.knowledge.paper.id:
            self.tell(f"{title} is open now; open another paper before you remove it.")
        else:
            what = "your copy of " if chosen.shipped else ""
            question = f"Remove {what}{title}? Its file is left alone."
            self.app.push_screen(
                ConfirmScreen(question, yes="Remove it", no="Keep it"), partial(self._answered, chosen)
            )

    def _answered(self, leaving: ShelvedPaper, sure: bool | None) -> None:
        """Remove the paper that was asked about, or keep it."""
        if sure:
            self.run_worker(self._remove(leaving), group="papers", exit_on_error=False)
        else:
            self.tell("Nothing was removed.")

    async def _remove(self, leaving: ShelvedPaper) -> None:
        assert self.committee.shelf  # it has listed the paper
        try:
            await asyncio.to_thread(self.committee.shelf.remove, leaving.id)
        except Exception as error:  # the paper stays on the list
            self.tell(why_not(error))
            return
        await self._list()
        self.tell(f"Removed {printable(leaving.title)}.")

    def action_back(self) -> None:
        """Leave the line that asks for a file, else the page."""
        if self.query_one(".typed").display:
            self._close_line()
        else:
            super().action_back()
