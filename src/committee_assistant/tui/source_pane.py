"""Where evidence is read: the cited paragraph with its neighbours, what the answer rests on marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.rendering.cited import OWN_WORDS, RESTATED
from committee_assistant.rendering.layout import printable
from committee_assistant.tui.passage import Span, supporting
from committee_assistant.tui.safe import literal

MARKED = "bold $mark-fg on $mark-bg"
MARKED_GREY = f"underline {MARKED}"
"""Without colours the ground of a mark is nearly that of the page."""
GLIMPSE = 66
"""Characters shown of a neighbouring paragraph."""


class Passage(VerticalScroll, can_focus=True):
    """The part of the pane that scrolls; its keys leaf through the paper."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "screen.leaf(-1)", "Paragraph", key_display="←→"),
        Binding("right", "screen.leaf(1)", "Next paragraph", show=False),
        Binding("c,C", "screen.copy_paragraph", "Copy", key_display="C"),
    ]


class SourcePane(Vertical):
    """Heading, label and passage of one paragraph; empty until ``show`` is called."""

    paragraph: Paragraph | None = None

    def compose(self) -> ComposeResult:
        """Lay out the heading above what scrolls."""
        with Container(id="pane-heading"):
            yield Static(id="pane-number", markup=False)
            yield Static(id="pane-section", markup=False)
        yield Static(RESTATED, id="pane-label", markup=False)
        with Passage(id="passage"):
            yield Static(id="before", classes="neighbour", markup=False)
            yield Static(id="cited", markup=False)
            yield Static(id="after", classes="neighbour", markup=False)

    def show(self, paragraph: Paragraph, paper: Paper, claims: Sequence[str] = (), found: Sequence[Span] = ()) -> None:
        """Show a paragraph and mark the sentences that the claims rest on, or what a search found in it."""
        self.paragraph = paragraph
        place = paper.reading_order[paragraph.id]
        around = paper.paragraphs
        self.query_one("#pane-number", Static).update(literal(_name(paragraph)))
        self.query_one("#pane-section", Static).update(literal(paragraph.section))
        self.query_one("#before", Static).update(_glimpse(around[place - 1] if place else None))
        self.query_one("#after", Static).update(_glimpse(around[place + 1] if place + 1 < len(around) else None))
        self.query_one("#pane-label", Static).update(OWN_WORDS if paper.quotes(paragraph) else RESTATED)
        text = printable(paragraph.text)
        spans = found or supporting(text, claims)
        body = Content(text)
        for start, end in spans:
            body = body.stylize(MARKED_GREY if self.app.no_color else MARKED, start, end)
        self.query_one("#cited", Static).update(body)
        self.call_after_refresh(self._bring_into_view, text[: spans[0][0]] if spans else "")

    def beside(self, step: int, paper: Paper) -> Paragraph | None:
        """Give the paragraph so many after the one on show; None at the ends."""
        place = paper.reading_order[self.paragraph.id] + step if self.paragraph else -1
        return paper.paragraphs[place] if 0 <= place < len(paper.paragraphs) else None

    def copied(self, paper: Paper) -> str:
        """Give the paragraph as it is copied, with its mark."""
        if self.paragraph is None:
            return ""
        how = "" if paper.quotes(self.paragraph) else ", restated"
        return f"{self.paragraph.text} [¶{self.paragraph.id}{how}]"

    def _bring_into_view(self, before: str) -> None:
        """Bring what follows ``before`` in the cited paragraph to where it can be seen."""
        cited = self.query_one("#cited", Static)
        passage = self.query_one(Passage)
        width = cited.content_size.width
        lines = len(Content(before).wrap(width)) - 1 if before and width else 0
        marked = cited.virtual_region.y + lines
        passage.scroll_to(y=0 if marked < passage.size.height - 3 else marked - 1, animate=False)


def _name(paragraph: Paragraph) -> str:
    numbered = any(character.isdigit() for character in paragraph.id)
    return f"Paragraph {paragraph.id}" if numbered else f"Unnumbered: {paragraph.id}"


def _glimpse(paragraph: Paragraph | None) -> Content:
    if paragraph is None:
        return Content("")
    text = " ".join(paragraph.text.split())
    said = text if len(text) <= GLIMPSE else f"{text[:GLIMPSE].rsplit(' ', 1)[0]} …"
    return literal(f"{paragraph.id}  {said}")
