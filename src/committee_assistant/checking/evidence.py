"""What of the knowledge a claim is about: facts with what they say, and topics on which the paper is silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.answering.respond import dispatch
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Gap
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Match, Reading

_NO_EVIDENCE = ("smalltalk", "outside", "ambiguity")
CONSIDERED = 6
"""Matches that are looked at."""


@dataclass(frozen=True)
class Evidence:
    """A fact that a claim may be about, and what it says."""

    match: Match
    answer: Answer

    @property
    def is_gap(self) -> bool:
        """Whether it is something that the paper does not speak to."""
        return self.match.key.startswith("gap:")

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the paper says, without what is only generally known."""
        return tuple(claim.text for claim in self.answer.claims if not claim.general)


def evidence(reading: Reading, knowledge: Knowledge, english: English) -> Iterator[Evidence]:
    """Give what a claim may be about, likeliest first."""
    found = [match for match in reading.matches if not match.key.startswith(_NO_EVIDENCE)]
    for match in found[:CONSIDERED]:
        answer = dispatch(match, reading, knowledge, english)
        if answer.outcome is Outcome.ANSWER or isinstance(knowledge.facts.get(match.key), Gap):
            yield Evidence(match, answer)
