"""What the assistant says back; a claim cannot be made without a citation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from committee_assistant.model.facts import Choice, Claim


class Outcome(StrEnum):
    """The four ways in which a question ends."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    ABSTAIN = "abstain"
    SMALLTALK = "smalltalk"


class Refusal(StrEnum):
    """Why a question is not answered."""

    OUTSIDE = "outside the paper"
    NOT_STATED = "the topic is there but not this"
    UNCLEAR = "not understood"


@dataclass(frozen=True)
class Listed:
    """One entry of the list just shown: its label and the whole question that asks for it."""

    label: str
    question: str
    key: str = ""
    """What answers that question, where it is known: ``item:focus-areas/2``, ``event:visit-3`` …"""
    missed: bool = False
    """Whether it did not take place: it comes after the last, but is not the last."""


@dataclass(frozen=True)
class Answer:
    """An answer as values; renderers decide how it looks."""

    outcome: Outcome
    claims: tuple[Claim, ...]
    """What is said, in order."""
    intent: str | None = None
    """The fact or intent that answered."""
    confidence: float = 1.0
    """0 to 1."""
    verdict: bool | None = None
    """What a yes/no question gets first; None where it was no such question."""
    listed: tuple[Listed, ...] = ()
    """What ordinals of a follow-up point into."""
    subject: str = ""
    """What "it" stands for in a follow-up."""
    see: tuple[str, ...] = ()
    """The nearest paragraphs where nothing was answered."""
    choices: tuple[Choice, ...] = ()
    refusal: Refusal | None = None
    notes: tuple[str, ...] = ()
    """Misreadings made visible, such as a corrected spelling."""

    def __post_init__(self) -> None:
        if self.outcome is Outcome.ANSWER:
            for claim in self.claims:
                if not claim.cite and not claim.general:
                    raise ValueError(f"a claim without a citation: {claim.text!r}")

    @property
    def citations(self) -> tuple[str, ...]:
        """Each cited paragraph once, in the order of first use; empty unless the paper answered."""
        if self.outcome is not Outcome.ANSWER:
            return ()
        return tuple(dict.fromkeys(paragraph for claim in self.claims for paragraph in claim.cite))
