"""A reader's verdict on one answer, with all that is needed to look into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from secrets import token_hex

from committee_assistant.model.answer import Answer
from committee_assistant.rendering.plain import plain_text

ID_BYTES = 8
"""Enough that no two answers share an id."""


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


def mark_on(
    answer: Answer,
    asked: str,
    resolved: str,
    paper: str,
    verdict: Verdict,
    reason: str = "",
    earlier: Mark | None = None,
) -> Mark:
    """Make today's mark on an answer; where the answer was marked before, one that takes that mark's place."""
    return Mark(
        earlier.id if earlier else token_hex(ID_BYTES),
        date.today().isoformat(),
        paper,
        asked,
        resolved or asked,
        answer.outcome.value,
        plain_text(answer),
        answer.citations,
        verdict,
        reason,
    )
