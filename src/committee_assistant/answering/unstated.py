"""What members ask of any event and papers seldom say: who led it, where it was, how long it took, its grade."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from committee_assistant.answering.build import abstain, answer
from committee_assistant.model.answer import Answer, Refusal
from committee_assistant.model.facts import Event
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.reading import Reading

REPORT = "report"
"""The kind of event that is written, not led."""


@dataclass(frozen=True)
class Aspect:
    """Something of an event that may be asked for."""

    missing: str
    """What the paper does not say, with the event's name in place of the braces."""
    said: re.Pattern[str]
    """How a sentence of the event says it."""


def _said(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


ASPECTS = {
    "event.leader": Aspect(
        "who led {}",
        _said(r"\b(?:led|chaired|hosted|headed|conducted|written|carried out|made|prepared|run) by\b|\bnamed\b"),
    ),
    "event.place": Aspect(
        "where {} was or will be",
        _said(
            r"\b(?:online|remotely|virtually|by video|(?:held|met|takes? place|took place) (?:at|in) (?!\w+ 20\d\d))"
        ),
    ),
    "event.length": Aspect(
        "how long {} took or will take",
        _said(
            r"\b(?:lasted|lasts?|lasting|took|over|for|within) (?:\w+ ){0,2}"
            r"(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
        ),
    ),
    "event.attendance": Aspect(
        "how many people took part in {}",
        _said(
            r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?"
            r"(?:people|inspectors|members|officers|staff|attended|colleagues)\b"
        ),
    ),
    "event.grade": Aspect(
        "what grade {} gave or was given",
        _said(
            r"\b(?:inadequate|requires improvement|outstanding|graded|rated|judged|judgement|scored?)\b|['‘]good['’]"
        ),
    ),
    "event.cost": Aspect("what {} cost", _said(r"£|\bcosts?\b|\bfunded\b")),
}
"""By the ids of their questions in ``knowledge/english/intents.yaml``."""


def answerer(name: str) -> Callable[[Reading, Knowledge], Answer]:
    """Give what answers questions about one aspect."""
    return lambda reading, knowledge: _tell(name, reading, knowledge)


def _tell(name: str, reading: Reading, knowledge: Knowledge) -> Answer:
    event = knowledge.events_by_id[reading.mentioned("event")[0]]
    aspect = ASPECTS[name]
    if any(aspect.said.search(claim.text) for claim in event.says):
        return answer(event.says, name, event.name)
    return abstain(Refusal.NOT_STATED, name, event.cite[:1], _missing(aspect, event), event.name)


def _missing(aspect: Aspect, event: Event) -> str:
    if aspect is ASPECTS["event.leader"] and event.kind == REPORT:
        return f"who wrote {event.name}"
    return aspect.missing.format(event.name)
