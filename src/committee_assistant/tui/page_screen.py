"""What all pages over the conversation share: header, title, rows that lead to paragraphs, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.page import Page
from committee_assistant.tui.evidence import BREAKPOINTS
from committee_assistant.tui.header import PaperHeader
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.row_list import RowList
from committee_assistant.tui.safe import literal
from committee_assistant.tui.source_pane import Passage, SourcePane

if TYPE_CHECKING:
    from committee_assistant.tui.app import CommitteeApp


class PageScreen(Screen[None]):
    """A page of rows under a title."""

    CSS_PATH = "pages.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    ROWS: ClassVar[type[RowList]] = RowList
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", id="back", tooltip="back")]

    def __init__(self, knowledge: Knowledge | None) -> None:
        """Take what is known of the paper that is open, if one is."""
        super().__init__()
        self.knowledge = knowledge

    def compose(self) -> ComposeResult:
        """Lay out header, title, rows and footer; some pages have more between title and rows, and beside them."""
        yield PaperHeader()
        with Container(id="body"):
            with Vertical(id="page"):
                yield Static(id="page-title", markup=False)
                yield from self.above_rows()
                yield Static(id="page-notes", markup=False)
                yield self.ROWS()
                yield from self.below_rows()
            yield from self.beside_rows()
        yield KeyLine()

    def above_rows(self) -> ComposeResult:
        """Give what stands between the title and the rows."""
        yield from ()

    def below_rows(self) -> ComposeResult:
        """Give what stands under the rows."""
        yield from ()

    def beside_rows(self) -> ComposeResult:
        """Give what stands beside the rows."""
        yield from ()

    def on_mount(self) -> None:
        """Name the paper and begin at the rows."""
        header = self.query_one(PaperHeader)
        if self.knowledge:
            header.show(self.knowledge.paper)
        else:
            header.show_none()
        self.begin()

    def begin(self) -> None:
        """Give the focus to what the reader works first."""
        self.rows.focus()

    @property
    def committee(self) -> CommitteeApp:
        """The application."""
        return cast("CommitteeApp", self.app)

    @property
    def rows(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    def show(self, page: Page, at: int = 0) -> None:
        """Show a page, with the reader at one of its rows."""
        title = Content.assemble(literal(page.title, "bold"), "  ", literal(page.count, "$muted"))
        self.query_one("#page-title", Static).update(title)
        notes = self.query_one("#page-notes", Static)
        notes.update(literal("\n".join(page.notes)))
        notes.display = bool(page.notes)
        self.rows.show(page, at)

    def action_back(self) -> None:
        """Go back to the questions."""
        self.dismiss()

    def action_copy_row(self) -> None:
        """Copy the row that the reader is at, with its marks."""
        if self.rows.entry:
            self.committee.copy(self.rows.entry.plain, "Row copied.")


class ReadingScreen(PageScreen):
    """A page whose rows lead to paragraphs, read at the side where there is room, else in a sheet below."""

    knowledge: Knowledge
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "toggle_pane", show=False, id="pane", tooltip="sources pane on or off")
    ]

    def __init__(self, knowledge: Knowledge) -> None:
        """Take what is known of the paper that is open."""
        super().__init__(knowledge)
        self._came_from: Widget | None = None

    def beside_rows(self) -> ComposeResult:
        """Give the pane where paragraphs are read."""
        yield SourcePane(id="pane")

    def show(self, page: Page, at: int = 0) -> None:
        """Show a page; the pane has its place from the first, so that rows are laid out once."""
        if page.entries:
            width = self.app.size.width
            self.add_class("-filled", next(name for least, name in reversed(BREAKPOINTS) if width >= least))
        super().show(page, at)

    @property
    def pane(self) -> SourcePane:
        """The pane."""
        return self.query_one(SourcePane)

    def on_row_list_moved(self) -> None:
        """Show in the pane what the row rests on."""
        paragraph = self.knowledge.paper.paragraph(self.rows.paragraph)
        if paragraph and self.rows.entry:
            self.pane.show(paragraph, self.knowledge.paper, self.rows.entry.claims, self.rows.entry.found_within)

    def on_row_list_read(self) -> None:
        """Go into the pane."""
        if self.pane.paragraph:
            self._came_from = self.focused or self.rows
            self.add_class("-sheet")
            self.remove_class("-shut")
            self.call_after_refresh(self.query_one(Passage).focus)

    def action_back(self) -> None:
        """Leave the pane for where it was entered from, else the page."""
        inside = isinstance(self.focused, Passage)
        self.remove_class("-sheet")
        if inside:
            (self._came_from or self.rows).focus()
        else:
            super().action_back()

    def action_toggle_pane(self) -> None:
        """Open or close the pane."""
        self.toggle_class("-sheet" if self.has_class("-narrow") else "-shut")
        if not self.pane.display:
            self.rows.focus()

    def action_leaf(self, step: int) -> None:
        """Read the paragraph before or after."""
        beside = self.pane.beside(step, self.knowledge.paper)
        if beside:
            self.pane.show(beside, self.knowledge.paper)

    def action_copy_paragraph(self) -> None:
        """Copy the paragraph in the pane."""
        if self.pane.paragraph:
            self.committee.copy(self.pane.copied(self.knowledge.paper), "Paragraph copied.")
