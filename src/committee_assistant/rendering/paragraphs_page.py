"""The paragraphs of a paper as rows under their headings: all of them, or those that a search finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.paragraph_ids import paragraphs_named
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.find import Finder, Hit
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import Entry, Page, Span

BEFORE = 20
"""Characters shown before the first place where a search found something, few enough to leave that in sight."""
SNIPPET = 600
"""Characters of a paragraph that a row is made of; more never fit into its lines."""
OWN_WORDS = "in the paper's own words"
RESTATED = "restated in the assistant's words"


def paragraphs_page(paper: Paper) -> Page:
    """List every paragraph under its heading."""
    rows = _under_headings((one, _row(one)) for one in paper.paragraphs)
    quoted = sum(map(paper.quotes, paper.paragraphs))
    whose = OWN_WORDS if quoted == len(rows) else f"{quoted} {OWN_WORDS}" if quoted else RESTATED
    return Page("Paragraphs", rows, f"{counted(len(rows), 'paragraph')}, {whose}")


def found_page(paper: Paper, finder: Finder, typed: str) -> Page:
    """List what is found: first the paragraph of that number, if it is one, then those that hold the words."""
    named = paragraphs_named(typed, paper)[:1]
    found = finder.find(typed)
    hits = [hit for hit in found.hits if hit.paragraph not in named]
    first = [replace(_row(one), heading=one.section) for one in named]
    rows = (*first, *_under_headings((hit.paragraph, _hit(hit)) for hit in hits))
    return Page("Paragraphs", rows, _count(named, hits, found.whole))


def _count(named: Sequence[Paragraph], hits: Sequence[Hit], whole: bool) -> str:
    if named:
        others = f"; {counted(len(hits), 'other')} with this text" if hits else ""
        return f"Paragraph {named[0].id}{others}"
    if not hits:
        return "No paragraph has any of these words"
    if whole:
        return f"{counted(len(hits), 'paragraph')} found"
    return f"No paragraph has all of these words; {len(hits)} {'has' if len(hits) == 1 else 'have'} some"


def _under_headings(rows: Iterable[tuple[Paragraph, Entry]]) -> tuple[Entry, ...]:
    """Say a heading above the first of its paragraphs only."""
    headed: list[Entry] = []
    last = None
    for paragraph, row in rows:
        headed.append(replace(row, heading=paragraph.section if paragraph.section != last else ""))
        last = paragraph.section
    return tuple(headed)


def _row(paragraph: Paragraph) -> Entry:
    return Entry(_on_one_line(paragraph.text), (paragraph.id,), columns=(paragraph.id,), marked=False, glimpse=True)


def _hit(hit: Hit) -> Entry:
    """Show a paragraph from shortly before the first place that was found."""
    text = printable(hit.paragraph.text)
    start = text.rfind(" ", 0, max(0, hit.found[0][0] - BEFORE)) + 1 if hit.found else 0
    lead = "… " if start else ""
    spans = tuple(_moved(span, len(lead) - start) for span in hit.found if span[1] <= start + SNIPPET)
    said = f"{lead}{_on_one_line(text[start:])}"
    return replace(_row(hit.paragraph), said=said, found=spans, found_within=hit.found)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _on_one_line(text: str) -> str:
    return printable(text[:SNIPPET]).replace("\n", " ")
