"""The answers to a turn that asks two questions, given as one."""

from __future__ import annotations

from dataclasses import replace

from committee_assistant.answering.either import words_of
from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.facts import Claim
from committee_assistant.model.figures import figures

BOTH_SURE = 0.5
"""Confidence that both answers to a turn of two questions must have."""
SAID = 0.8
"""Share of its words from which a sentence without a figure of its own has been said."""


def both_say(first: Answer, second: Answer) -> bool:
    """Tell whether both parts have something to say, one of them more than that the paper does not say it."""
    answers = (first, second)
    return (
        all(one.outcome is Outcome.ANSWER or _names_what_lacks(one) for one in answers)
        and any(one.outcome is Outcome.ANSWER for one in answers)
        and all(one.confidence >= BOTH_SURE for one in answers)
        and first.claims != second.claims
    )


def together(first: Answer, second: Answer) -> Answer:
    """Give two answers as one, the second without what the first has said."""
    said = _claims(first)
    added = tuple(claim for claim in _claims(second) if not _is_said(claim, said))
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


def _is_said(claim: Claim, said: tuple[Claim, ...]) -> bool:
    before = " ".join(one.text for one in said)
    words = words_of(claim.text)
    return figures(claim.text) <= figures(before) and len(words & words_of(before)) >= SAID * len(words)


def _names_what_lacks(answer: Answer) -> bool:
    return answer.refusal is Refusal.NOT_STATED


def _claims(answer: Answer) -> tuple[Claim, ...]:
    """Give what is said; that the paper does not say something rests on the paragraph where it would stand."""
    if answer.outcome is Outcome.ANSWER:
        return answer.claims
    return tuple(replace(claim, cite=answer.see[:1]) for claim in answer.claims)
