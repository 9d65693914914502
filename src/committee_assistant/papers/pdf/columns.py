"""Pages set in two columns: which rows stand side by side, and in which order they are read; best effort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from committee_assistant.papers.labels import split_label
from committee_assistant.papers.pdf.rows import PdfRow, rows_of

MIDDLE = (0.3, 0.7)
"""Where across the text a gutter may run."""
TRIED = 150
"""Places across the text, of which those in the middle are tried."""
CROSSING = 0.25
"""Share of rows that cross a gutter at most, as titles do."""
FEWEST_ROWS = 5
"""Rows of a column at least."""
PROSE = 18
"""Letters of the middling row of a column at least; a table holds less."""


@dataclass(frozen=True)
class Flow:
    """Rows that follow one another in one column."""

    rows: list[PdfRow]
    is_beside: bool
    """Another column stands beside it."""


def columns_of(rows: Sequence[PdfRow]) -> list[Flow]:
    """Give the rows of a page, or a part of one, in the order of reading."""
    gutter = _gutter(rows)
    if gutter is None:
        return [Flow(list(rows), is_beside=False)] if rows else []
    flows: list[Flow] = []
    for crosses, group in groupby(rows, key=lambda row: _crosses(row, gutter)):
        if crosses:
            flows.append(Flow(list(group), is_beside=False))
        else:
            flows += [Flow(side, is_beside=True) for side in _sides(list(group), gutter)]
    return flows


def _gutter(rows: Sequence[PdfRow]) -> float | None:
    """Give where a gutter runs that leaves prose on both sides."""
    if len(rows) < FEWEST_ROWS:
        return None
    left = min(row.words[0].left for row in rows)
    right = max(row.words[-1].right for row in rows)
    places = [
        left + (right - left) * place / TRIED for place in range(TRIED) if MIDDLE[0] <= place / TRIED <= MIDDLE[1]
    ]
    spans = [(piece.left, piece.right) for row in rows for piece in row.pieces]
    crossing = [sum(start < place < end for start, end in spans) for place in places]
    fewest = min(crossing)
    if fewest > CROSSING * len(rows):
        return None
    best = [place for place, count in zip(places, crossing, strict=True) if count == fewest]
    gutter = median(best)
    band = [row for row in rows if not _crosses(row, gutter)]
    sides = _sides(band, gutter)
    return gutter if len(sides) == 2 and all(map(_is_prose, sides)) else None


def _crosses(row: PdfRow, place: float) -> bool:
    return any(piece.left < place < piece.right for piece in row.pieces)


def _sides(band: Sequence[PdfRow], gutter: float) -> list[list[PdfRow]]:
    words = [word for row in band for word in row.words]
    left = rows_of(word for word in words if word.right <= gutter)
    right = rows_of(word for word in words if word.right > gutter)
    return [side for side in (left, right) if side]


def _is_prose(rows: Sequence[PdfRow]) -> bool:
    texts = [split_label(row.text)[1] for row in rows]
    return len(rows) >= FEWEST_ROWS and median(map(len, texts)) >= PROSE
