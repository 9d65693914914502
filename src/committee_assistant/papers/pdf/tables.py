"""Ruled tables of a page of a PDF: the rules make a grid, and words fall into its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.papers.lines.model import Piece
from committee_assistant.papers.pdf.content import Edge, PageContent, Word
from committee_assistant.papers.pdf.rows import rows_of

TOUCH = 3.0
"""Points between rules that meet at most."""
NARROWEST = 6.0
"""Points between two columns or rows of a grid at least."""
MOST_EDGES = 1_500
"""Rules of a page at most; a chart or plan has more."""
UNRULED = 4
"""Lines of text between two rules from which rows are not parted by rules at all."""


@dataclass(frozen=True)
class PdfTable:
    """A ruled table; every row has a cell for each column, empty ones too."""

    rows: tuple[tuple[Piece, ...], ...]
    top: float
    bottom: float
    size: float


def take_tables(content: PageContent) -> tuple[list[PdfTable], list[Word]]:
    """Give the ruled tables of a page from top to bottom, and the words that stand in none."""
    tables: list[PdfTable] = []
    words = list(content.words)
    for edges in _groups(_distinct(content.edges)):
        grid = _Grid(edges)
        if grid.is_table:
            inside = [word for word in words if grid.holds(word)]
            table = grid.table(inside)
            if table:
                tables.append(table)
                words = [word for word in words if not grid.holds(word)]
    return sorted(tables, key=lambda table: -table.top), words


def _distinct(edges: Iterable[Edge]) -> list[Edge]:
    rounded = {(round(edge.left), round(edge.bottom), round(edge.right), round(edge.top)): edge for edge in edges}
    return list(rounded.values()) if len(rounded) <= MOST_EDGES else []


def _groups(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Put rules together that meet."""
    groups: list[list[Edge]] = []
    waiting = list(edges)
    while waiting:
        group, reached = [], [waiting.pop()]
        while reached:
            edge = reached.pop()
            group.append(edge)
            near = [other for other in waiting if _meet(edge, other)]
            reached += near
            waiting = [other for other in waiting if other not in near] if near else waiting
        groups.append(group)
    return groups


def _meet(one: Edge, other: Edge) -> bool:
    return (
        one.left - TOUCH <= other.right
        and other.left - TOUCH <= one.right
        and one.bottom - TOUCH <= other.top
        and other.bottom - TOUCH <= one.top
    )


class _Grid:
    """Rules that meet, and the columns and rows between them."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self._level = [edge for edge in edges if edge.is_level]
        self._upright = [edge for edge in edges if not edge.is_level]
        ends = [(edge.left, edge.right, edge.bottom, edge.top) for edge in edges]
        self.left, self.right = min(end[0] for end in ends), max(end[1] for end in ends)
        self.bottom, self.top = min(end[2] for end in ends), max(end[3] for end in ends)
        self.across = _places([self.left, self.right, *(edge.left for edge in self._upright)])
        self.up = _places([self.bottom, self.top, *(edge.bottom for edge in self._level)])

    @property
    def is_table(self) -> bool:
        """Has at least two columns that a rule parts."""
        return len(self.across) > 2 and len(self.up) > 1 and bool(self._level) and bool(self._upright)

    def holds(self, word: Word) -> bool:
        """Tell whether the middle of a word stands within the rules."""
        across, up = _middle(word)
        return self.left < across < self.right and self.bottom < up < self.top

    def table(self, words: Sequence[Word]) -> PdfTable | None:
        """Give the table that words within the rules make, or None where it has not two columns with text."""
        if not words or (len(self.up) == 2 and len(rows_of(words)) >= UNRULED):
            return None
        cells: dict[tuple[int, int], list[Word]] = defaultdict(list)
        for word in words:
            cells[self._cell(word)].append(word)
        if len({column for _, column in cells}) < 2:
            return None
        rows = [
            tuple(self._piece(cells.get((row, column), []), column) for column in range(len(self.across) - 1))
            for row in reversed(range(len(self.up) - 1))
        ]
        filled = tuple(row for row in rows if any(cell.text for cell in row))
        return PdfTable(filled, self.top, self.bottom, words[0].size)

    def _cell(self, word: Word) -> tuple[int, int]:
        """Give the row and column of a word, of joined cells the upper left."""
        across, up = _middle(word)
        column = max(bisect_right(self.across, across) - 1, 0)
        row = max(bisect_right(self.up, up) - 1, 0)
        while column > 0 and not self._is_parted_left(self.across[column], up):
            column -= 1
        while row < len(self.up) - 2 and not self._is_parted_above(self.up[row + 1], across):
            row += 1
        return row, column

    def _is_parted_left(self, place: float, up: float) -> bool:
        return any(
            abs(edge.left - place) < NARROWEST and edge.bottom - TOUCH <= up <= edge.top + TOUCH
            for edge in self._upright
        )

    def _is_parted_above(self, place: float, across: float) -> bool:
        return any(
            abs(edge.bottom - place) < NARROWEST and edge.left - TOUCH <= across <= edge.right + TOUCH
            for edge in self._level
        )

    def _piece(self, words: Sequence[Word], column: int) -> Piece:
        text = "\n".join(row.text for row in rows_of(words))
        bold = bool(words) and all(word.bold for word in words)
        return Piece(text, self.across[column], self.across[column + 1], bold)


def _middle(word: Word) -> tuple[float, float]:
    return (word.left + word.right) / 2, word.base + word.size / 4


def _places(values: Iterable[float]) -> list[float]:
    """Give the places of rules in ascending order, those that all but coincide once."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] >= NARROWEST:
            places.append(value)
    return places
