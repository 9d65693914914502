"""Words of a page put together to rows, from top to bottom, with raised marks of notes left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from committee_assistant.papers.lines.model import Piece
from committee_assistant.papers.pdf.content import Word

LEVEL = 0.25
"""Difference of baselines, beside the size of type, within a row."""
RAISED = 0.6
"""How high a smaller word may stand above the baseline of its row."""
LOWERED = 0.3
"""How deep below."""
SMALLER = 0.85
"""Size, beside that of the row, of raised and lowered words at most."""
LIFTED = 0.15
"""How high above the baseline the mark of a note stands at least."""
WIDE = 1.0
"""White space between words, beside the size of type, that parts pieces of a row."""
GLUED = 0.2
"""White space between the parts of one word at most."""

_MARK = re.compile(r"\(?\d{1,3}(?:,\d{1,3})*\)?|[*†‡§]+")
_UNIT = re.compile(r"(?:^|[\d/])(?:m|cm|km|ft)$")


@dataclass(frozen=True, slots=True)
class PdfRow:
    """Words on one baseline, from left to right."""

    words: tuple[Word, ...]
    base: float
    size: float
    """The size of most of its letters."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What stands between its wide gaps."""
        return tuple(_piece(words) for words in self._parts())

    @property
    def text(self) -> str:
        """With a tab where a wide gap is."""
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are, marks aside."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    def _parts(self) -> list[list[Word]]:
        parts: list[list[Word]] = []
        for word in self.words:
            if parts and word.left - parts[-1][-1].right <= WIDE * self.size:
                parts[-1].append(word)
            else:
                parts.append([word])
        return parts


def _piece(words: Sequence[Word]) -> Piece:
    text = words[0].text
    for before, word in pairwise(words):
        glued = not word.spaced and word.left - before.right < GLUED * max(before.size, word.size)
        text += word.text if glued else f" {word.text}"
    return Piece(text, words[0].left, words[-1].right, all(word.bold for word in words))


def rows_of(words: Iterable[Word]) -> list[PdfRow]:
    """Put words to rows; small ones that stand a little higher or lower belong to the row of the larger."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if groups and groups[-1][0].base - word.base <= LEVEL * min(word.size, groups[-1][0].size):
            groups[-1].append(word)
        else:
            groups.append([word])
    rows: list[PdfRow] = []
    for row in map(_row, groups):
        if rows and _overlaps(rows[-1], row):
            row = _row([*rows.pop().words, *row.words])
        rows.append(row)
    return [_without_marks(row) for row in rows]


def _row(words: Iterable[Word]) -> PdfRow:
    letters, bases = Counter[float](), Counter[float]()
    ordered = tuple(sorted(words, key=lambda word: word.left))
    for word in ordered:
        letters[word.size] += len(word.text)
    size = letters.most_common(1)[0][0]
    for word in ordered:
        bases[word.base] += len(word.text) * (word.size == size)
    return PdfRow(ordered, bases.most_common(1)[0][0], size)


def _overlaps(upper: PdfRow, lower: PdfRow) -> bool:
    """Tell whether one of two rows holds what is raised or lowered in the other."""
    apart = upper.base - lower.base
    raised = upper.size <= SMALLER * lower.size and apart <= RAISED * lower.size
    lowered = lower.size <= SMALLER * upper.size and apart <= LOWERED * upper.size
    return raised or lowered


def _without_marks(row: PdfRow) -> PdfRow:
    kept: list[Word] = []
    for word in row.words:
        if not kept or not _is_mark(row, kept[-1], word):
            kept.append(word)
    return PdfRow(tuple(kept), row.base, row.size)


def _is_mark(row: PdfRow, before: Word, word: Word) -> bool:
    """Tell the raised number of a note from the square of a metre."""
    small, lifted = word.size <= SMALLER * row.size, word.base - row.base >= LIFTED * row.size
    return small and lifted and _MARK.fullmatch(word.text) is not None and not _UNIT.search(before.text)
