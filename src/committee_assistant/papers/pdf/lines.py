"""Pages of a PDF become lines in reading order: tables where they stand, columns one after the other, notes apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from committee_assistant.papers.lines.furniture import furniture
from committee_assistant.papers.lines.model import Line
from committee_assistant.papers.pdf.columns import Flow, columns_of
from committee_assistant.papers.pdf.content import PageContent
from committee_assistant.papers.pdf.notes import PdfNote, take_notes
from committee_assistant.papers.pdf.rows import PdfRow, rows_of
from committee_assistant.papers.pdf.tables import PdfTable, take_tables

NARROW = 0.7
"""Share of a page that text fills at least, where too few lines reach as far to show a margin."""
RAGGED = 0.06
"""Share of a page by which lines may fall short of the margin."""
FEWEST_AT_MARGIN = 4
"""Lines that show where it is."""
BEYOND = 0.02
"""Share of lines that may stand out into the margin."""


def lines_and_notes(pages: Sequence[PageContent]) -> tuple[list[Line], list[PdfNote]]:
    """Give the lines of pages, without running headers and footers, and their footnotes."""
    size = _size(pages)
    lines: list[Line] = []
    notes: list[PdfNote] = []
    for number, parts in enumerate(_without_furniture(pages), 1):
        rows = [part for part in parts if isinstance(part, PdfRow)]
        tables = [part for part in parts if isinstance(part, PdfTable)]
        own_notes, rows = take_notes(rows, number, size)
        notes += own_notes
        lines += _page_lines(rows, tables, number, len(lines))
    return _limited(lines, [page.width for page in pages]), notes


def _without_furniture(pages: Sequence[PageContent]) -> list[list[PdfRow | PdfTable]]:
    """Give the rows and tables of each page from top to bottom, without what repeats at its edges."""
    parts = [_parts(page) for page in pages]
    found = furniture([[_edge_text(part) for part in page] for page in parts])
    return [
        [part for place, part in enumerate(page) if place not in gone] for page, gone in zip(parts, found, strict=True)
    ]


def _parts(page: PageContent) -> list[PdfRow | PdfTable]:
    tables, words = take_tables(page)
    return sorted([*rows_of(words), *tables], key=lambda part: -(part.top if isinstance(part, PdfTable) else part.base))


def _edge_text(part: PdfRow | PdfTable) -> str:
    """Give what a row says; a table, unless it is a box of one row, says nothing that could be furniture."""
    if isinstance(part, PdfRow):
        return part.text
    return " ".join(cell.text for cell in part.rows[0]) if len(part.rows) == 1 else ""


def _size(pages: Iterable[PageContent]) -> float:
    """Give the size that most letters are set in."""
    letters = Counter[float]()
    for page in pages:
        for word in page.words:
            letters[round(word.size * 2) / 2] += len(word.text)
    return letters.most_common(1)[0][0]


def _page_lines(rows: Sequence[PdfRow], tables: Sequence[PdfTable], page: int, number: int) -> list[Line]:
    """Give the lines of a page; its tables are numbered from a number on."""
    lines: list[Line] = []
    place = 0
    foot: float | None = None
    margin = min((row.words[0].left for row in rows), default=0.0)
    for table in [*tables, None]:
        end = place
        while end < len(rows) and (table is None or rows[end].base > table.top):
            end += 1
        for flow in columns_of(rows[place:end]):
            lines += _flow_lines(flow, page, foot, margin)
            foot = flow.rows[-1].base
        if table is not None:
            number += 1
            lines += _table_lines(table, page, number)
            foot = table.bottom
        place = end
    return lines


def _flow_lines(flow: Flow, page: int, foot: float | None, margin: float) -> list[Line]:
    """Give the lines of a stretch of a column, moved to the margin, that begins below the foot of what is before it."""
    lines = []
    moved = margin - min(row.words[0].left for row in flow.rows) if flow.is_beside else 0.0
    limit = moved + max(row.words[-1].right for row in flow.rows) if flow.is_beside else 0.0
    for row in flow.rows:
        opens = foot is None or row.base > foot
        above = 0.0 if foot is None or opens else foot - row.base - row.size
        pieces = tuple(replace(piece, left=piece.left + moved, right=piece.right + moved) for piece in row.pieces)
        left, right = pieces[0].left, pieces[-1].right
        lines.append(Line(row.text, page, left, row.size, row.is_bold, above, right, opens, limit, pieces))
        foot = row.base
    return lines


def _table_lines(table: PdfTable, page: int, number: int) -> list[Line]:
    return [
        Line(
            "\n".join(cell.text for cell in row if cell.text),
            page,
            row[0].left,
            table.size,
            False,
            0.0,
            row[-1].right,
            pieces=row,
            table=number,
        )
        for row in table.rows
    ]


def _limited(lines: Sequence[Line], widths: Sequence[float]) -> list[Line]:
    """Tell lines of pages set in one column where the margin is: where lines of all pages as wide reach."""
    reached: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if not line.limit and not line.table:
            reached[round(widths[line.page - 1])].append(line.right)
    limits = {}
    for width, rights in reached.items():
        limit = sorted(rights)[-1 - int(len(rights) * BEYOND)]
        is_margin = sum(right > limit - width * RAGGED for right in rights) >= FEWEST_AT_MARGIN
        limits[width] = limit if is_margin else max(limit, width * NARROW)
    return [
        line if line.limit else replace(line, limit=limits.get(round(widths[line.page - 1]), line.right))
        for line in lines
    ]
