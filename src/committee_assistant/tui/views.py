"""Timeline and figures as answers in the conversation, where they are kept with their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content

from committee_assistant.model.facts import Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.figures_page import figures_page
from committee_assistant.rendering.page import Entry, Page
from committee_assistant.rendering.timeline import STATUS_WORDS
from committee_assistant.rendering.timeline_page import timeline_page
from committee_assistant.tui.answer_text import marks
from committee_assistant.tui.row_layout import bars_content
from committee_assistant.tui.safe import literal

MOST_MARKS = 2
"""Paragraphs named after a row; the page of its own names them all."""


@dataclass(frozen=True)
class Row:
    """A line of a view: a label that hangs on the left, and what is said."""

    label: str
    said: Content
    bars: Entry | None = None
    """What draws ``said`` where a width is known to draw it in."""


@dataclass(frozen=True)
class View:
    """Something shown like an answer that comes from the knowledge and not from a question."""

    title: str
    rows: tuple[Row, ...]
    cites: dict[str, tuple[str, ...]]
    """Each paragraph with the texts that rest on it."""

    @property
    def plain(self) -> str:
        """The view as lines of text."""
        lines = (f"{row.label}  {row.said.plain}" if row.label else row.said.plain for row in self.rows)
        return "\n".join((self.title, *lines))


def timeline(knowledge: Knowledge) -> View:
    """List every event in order of time; what has no date comes last."""
    page = timeline_page(knowledge)
    return _view(page, (_event(entry) for entry in page.entries))


def figures(knowledge: Knowledge) -> View:
    """Show the figures, shares with bars; what the paper leaves out is said."""
    page = figures_page(knowledge)
    return _view(page, (row for entry in page.entries for row in _figure(entry)))


def _view(page: Page, rows: Iterable[Row]) -> View:
    notes = tuple(Row("", literal(note, "$muted")) for note in page.notes)
    cites: dict[str, tuple[str, ...]] = {}
    for entry in page.entries:
        for paragraph in entry.cite:
            cites[paragraph] = (*cites.get(paragraph, ()), *entry.claims)
    return View(page.title, (*rows, *notes), cites)


def _event(entry: Entry) -> Row:
    when, standing = entry.columns
    lead = "" if standing == STATUS_WORDS[Status.HAPPENED] else f"{standing.capitalize()}. "
    said = Content.assemble(literal(lead, "bold"), literal(entry.said), " ", _marks(entry))
    return Row(when, said)


def _figure(entry: Entry) -> Iterator[Row]:
    if entry.heading:
        yield Row("", literal(entry.heading, "$muted"))
    first, *columns = (*entry.columns, entry.said)
    said = Content("  ").join([literal(first, "bold"), *map(literal, columns), _marks(entry)])
    yield Row("", said)
    if entry.bars:
        yield Row("", bars_content(entry), entry)
    else:
        yield from (Row("", literal(f"  {sentence}", "$muted")) for sentence in entry.source)


def _marks(entry: Entry) -> Content:
    return marks(entry.cite[:MOST_MARKS])
