"""The questions that can be proposed of a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.model.facts import Ambiguity, Event, Gap, Status
from committee_assistant.model.knowledge import Fact, Knowledge
from committee_assistant.suggesting.wording import proposable, proposable_turns

LOOKED_AT = 6
"""Examples of a fact that are considered: its first ones are its plainest."""
LATER = 0.05
"""Taken off a wording for each of the fact before it."""


@dataclass(frozen=True)
class Candidate:
    """A question made for a fact."""

    question: str
    key: str
    """The fact, as knowledge names it."""
    cite: tuple[str, ...]
    """What that fact rests on."""
    subject: str
    later: float
    """What counts against this wording beside the fact's plainest."""


def questions_of(key: str, fact: Fact, knowledge: Knowledge, turns: bool = False) -> Iterator[Candidate]:
    """Give the questions of a fact, plainest first; with ``turns`` those that need their topic to be clear as well.

    What the paper does not say, and what would be asked back, has none.
    """
    if isinstance(fact, Gap | Ambiguity):
        return
    spoken = [*proposable_turns(fact.asks.then)] if turns else []
    for place, question in enumerate([*_of_event(fact), *spoken, *proposable(fact.asks.open[:LOOKED_AT])]):
        yield Candidate(question, key, knowledge.resting[key], about(fact).casefold(), LATER * place)


def about(fact: Fact) -> str:
    """Give the noun phrase that a fact is about, or ""."""
    return str(getattr(fact, "subject", "") or getattr(fact, "measure", ""))


def _of_event(fact: Fact) -> Iterator[str]:
    if isinstance(fact, Event) and fact.status is Status.CANCELLED:
        yield f"What happened to {fact.name}?"
    if isinstance(fact, Event) and fact.status is Status.HAPPENED and fact.when:
        yield f"When was {fact.name}?"
