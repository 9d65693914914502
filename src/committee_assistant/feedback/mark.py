"""How a reader rates one answer, with all that is needed to look into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from secrets import token_hex

from committee_assistant.model.answer import Answer
from committee_assistant.rendering.plain import plain_text

ID_BYTES = 8
"""Enough that no two answers share an id."""


class Rating(StrEnum):
    """What a reader can say of an answer with one key."""

    USEFUL = "useful"
    NOT_RIGHT = "not right"


SIGNS = {"+": Rating.USEFUL, "-": Rating.NOT_RIGHT}
"""What is typed for each rating."""


@dataclass(frozen=True)
class Mark:
    """A rating; a later one of the same id takes its place."""

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
    rating: Rating
    reason: str = ""
    """Why, in the reader's own words, if they said."""

    @property
    def said(self) -> str:
        """Say how the answer is marked, and why."""
        return f"Marked {self.rating}: {self.reason}" if self.reason else f"Marked {self.rating}."

    def in_place_of(self, earlier: Mark | None) -> Mark:
        """Give the mark as one that takes an earlier mark's place."""
        return replace(self, id=earlier.id) if earlier else self


def mark_on(answer: Answer, asked: str, resolved: str, paper: str, rating: Rating, reason: str = "") -> Mark:
    """Make today's mark on an answer to a question as typed, and as taken for, on a paper of some id."""
    return Mark(
        token_hex(ID_BYTES),
        date.today().isoformat(),
        paper,
        asked,
        resolved or asked,
        answer.outcome.value,
        plain_text(answer),
        answer.citations,
        rating,
        reason,
    )


def typed_rating(typed: str) -> tuple[Rating, str] | None:
    """Read ``+`` or ``-`` with the reason after it, as people type them; None where neither begins the text."""
    rating = SIGNS.get(typed[:1])
    return (rating, " ".join(typed[1:].split())) if rating else None
