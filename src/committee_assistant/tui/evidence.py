"""Decides what the sources pane shows, whether it is open, and which row it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from textual.screen import Screen

from committee_assistant.model.paper import Paper
from committee_assistant.tui.chat import Conversation, Turn
from committee_assistant.tui.source_pane import Passage, SourcePane
from committee_assistant.tui.sources import SourcesRow

BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-roomy")]


class Evidence(Screen[None]):
    """The part of the chat screen that handles sources: at the side where there is room, else a sheet."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    paper: Paper | None = None

    @property
    def pane(self) -> SourcePane:
        """The pane."""
        return self.query_one(SourcePane)

    @property
    def conversation(self) -> Conversation:
        """The conversation."""
        return self.query_one(Conversation)

    @property
    def narrow(self) -> bool:
        """Whether the pane is a sheet above the box."""
        return self.has_class("-narrow")

    def open_paragraph(self, paragraph_id: str, claims: Sequence[str] = (), row: SourcesRow | None = None) -> bool:
        """Open the pane on a paragraph; False where the paper has none of that id."""
        if not self.fill_pane(paragraph_id, claims, row):
            return False
        self.add_class("-sheet")
        self.remove_class("-shut")
        if row:
            self.call_after_refresh(row.scroll_visible, animate=False)
        return True

    def fill_pane(self, paragraph_id: str, claims: Sequence[str] = (), row: SourcesRow | None = None) -> bool:
        """Put a paragraph into the pane, open or not; False where the paper has none of that id."""
        paragraph = self.paper.paragraph(paragraph_id) if self.paper else None
        if paragraph is None or self.paper is None:
            return False
        for other in self.conversation.rows:
            other.open = other is row
        self.pane.show(paragraph, self.paper, claims)
        self.add_class("-filled")
        return True

    def empty_pane(self) -> None:
        """Show no paragraph, as in the beginning."""
        self.pane.paragraph = None
        self.remove_class("-filled", "-sheet")

    def close_sheet(self) -> bool:
        """Close the sheet; False where none is open."""
        if not (self.narrow and self.has_class("-sheet")):
            return False
        self.remove_class("-sheet")
        self._close_rows()
        return True

    def _close_rows(self) -> None:
        for row in self.conversation.rows:
            row.open = False

    def show_first_source(self, turn: Turn) -> None:
        """Put an answer's first source into the pane."""
        if turn.row:
            self.fill_pane(turn.row.paragraph, turn.row.claims, None if self.narrow else turn.row)

    def on_sources_row_chosen(self, message: SourcesRow.Chosen) -> None:
        """Follow the choice; go into the pane where the reader wants to."""
        row = message.row
        if message.read:
            self.open_paragraph(row.paragraph, row.claims, row)
            self.query_one(Passage).focus()
        else:
            self.fill_pane(row.paragraph, row.claims, row)

    def action_cite(self, paragraph: str) -> None:
        """Open the paragraph of a mark that was clicked, with what its answer rests on marked."""
        under = self.app.mouse_over
        turns = [node for node in under.ancestors_with_self if isinstance(node, Turn)] if under else []
        rows = [turns[0].row] if turns else [*reversed(self.conversation.rows)]
        row = next((row for row in rows if row and paragraph in row.paragraphs), None)
        if row:
            row.choose(paragraph)
        self.open_paragraph(paragraph, row.claims if row else (), row)

    def action_toggle_pane(self) -> None:
        """Open or close the pane; an empty one opens at the paper's beginning."""
        if self.pane.paragraph is None:
            if self.paper and self.paper.paragraphs:
                self.open_paragraph(self.paper.paragraphs[0].id)
        elif self.narrow:
            self.toggle_class("-sheet")
        else:
            self.toggle_class("-shut")
        self._keep_focus()

    def _keep_focus(self) -> None:
        """Leave a passage that is no longer there to be read."""
        if isinstance(self.focused, Passage) and not self.pane.display:
            self.query_one("#question").focus()

    def action_leaf(self, step: int) -> None:
        """Read the paragraph before or after."""
        beside = self.pane.beside(step, self.paper) if self.paper else None
        if beside:
            self.fill_pane(beside.id)

    def action_row(self, step: int) -> None:
        """Go to the sources of an earlier or later answer; after the last comes the box."""
        rows = self.conversation.rows
        if not isinstance(self.focused, SourcesRow):
            return
        place = rows.index(self.focused) + step
        if place >= len(rows):
            self.query_one("#question").focus()
        elif place >= 0:
            rows[place].focus()
            self.fill_pane(rows[place].paragraph, rows[place].claims, rows[place])
