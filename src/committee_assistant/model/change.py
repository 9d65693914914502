"""What a later paper states otherwise than an earlier one on the same topic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """A figure, status or date that is another in the later report."""

    kind: str
    """``share``, ``money``, ``number``, ``part`` (of a number), ``status`` or ``date``."""
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


@dataclass(frozen=True)
class Change:
    """Two sentences on one topic, and in what they differ."""

    topic: str
    """In the words of the later sentence."""
    differences: tuple[Difference, ...]
    old_paragraph: str
    new_paragraph: str
    old_sentence: str
    new_sentence: str
