"""A verdict as an answer, for whatever shows answers."""

from __future__ import annotations

from dataclasses import replace

from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.checking import CHECKING, Checked, Verdict

_FIRST = {Verdict.SUPPORTED: "Supported.", Verdict.CONTRADICTED: "Contradicted."}


def as_answer(checked: Checked) -> Answer:
    """Give the verdict and what differs before what the paper says; silence as a refusal with what is nearest."""
    if checked.verdict is Verdict.NOT_STATED:
        return Answer(
            Outcome.ABSTAIN, checked.says, CHECKING, checked.confidence, see=checked.see, refusal=Refusal.NOT_STATED
        )
    first, *rest = checked.says
    why = f"{checked.because}. " if checked.because else ""
    said = replace(first, text=f"{_FIRST[checked.verdict]} {why}{first.text}") if not first.quoted else first
    notes = (f"{_FIRST[checked.verdict]} {why}".rstrip(),) if first.quoted else ()
    return Answer(Outcome.ANSWER, (said, *rest), CHECKING, checked.confidence, notes=notes)
