"""Rows of tables become blocks that name the header of each cell, also where a table goes on over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from committee_assistant.papers.document import Block, BlockKind, row_text
from committee_assistant.papers.lines.model import Line
from committee_assistant.papers.lines.words import Vocabulary

SAME_COLUMN = 6.0
"""How far the column of a table that goes on over the page may stand from where it stood."""
FEWEST_FOR_HEADERS = 3
"""Columns from which a first row of words alone is taken for headers."""

Row = tuple[str, ...]


def row_blocks(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Block]:
    """Give the blocks of rows that follow one another, of one table or several."""
    blocks: list[Block] = []
    headers: Row = ()
    before: list[Line] = []
    for _, group in groupby(lines, key=lambda line: (line.page, line.table)):
        rows = list(group)
        texts = [tuple(vocabulary.join(cell.text.split("\n")) for cell in row.pieces) for row in rows]
        if before and _goes_on(before, rows):
            texts = [text for text in texts if text != headers]
            if texts and blocks and len(set(headers)) == len(texts[0]) and _is_rest(texts[0]):
                blocks[-1] = _with_rest(blocks[-1], headers, texts.pop(0), vocabulary)
        else:
            headers = _headers(rows, texts)
            texts = texts[1:] if headers else texts
        blocks += [_block(headers, text, rows[0].page) for text in texts if any(text)]
        before = rows
    return blocks


def _is_rest(texts: Row) -> bool:
    """Tell whether a row at the top of a page is the rest of the one at the foot of the page before."""
    return not all(texts) and all(text[0].islower() for text in texts if text)


def _with_rest(block: Block, headers: Row, texts: Row, vocabulary: Vocabulary) -> Block:
    rest = dict(_cells(headers, texts))
    cells = tuple((header, vocabulary.join((text, rest.pop(header, "")))) for header, text in block.cells)
    cells = (*cells, *rest.items())
    return replace(block, text=row_text(cells), cells=cells)


def _goes_on(before: Sequence[Line], rows: Sequence[Line]) -> bool:
    """Tell whether rows at the top of a page go on with the table at the foot of the page before."""
    above, below = before[-1].pieces, rows[0].pieces
    return (
        rows[0].page == before[-1].page + 1
        and len(above) == len(below)
        and all(abs(one.left - other.left) < SAME_COLUMN for one, other in zip(above, below, strict=True))
    )


def _headers(rows: Sequence[Line], texts: Sequence[Row]) -> Row:
    """Give the first row where it holds the headers of the others, else ()."""
    first, rest = texts[0], texts[1:]
    filled = [text for text in first if text]
    if not rest or len(filled) < 2 or len(filled) < len(first) - 1 or first[0].endswith(":"):
        return ()
    bold = [all(cell.bold for cell in row.pieces if cell.text) for row in rows]
    if bold[0]:
        return first if not all(bold) else ()
    if any(_is_figure(text) for text in filled):
        return ()
    figures = 2 * sum(any(map(_is_figure, row[1:])) for row in rest) >= len(rest)
    keyed = all(row.pieces[0].bold or text[0].endswith(":") for row, text in zip(rows, texts, strict=True))
    return first if (figures or len(first) >= FEWEST_FOR_HEADERS) and not keyed else ()


def _is_figure(text: str) -> bool:
    """Tell "£1.2m" and "12 %" from a date or words."""
    return any(map(str.isdigit, text)) and not re.search(r"[^\W\d_]{3}", text)


def _block(headers: Row, texts: Row, page: int) -> Block:
    cells = _cells(headers, texts)
    if len(cells) == 1 and texts[0]:  # the title of a section of the table
        cells = (("", texts[0]),)
    return Block(BlockKind.ROW, row_text(cells), page=page, cells=cells)


def _cells(headers: Row, texts: Row) -> tuple[tuple[str, str], ...]:
    named = headers or ("",) * len(texts)
    return tuple((header, text) for header, text in zip(named, texts, strict=True) if text)
