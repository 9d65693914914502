"""The answers to a turn that asks two questions, given as one."""

from __future__ import annotations

from dataclasses import replace

from committee_assistant.answering.either import repeats
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim

BOTH_SURE = 0.5
"""Confidence that both answers to a turn of two questions must have."""


def both_say(first: Answer, second: Answer) -> bool:
    """Tell whether both parts have something to say, one of them more than that the paper does not say it."""
    answers = (first, second)
    return (
        all(one.outcome is Outcome.ANSWER or _is_gap(one) for one in answers)
        and any(one.outcome is Outcome.ANSWER for one in answers)
        and all(one.confidence >= BOTH_SURE for one in answers)
        and first.claims != second.claims
    )


def together(first: Answer, second: Answer) -> Answer:
    """Give two answers as one, the second without what the first has said."""
    said = _claims(first)
    added = tuple(claim for claim in _claims(second) if not repeats(said, (claim,)))
    notes = tuple(dict.fromkeys((*first.notes, *second.notes)))
    return replace(
        second,
        outcome=Outcome.ANSWER,
        claims=(*said, *added),
        verdict=first.verdict,
        notes=notes,
        see=(),
        refusal=None,
    )


def _is_gap(answer: Answer) -> bool:
    return (answer.intent or "").startswith("gap:") and bool(answer.see)


def _claims(answer: Answer) -> tuple[Claim, ...]:
    """Give what is said; that the paper does not say something rests on the paragraph where it would stand."""
    if answer.outcome is Outcome.ANSWER:
        return answer.claims
    return tuple(replace(claim, cite=answer.see[:1]) for claim in answer.claims)
