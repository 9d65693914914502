"""Footnotes of a page of a PDF: numbered lines of smaller type at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from committee_assistant.papers.pdf.rows import PdfRow

SMALLER = 0.92
"""Size of type, beside that of the text, of a note at most."""

_NUMBER = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]{1,3})[\])]?[.:]?")


@dataclass(frozen=True)
class PdfNote:
    """A note with its lines."""

    label: str
    lines: tuple[str, ...]
    page: int


def take_notes(rows: Sequence[PdfRow], page: int, size: float) -> tuple[list[PdfNote], list[PdfRow]]:
    """Give the notes at the foot of a page whose text is of the size, and the rows above them."""
    start = len(rows)
    while start > 0 and rows[start - 1].size <= SMALLER * size:
        start -= 1
    while start < len(rows) and not _label(rows[start]):
        start += 1
    notes: list[PdfNote] = []
    for row in rows[start:]:
        label = _label(row)
        if not notes or (label and _is_next(notes[-1].label, label)):
            text = PdfRow(row.words[1:], row.base, row.size).text
            notes.append(PdfNote(label, (text,), page))
        else:
            notes[-1] = PdfNote(notes[-1].label, (*notes[-1].lines, row.text), page)
    return notes, list(rows[:start])


def _label(row: PdfRow) -> str:
    match = _NUMBER.fullmatch(row.words[0].text)
    return match[1] if match and len(row.words) > 1 else ""


def _is_next(before: str, label: str) -> bool:
    return not (before.isdigit() and label.isdigit()) or int(label) == int(before) + 1
