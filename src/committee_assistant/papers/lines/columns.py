"""Tables that nothing but the alignment of their columns tells: found among lines, best effort."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from committee_assistant.papers.labels import split_label
from committee_assistant.papers.lines.model import Line, Piece

FEWEST_ROWS = 3
"""Lines with more than one cell that a table has at least."""
FEWEST_CELLS = {True: 3, False: 2}
"""Columns that a table has at least, in text of characters and in print."""
GUTTER = 0.8
"""White space between columns, beside the size of type; in text of characters it is two."""
APART = 2.5
"""Blank space above a row, beside the size of type, from which it is of no table."""
SPREAD = 0.3
"""Difference between the spaces above lines, beside the size, from which the wider ones part rows."""

Span = tuple[float, float]


def with_aligned_tables(lines: Sequence[Line]) -> list[Line]:
    """Replace lines whose pieces stand in columns by rows of tables; all others stay."""
    found: list[Line] = []
    table = max((line.table for line in lines), default=0)
    place = 0
    while place < len(lines):
        band = _band(lines, place)
        if band and _is_table(band):
            table += 1
            found += _rows(band, table)
            place += len(band)
        else:
            found.append(lines[place])
            place += 1
    return found


def _band(lines: Sequence[Line], start: int) -> list[Line]:
    """Take the lines from a place on that leave the same gutters free, without a tail of single pieces."""
    first = lines[start]
    if first.table or len(_cells(first)) < 2:
        return []
    columns, end = _columns([first]), start + 1
    for line in lines[start + 1 :]:
        if line.table or line.opens or line.page != first.page or line.above > APART * line.size:
            break
        wider = _merged(columns, _spans(line), _gutter(line))
        if len(wider) < len(columns):
            break
        columns, end = wider, end + 1
    while len(_cells(lines[end - 1])) < 2 and (len(columns) < 2 or lines[end - 1].left < columns[1][0]):
        end -= 1
    return list(lines[start:end])


def _is_table(band: Sequence[Line]) -> bool:
    rows = [line for line in band if len(_cells(line)) > 1]
    labelled = [line for line in rows if _is_label(line.pieces[0].text)]
    listed = len(labelled) * 2 >= len(rows) and band[0] in labelled
    enough = len(_columns(band)) >= FEWEST_CELLS[band[0].size == 1]
    return enough and len(rows) >= FEWEST_ROWS and not listed


def _cells(line: Line) -> tuple[Piece, ...]:
    """Give the pieces of a line, a number with the text that it belongs to."""
    if len(line.pieces) == 2 and _is_label(line.pieces[0].text):
        return line.pieces[1:]
    return line.pieces


def _is_label(text: str) -> bool:
    label, rest = split_label(text)
    return bool(label) and not rest


def _spans(line: Line) -> list[Span]:
    return [(piece.left, piece.right) for piece in line.pieces] or [(line.left, line.right)]


def _gutter(line: Line) -> float:
    return 2.0 if line.size == 1 else GUTTER * line.size


def _columns(lines: Sequence[Line]) -> list[Span]:
    columns: list[Span] = []
    for line in lines:
        columns = _merged(columns, _spans(line), _gutter(line))
    return columns


def _merged(columns: Iterable[Span], spans: Iterable[Span], gutter: float) -> list[Span]:
    """Put stretches together that no gutter parts."""
    merged: list[Span] = []
    for left, right in sorted((*columns, *spans)):
        if merged and left - merged[-1][1] < gutter:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _rows(band: Sequence[Line], table: int) -> list[Line]:
    """Make one line of each row, a wrapped one of several."""
    columns = _columns(band)
    rows: list[Line] = []
    spaces = [line.above / line.size for line in band[1:]]
    middle = (min(spaces) + max(spaces)) / 2 if max(spaces) - min(spaces) > SPREAD else None
    for line in band:
        cells = [_cell(line, column) for column in columns]
        if rows and _wraps(line, cells, middle):
            joined = [
                replace(above, text=f"{above.text}\n{below.text}".strip("\n"), bold=above.bold or below.bold)
                for above, below in zip(rows[-1].pieces, cells, strict=True)
            ]
            rows[-1] = replace(rows[-1], pieces=tuple(joined), text=f"{rows[-1].text} {line.text}")
        else:
            rows.append(replace(line, pieces=tuple(cells), table=table))
    return rows


def _cell(line: Line, column: Span) -> Piece:
    inside = [piece for piece in line.pieces if column[0] <= piece.left <= column[1]]
    text = " ".join(piece.text for piece in inside)
    return Piece(text, *column, bold=bool(inside) and all(piece.bold for piece in inside))


def _wraps(line: Line, cells: Sequence[Piece], middle: float | None) -> bool:
    """Tell whether a line goes on with the row above it."""
    if middle is not None and line.above / line.size < middle:
        return True
    filled = [cell for cell in cells if cell.text]
    return not cells[0].text or (len(filled) == 1 and cells[0].text[:1].islower())
