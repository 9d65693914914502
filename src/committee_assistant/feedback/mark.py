"""A reader's verdict on one answer, with all that is needed to look into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a reader can say of an answer with one key."""

    USEFUL = "useful"
    NOT_RIGHT = "not right"


@dataclass(frozen=True)
class Mark:
    """A verdict; a later one of the same id takes its place."""

    id: str
    """One for each answer that was shown."""
    day: str
    """ISO date on which it was given."""
    paper: str
    """Id of the paper asked."""
    asked: str
    """The question as typed."""
    resolved: str
    """The whole question that it was taken for."""
    outcome: str
    answer: str
    """The answer as plain text, with its marks."""
    citations: tuple[str, ...]
    verdict: Verdict
    reason: str = ""
    """Why, in the reader's own words, if they said."""
