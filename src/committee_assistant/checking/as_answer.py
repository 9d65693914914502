"""A verdict as an answer, for whatever shows answers."""

from __future__ import annotations

from dataclasses import replace

from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.checking import CHECKING, Checked, Verdict
from committee_assistant.rendering.checked import SAID


def as_answer(checked: Checked) -> Answer:
    """Give the verdict and what differs before what the paper says; silence as a refusal with what is nearest."""
    if checked.verdict is Verdict.NOT_STATED:
        return Answer(
            Outcome.ABSTAIN, checked.says, CHECKING, checked.confidence, see=checked.see, refusal=Refusal.NOT_STATED
        )
    first, *rest = checked.says
    verdict = f"{SAID[checked.verdict]}.{f' {checked.because}.' if checked.because else ''}"
    said = first if first.quoted else replace(first, text=f"{verdict} {first.text}")
    notes = (verdict,) if first.quoted else ()
    return Answer(Outcome.ANSWER, (said, *rest), CHECKING, checked.confidence, notes=notes)
