"""What stands on a page of a PDF: its words, with where and how they are set, and its ruled edges."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or the part of one that is set alike; lengths are in points, upwards from the foot of the page."""

    text: str
    left: float
    right: float
    base: float
    """Height of its baseline."""
    size: float
    bold: bool
    spaced: bool
    """A space stands before it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A horizontal or vertical rule."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left > self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page, turned so that most of its text is upright."""

    words: tuple[Word, ...]
    edges: tuple[Edge, ...]
    width: float
    has_pictures: bool
