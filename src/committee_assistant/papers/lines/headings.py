"""Which paragraphs are headings, and how high each stands: by size, weight, capitals, or shortness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from committee_assistant.papers.labels import BULLET
from committee_assistant.papers.lines.measures import Measures
from committee_assistant.papers.lines.paragraphs import BLANK, Paragraph

BIGGER = 1.1
"""Size of type, beside that of the text, from which a paragraph is a heading."""
LONGEST = 25
"""Words of the longest heading."""
LONGEST_NUMBERED = 12
"""The same of one that is bold and numbered, as recommendations may be too."""
LONGEST_PLAIN = 8
"""The same of one that nothing but its shortness tells."""

Style: TypeAlias = tuple[float, bool, bool]
"""Size, boldness and capitals; the greater, the higher the heading."""


def heading_levels(paragraphs: Sequence[Paragraph], measures: Measures) -> dict[int, int]:
    """Give the place of each heading among the paragraphs, with its level from 1 on."""
    headings = {place for place, paragraph in enumerate(paragraphs) if _is_styled(paragraph, measures)}
    if all(_is_plain(paragraphs[place], measures) for place in headings):
        headings |= {place for place in range(len(paragraphs) - 1) if _is_short(paragraphs, place, measures)}
    styles = {place: _style(paragraphs[place]) for place in sorted(headings)}
    ranks = {style: rank for rank, style in enumerate(sorted(set(styles.values()), reverse=True), 1)}
    return {place: ranks[style] for place, style in styles.items()}


def _style(paragraph: Paragraph) -> Style:
    line = paragraph.lines[0]
    return round(line.size), line.bold, _is_capitals(paragraph)


def _is_capitals(paragraph: Paragraph) -> bool:
    text = " ".join(paragraph.texts)
    return text.isupper() and sum(map(str.isalpha, text)) > 3


def _is_plain(paragraph: Paragraph, measures: Measures) -> bool:
    line = paragraph.lines[0]
    return line.size <= measures.size * BIGGER and line.bold == measures.bold


def _is_styled(paragraph: Paragraph, measures: Measures) -> bool:
    """Tell a heading by how it is set."""
    if not _may_be(paragraph, LONGEST):
        return False
    words = " ".join(paragraph.texts).split()
    if paragraph.lines[0].size > measures.size * BIGGER:
        return True
    bold = not measures.bold and all(line.bold for line in paragraph.lines)
    if not bold and not _is_capitals(paragraph):
        return False
    return not paragraph.label or len(words) <= LONGEST_NUMBERED


def _may_be(paragraph: Paragraph, longest: int) -> bool:
    text = " ".join(paragraph.texts)
    listed = paragraph.label == BULLET or paragraph.label.startswith("(")
    ended = text.endswith((".", ";", ",", "; and", "; or"))
    return (
        not paragraph.lines[0].table
        and not listed
        and not ended
        and 0 < len(text.split()) <= longest
        and any(map(str.isalpha, text))
    )


def _is_short(paragraphs: Sequence[Paragraph], place: int, measures: Measures) -> bool:
    """Tell a heading that is set as the text is: one short line that begins large, with text after it."""
    paragraph, after = paragraphs[place], paragraphs[place + 1]
    text, first = " ".join(paragraph.texts), paragraph.lines[0]
    if not _may_be(paragraph, LONGEST_PLAIN) or len(paragraph.lines) > 1 or not text[0].isupper() or text[-1] in ":?!":
        return False
    apart = first.opens or place == 0 or first.above / first.size - measures.leading > BLANK
    numbered_alike = bool(paragraph.label) and after.label.count(".") == paragraph.label.count(".")
    leads = len(after.lines) > 1 or len(" ".join(after.texts).split()) > LONGEST_PLAIN
    return apart and leads and not numbered_alike
