"""A page of rows, each with the paragraphs that it rests on: the one form of timeline, figures and the like."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.rendering.bars import BAR_WIDTH, bar
from committee_assistant.rendering.plain import mark

Span = tuple[int, int]
AMOUNT_WIDTH = 5
"""Columns of what a share is written as."""
NARROWEST_BAR = 5
"""Columns below which a bar shows nothing."""


@dataclass(frozen=True)
class Bar:
    """A share that is drawn."""

    label: str
    share: float
    """From 0 to 1."""
    amount: str

    def drawn(self, label_width: int, width: int = BAR_WIDTH) -> str:
        """Draw it, the amount last, with its label in a column of a width."""
        return f"{self.label:<{label_width}}  {bar(self.share, width)}  {self.amount:>{AMOUNT_WIDTH}}"


@dataclass(frozen=True)
class Entry:
    """One row."""

    said: str
    cite: tuple[str, ...] = ()
    """Paragraphs that it rests on; the first is the one to read first."""
    more: str = ""
    """What is said after it in passing."""
    columns: tuple[str, ...] = ()
    """What stands before it, each in a column: a date, a number."""
    bars: tuple[Bar, ...] = ()
    """Shares that are drawn below."""
    source: tuple[str, ...] = ()
    """Sentences below that it is taken from."""
    claims: tuple[str, ...] = ()
    """What its paragraphs are to support: their sentences that do are marked."""
    heading: str = ""
    """What it stands under, said once above the first row of a group."""
    found: tuple[Span, ...] = ()
    """Parts of ``said`` that a search found."""
    found_within: tuple[Span, ...] = ()
    """The same within its paragraph."""
    strong: bool = False
    """Whether others stand under it."""
    marked: bool = True
    """Whether its paragraphs are named after it; not where the columns do."""
    glimpse: bool = False
    """Whether no more than two lines of ``said`` are shown."""

    @property
    def marks(self) -> str:
        """Its paragraphs as they are cited."""
        return " ".join(map(mark, self.cite))

    @property
    def plain(self) -> str:
        """The row as it is copied."""
        parts = (*filter(None, self.columns), self.said, self.more, self.marks if self.marked else "")
        return "\n".join(("  ".join(filter(None, parts)), *self.drawn(), *self.source))

    def drawn(self, width: int | None = None) -> tuple[str, ...]:
        """Draw the bars, so narrow that they fit into a width; where even that is not enough, the amounts alone."""
        labels = max((len(one.label) for one in self.bars), default=0)
        room = BAR_WIDTH if width is None else min(BAR_WIDTH, width - labels - AMOUNT_WIDTH - 4)
        if room < NARROWEST_BAR:
            return tuple(f"{one.label}: {one.amount}" for one in self.bars)
        return tuple(one.drawn(labels, room) for one in self.bars)


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
