"""A line as it stands on a page: what readers of PDF and plain text give, before lines are joined to paragraphs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A stretch of a line without a wide gap, or a cell of a table."""

    text: str
    left: float
    right: float
    bold: bool = False


@dataclass(frozen=True)
class Line:
    """One printed line; lengths are in points, or in characters where ``size`` is 1."""

    text: str
    """With a tab where a wide gap is."""
    page: int
    left: float
    size: float
    """Of its type."""
    bold: bool
    """Wholly."""
    above: float
    """Blank space between it and the line before on its page; 0 for the first."""
    right: float = 0.0
    opens: bool = False
    """Stands first in a column of text, as the first line of every page does."""
    limit: float = 0.0
    """How far right its column of text reaches; 0 where that is not known."""
    pieces: tuple[Piece, ...] = ()
    """Of a row of a table its cells; else what stands between its wide gaps."""
    table: int = 0
    """Rows of one table on one page share a number above 0."""
