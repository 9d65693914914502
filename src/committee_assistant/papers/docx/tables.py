"""A table of a Word file as rows whose cells know the header of their column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from committee_assistant.papers.document import Block, BlockKind, row_text
from committee_assistant.papers.docx.xml import ALTERNATE, W, at, chosen, number_at, switch_at
from committee_assistant.papers.labels import BULLET, split_label

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

LONGEST_HEADER = 60
"""Characters of a cell above which an unmarked first row holds no headers."""
LONGEST_REPEATED = 300
"""Characters of a header or merged cell above which it is said once and not with every row."""
MOST_COLUMNS = 63
"""As many as Word allows."""

_DELETED = ("del", "moveFrom", "cellDel")


@dataclass(frozen=True)
class Cell:
    """A cell with its place; of a continued one, the blocks are those of the cell that it continues."""

    blocks: tuple[Block, ...]
    first: int
    """The column in which it begins, from 0."""
    span: int
    is_continued: bool = False

    @property
    def columns(self) -> range:
        """Every column that the cell covers."""
        return range(self.first, self.first + self.span)

    @property
    def text(self) -> str:
        """What the cell holds, on one line, numbers of its paragraphs included."""
        spoken = (f"{block.label} {block.text}".strip() for block in self.blocks)
        return " ".join(" ".join(said for said in spoken if said != BULLET).split())

    @property
    def is_bold(self) -> bool:
        """The cell stands out as a header does."""
        kinds = {block.kind for block in self.blocks if block.text}
        return kinds == {BlockKind.HEADING}


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    is_marked: bool
    """As a header, to be repeated on each page."""

    @property
    def filled(self) -> list[Cell]:
        """The cells that hold anything."""
        return [cell for cell in self.cells if cell.text]


def read_table(table: Element, read: Callable[[Element], list[Block]]) -> Iterator[Block]:
    """Give a table's rows; or what its cells hold, where it only arranges text on the page.

    ``read`` gives the blocks of one cell, and is called once for each in order, as lists are counted on the way.
    """
    rows = list(_rows(table, read))
    if all(len(row.filled) <= 1 for row in rows):
        yield from _contents(rows)
        return
    while _is_title(rows[0]):
        yield from _contents(rows[:1])
        rows = rows[1:]
    beside = _beside_numbers(rows)
    if beside:
        yield from beside
        return
    headers = rows[: _header_rows(rows)]
    if len(headers) == len(rows):
        yield from (Block(BlockKind.TEXT, " ".join(cell.text for cell in row.filled)) for row in rows)
        return
    names = _column_names(headers)
    for row in rows[len(headers) :]:
        cells = tuple((_name(cell, names, len(row.cells)), cell.text) for cell in row.cells)
        if row_text(cells):
            yield Block(BlockKind.ROW, row_text(cells), cells=cells)


def _contents(rows: list[Row]) -> Iterator[Block]:
    for row in rows:
        for cell in row.cells:
            if not cell.is_continued:
                yield from cell.blocks


def _is_title(row: Row) -> bool:
    """Tell a line above the table proper, which is set in its first cell alone."""
    return not row.filled or (len(row.filled) == 1 and row.filled[0].first == 0)


def _beside_numbers(rows: list[Row]) -> list[Block]:
    """Give the text of a table that only sets numbers beside paragraphs, as minutes do; [] of any other."""
    blocks: list[Block] = []
    for row in rows:
        if not row.filled:
            continue
        *numbers, text = row.filled
        paragraphs = [block for block in text.blocks if block.text]
        if numbers and not numbers[-1].is_continued:
            first = paragraphs[0] if paragraphs else None
            if len(numbers) > 1 or first is None or not _may_be_numbered(first) or not _is_number(numbers[0].text):
                return []
            paragraphs[0] = _with_number(first, numbers[0])
        blocks += paragraphs
    return blocks


def _may_be_numbered(paragraph: Block) -> bool:
    return not paragraph.label and not paragraph.cells and any(map(str.isalpha, paragraph.text))


def _is_number(text: str) -> bool:
    """Tell whether a text is a number of a paragraph and nothing else."""
    return split_label(f"{text}\tText")[1] == "Text"


def _with_number(paragraph: Block, number: Cell) -> Block:
    """Set an automatic number as the label; leave one typed by hand in the text."""
    automatic = [block.label for block in number.blocks if block.label and not block.text]
    if automatic == [number.text]:
        return replace(paragraph, label=number.text)
    return replace(paragraph, text=f"{number.text}\t{' '.join(paragraph.text.split())}")


def _rows(table: Element, read: Callable[[Element], list[Block]]) -> Iterator[Row]:
    above: dict[int, Cell] = {}
    for row in _inside(table, "tr"):
        properties = at(row, "trPr")
        if any(at(properties, name) is not None for name in _DELETED):
            continue
        cells = tuple(_cells(row, above, read))
        above = {cell.first: cell for cell in cells}
        yield Row(cells, is_marked=bool(switch_at(properties, "tblHeader")))


def _cells(row: Element, above: dict[int, Cell], read: Callable[[Element], list[Block]]) -> Iterator[Cell]:
    column = _columns(row, "trPr", "gridBefore", least=0)
    for element in _inside(row, "tc"):
        properties = at(element, "tcPr")
        if any(at(properties, name) is not None for name in _DELETED):
            continue
        span = _columns(properties, "gridSpan", least=1)
        merge = at(properties, "vMerge")
        continues = merge is not None and merge.get(f"{W}val", "continue") == "continue" and column in above
        blocks = above[column].blocks if continues else tuple(read(element))
        cell = Cell(blocks, column, span, continues)
        if continues and len(cell.text) > LONGEST_REPEATED:
            cell = Cell((), column, span, continues)
        yield cell
        column += span


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """Give the rows of a table or the cells of a row, those in content controls included."""
    for child in parent.iterchildren():
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _inside(child, name)
        elif child.tag == ALTERNATE and (branch := chosen(child)) is not None:
            yield from _inside(branch, name)


def _columns(properties: Element | None, *names: str, least: int) -> int:
    return min(max(number_at(properties, *names) or least, least), MOST_COLUMNS)


def _header_rows(rows: list[Row]) -> int:
    """Count the rows at the top that name the columns."""
    marked = next((index for index, row in enumerate(rows) if not row.is_marked), 1)
    if marked and all(len(cell.text) <= LONGEST_REPEATED for row in rows[:marked] for cell in row.cells):
        return marked
    return int(len(rows) > 1 and _looks_like_headers(rows))


def _looks_like_headers(rows: list[Row]) -> bool:
    """Judge an unmarked first row by its look: short names, the corner above row names perhaps left empty."""
    names = [cell.text for cell in rows[0].cells]
    if len(names) == 1 or not all(names[1:]) or max(map(len, names)) > LONGEST_HEADER:
        return False
    corner, *rest = rows[0].cells
    if not corner.text:
        return all(cell.is_bold for cell in rest)
    names_stand_left = all(row.cells[0].is_bold for row in rows if row.cells) and not any(cell.is_bold for cell in rest)
    return not corner.text.endswith(":") and not names_stand_left


def _column_names(headers: list[Row]) -> dict[int, str]:
    """Give each column its name; of several rows of headers, one after the other."""
    names: dict[int, list[str]] = {}
    for row in headers:
        for cell in row.cells:
            for column in cell.columns:
                of_column = names.setdefault(column, [])
                if cell.text and cell.text not in of_column:
                    of_column.append(cell.text)
    return {column: " ".join(parts) for column, parts in names.items()}


def _name(cell: Cell, names: dict[int, str], cells_in_row: int) -> str:
    """Give the header of a cell; none where it is the whole row, as a title between rows is."""
    if cells_in_row == 1:
        return ""
    return " / ".join(dict.fromkeys(name for column in cell.columns if (name := names.get(column))))
