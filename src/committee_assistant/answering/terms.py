"""What an abbreviation stands for is answered from the paper only: where the paper does not say, neither do we.

What is generally known is then added, and marked as that.
"""

from __future__ import annotations

import re
from dataclasses import replace

from committee_assistant.answering.build import abstain
from committee_assistant.model.answer import Answer, Refusal
from committee_assistant.model.facts import Entity
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.reading import Reading

_IN_FULL = re.compile(
    r"\b(?:stand\w*|short|initials?|letters?|acronym|abbreviat\w+) (?:\w+ )?for\b|\bin full\b"
    r"|\bfull (?:name|form|title)\b|\blong form\b|\bspell\w*\b|\bspelt\b"
    r"|\bexpand\w*\b|\babbreviat\w+\b|\bacronym\b|\binitials\b|\bletters\b",
    re.IGNORECASE,
)
_MEANING = re.compile(r"\b(?:mean\w*|definition|define\w*)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z](?:[A-Z&-]|[A-Z]+s)+\b")


def hold_back(answered: Answer, reading: Reading, knowledge: Knowledge) -> Answer:
    """Turn the explanation of an abbreviation that the paper never spells out into a refusal with what is known."""
    term = knowledge.facts.get(answered.intent or "")
    if (
        not isinstance(term, Entity)
        or not any(claim.general for claim in term.says)
        or not _asks_in_full(term, reading)
    ):
        return answered
    refused = abstain(
        Refusal.NOT_STATED, answered.intent, answered.citations, f"what {term.name} stands for", term.subject
    )
    general = tuple(claim for claim in term.says if claim.general)
    return replace(refused, claims=(*refused.claims, *general))


def _asks_in_full(term: Entity, reading: Reading) -> bool:
    if not _ABBREVIATION.fullmatch(term.name):
        return False
    return _IN_FULL.search(reading.question) is not None or _MEANING.search(reading.question) is not None
