"""Limits and degrees, which one small word turns round: "at least" and "at the latest", "fully" and "almost fully"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from committee_assistant.model.period import MONTHS

_MONTH = "|".join(MONTHS)
_VALUE = rf"(?P<value>(?:\d{{1,2}} )?(?:{_MONTH})(?: 20\d\d)?|20\d\d|£?\d[\d,.]*%?)"
_FORMS = (
    (True, rf"(?:at least|no (?:earlier|less|fewer) than|not (?:before|less than)|a minimum of) (?:the \w+ )?{_VALUE}"),
    (True, rf"{_VALUE}(?: \w+){{0,2}}? (?:at the (?:very )?(?:earliest|least)|or (?:more|later|longer)|and beyond)"),
    (False, rf"(?:at most|no (?:later|more) than|not (?:after|more than)|a maximum of|up to) (?:the \w+ )?{_VALUE}"),
    (
        False,
        rf"{_VALUE}(?: \w+){{0,2}}? (?:at the (?:very )?(?:latest|most|outside)|or (?:less|fewer|earlier)|at most)",
    ),
)
_LIMITS = tuple((upwards, re.compile(rf"\b{form}", re.IGNORECASE)) for upwards, form in _FORMS)

_WHOLE = r"(?:fully|completely|entirely|wholly|all|every|complete|completed|finished|delivered|none|no)"
_PART = r"(?:almost|nearly|virtually|practically|mostly|largely|partly|partially|not (?:yet )?(?:quite )?|half)"
_PARTLY = re.compile(rf"\b(?P<degree>{_PART}[\s-]+{_WHOLE})\b", re.IGNORECASE)
_WHOLLY = re.compile(r"\b(?P<degree>fully|completely|entirely|wholly|none|all)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Limit:
    """A bound that a sentence sets."""

    value: str
    upwards: bool
    """Whether what is meant may lie above it, or later."""
    shown: str


def turned(claim: str, said: Iterable[str]) -> tuple[str, str] | None:
    """Give the limit or degree of a claim that is turned round against what is said, and what is said instead."""
    sentences = tuple(said)
    for ours in _limits(claim):
        for theirs in (limit for sentence in sentences for limit in _limits(sentence)):
            if ours.value == theirs.value and ours.upwards != theirs.upwards:
                return ours.shown, theirs.shown
    part = _PARTLY.search(claim)
    if part:
        for sentence in sentences[:1]:
            whole = _WHOLLY.search(sentence)
            if whole and not _PARTLY.search(sentence):
                return part["degree"], whole["degree"]
    return None


def _limits(text: str) -> Iterator[Limit]:
    for upwards, pattern in _LIMITS:
        for found in pattern.finditer(text):
            yield Limit(found["value"].casefold().rstrip(".,"), upwards, found[0].rstrip(".,"))
