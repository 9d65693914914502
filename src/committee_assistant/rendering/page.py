"""A page of rows, each with the paragraphs that it rests on: the one form of timeline, figures and the like."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.rendering.plain import mark

Span = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """One row."""

    said: str
    cite: tuple[str, ...] = ()
    """Paragraphs that it rests on; the first is the one to read first."""
    columns: tuple[str, ...] = ()
    """What stands before it, each in a column: a date, a number."""
    drawn: tuple[str, ...] = ()
    """Lines below that are not wrapped, such as bars."""
    source: tuple[str, ...] = ()
    """Sentences below that it is taken from."""
    claims: tuple[str, ...] = ()
    """What its paragraphs are to support: their sentences that do are marked."""
    heading: str = ""
    """What it stands under, said once above the first row of a group."""
    found: tuple[Span, ...] = ()
    """Parts of ``said`` that a search found."""
    strong: bool = False
    """Whether others stand under it."""
    marked: bool = True
    """Whether its paragraphs are named after it; not where the columns do."""
    most_lines: int = 0
    """Lines after which ``said`` is cut off; 0 for none."""

    @property
    def marks(self) -> str:
        """Its paragraphs as they are cited."""
        return " ".join(map(mark, self.cite))

    @property
    def plain(self) -> str:
        """The row as it is copied."""
        parts = (*filter(None, self.columns), self.said, self.marks if self.marked else "")
        return "\n".join(("  ".join(filter(None, parts)), *self.drawn, *self.source))


@dataclass(frozen=True)
class Page:
    """Rows under a title."""

    title: str
    entries: tuple[Entry, ...] = ()
    count: str = ""
    """How many there are, in words."""
    notes: tuple[str, ...] = ()
    """What is missing, or not stated."""


DRAFTED = "What is listed was recognised by rule, so some of it may be missing."
"""Said of papers that nobody has written knowledge for."""


def counted(number: int, one: str, many: str = "") -> str:
    """Write a count: ``1 event``, ``33 events``."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
