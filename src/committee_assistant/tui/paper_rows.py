"""The rows of the page of papers."""

from __future__ import annotations

from committee_assistant.model.paper import Paper
from committee_assistant.model.period import Period
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.page import Entry
from committee_assistant.rendering.timeline_page import short_date
from committee_assistant.shelf import ShelvedPaper

OPEN = "Open now"
UNDATED = "No date"


def papers_on(kept: tuple[ShelvedPaper, ...], open_now: Paper | None) -> tuple[ShelvedPaper, ...]:
    """Give the papers that are kept, and before them the one that is open where it is kept nowhere."""
    if open_now is None or open_now.id in {one.id for one in kept}:
        return kept
    own = ShelvedPaper(open_now.id, open_now.title, open_now.date, len(open_now.paragraphs), False)
    return (own, *kept)


def paper_row(paper: ShelvedPaper, is_open: bool) -> Entry:
    """Give a paper's row: of when, whether it is open, its title; below, what tells it apart."""
    more = f"{paper.id}: {counted(paper.paragraphs, 'paragraph')}, {paper.whence}"
    return Entry(paper.title, columns=(_date(paper.date), OPEN if is_open else ""), source=(more,))


def _date(written: str) -> str:
    try:
        return short_date(Period.parse(written)) if written else UNDATED
    except ValueError:
        return written
