"""Picks what answers a Reading, or says why nothing does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from committee_assistant.answering import figures, lookup, overview, paragraphs, standing, timeline, unstated
from committee_assistant.answering.build import abstain, clarify
from committee_assistant.answering.either import DOUBT, either, second_reading
from committee_assistant.answering.evidence import Acceptance, weigh
from committee_assistant.answering.kinds import missing_kind
from committee_assistant.answering.retrieve import retrieve
from committee_assistant.answering.terms import hold_back
from committee_assistant.model.answer import Answer, Outcome, Refusal
from committee_assistant.model.facts import (
    Ambiguity,
    Claim,
    Entity,
    Enumeration,
    Event,
    Gap,
    Priority,
    Statement,
    Statistic,
)
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Match, Reading
from committee_assistant.model.standing import HEADLINES

Answerer = Callable[[Reading, Knowledge], Answer]

PLAIN = 0.85
"""Likeness of an example, and share of a question, from which a drafted fact is meant."""
UNSURE = Claim("I am not sure that the paper says that. What comes nearest:")
AS_ASKED = 0.95
"""Likeness of an example from which the keeper of the knowledge has said that this is the answer."""

INTENTS: dict[str, Answerer] = {
    "event.when": timeline.tell_when,
    "event.about": timeline.tell_about,
    "event.status": timeline.tell_status,
    "event.interval": timeline.tell_interval,
    **{name: unstated.answerer(name) for name in unstated.ASPECTS},
    "events.list": timeline.list_events,
    "events.on": timeline.list_on,
    "events.after": timeline.list_after,
    "events.before": timeline.list_before,
    "timeline": timeline.tell_timeline,
    "statistic.value": figures.tell_value,
    "statistic.change": figures.tell_change,
    "statistic.compare": figures.tell_comparison,
    "priority.about": overview.about,
    "priority.activities": overview.activities,
    "priority.success": overview.success,
    "priorities": overview.everything,
    "paragraph": paragraphs.show,
}
"""What answers each systematic question of ``knowledge/english/intents.yaml``; other names there are of facts."""


def respond(reading: Reading, knowledge: Knowledge, english: English, *, once: bool = False) -> Answer:
    """Answer a question that has been understood, ask back, or abstain with the nearest paragraphs.

    ``once`` keeps to the likeliest reading, as for one half of a turn of two questions.
    """
    notes = tuple(f"Read “{one.typed}” as “{one.read}”." for one in reading.corrections)
    if reading.mentioned("paragraph") and not reading.pointed:
        return replace(paragraphs.show(reading, knowledge), notes=notes)
    best = reading.best
    if knowledge.paper.verbatim and not reading.pointed:
        return replace(_from_wording(reading, knowledge, english), notes=notes)
    if best is not None and reading.pointed:
        return replace(dispatch(best, reading, knowledge, english), notes=notes)
    if best is None:
        return replace(abstain(Refusal.UNCLEAR, None, reading.nearest), confidence=0.0, notes=notes)
    acceptance = weigh(reading)
    if not acceptance.accepted and acceptance.misnamed and len(reading.matches) > 1:
        reading = replace(reading, matches=reading.matches[1:])
        best, acceptance = reading.matches[0], weigh(reading)
    if not acceptance.accepted:
        found = None if best.key.startswith(("outside", "gap")) else retrieve(reading, knowledge)
        return replace(found or _refuse(reading, acceptance, knowledge), notes=notes)
    answered = hold_back(dispatch(best, reading, knowledge, english), reading, knowledge)
    names = [priority.name for priority in knowledge.priorities]
    missing = missing_kind(reading, answered, names) if answered.outcome is Outcome.ANSWER else ""
    if missing and best.cosine < AS_ASKED:
        return replace(abstain(Refusal.NOT_STATED, None, answered.citations[:3], missing), notes=notes)
    first_word = _first_word(answered, acceptance)
    other = second_reading(reading) if acceptance.confidence < DOUBT and not once else None
    if other and answered.outcome is Outcome.ANSWER and first_word is None:
        answered = either(answered, dispatch(other, reading, knowledge, english))
    return replace(answered, confidence=round(acceptance.confidence, 2), verdict=first_word, notes=notes)


def _from_wording(reading: Reading, knowledge: Knowledge, english: English) -> Answer:
    """Answer from a paper that nobody has restated: by a drafted fact that is plainly meant, else by a quotation."""
    best = reading.best
    if best is not None and _is_plain(best, reading, knowledge, english):
        return dispatch(best, reading, knowledge, english)
    from committee_assistant.answering.quote import nearest_quotes, quote  # a paper that is restated needs none
    from committee_assistant.answering.section import section

    found = section(reading, knowledge.paper) or quote(reading, knowledge.paper)
    if found:
        return found
    near = nearest_quotes(reading)
    if not near and best is not None and best.key.startswith("outside") and best.cosine >= PLAIN:
        return abstain(Refusal.OUTSIDE, None)
    refused = abstain(Refusal.UNCLEAR, None, tuple(claim.cite[0] for claim in near))
    return replace(refused, claims=(UNSURE, *near)) if near else refused


def _is_plain(best: Match, reading: Reading, knowledge: Knowledge, english: English) -> bool:
    """Tell whether a drafted fact is plainly meant."""
    if standing.of_any_paper(best, reading, knowledge, english):
        return True
    if best.key == f"statement:{HEADLINES}":
        return False
    return best.cosine >= PLAIN and best.covered >= PLAIN and not best.key.startswith("outside")


def _first_word(answered: Answer, acceptance: Acceptance) -> bool | None:
    """Give what a yes/no question gets first: what the answerer computed, else what the examples say."""
    if answered.outcome is not Outcome.ANSWER or answered.verdict is not None:
        return answered.verdict
    return acceptance.says_yes


def dispatch(best: Match, reading: Reading, knowledge: Knowledge, english: English) -> Answer:
    """Answer with the fact or intent that a match names."""
    kind, _, name = best.key.partition(":")
    if kind == "outside":
        return abstain(Refusal.OUTSIDE, "outside")
    if kind == "smalltalk":
        remark = next(remark for remark in english.smalltalk if remark.id == name)
        return Answer(Outcome.SMALLTALK, (Claim(remark.says),), intent=best.key)
    if kind == "intent":
        return _by_intent(name, reading, knowledge)
    if kind == "difference":
        return figures.tell_difference(name)
    if kind == "total":
        return figures.tell_total(name)
    if kind == "activities":
        return lookup.tell_activities(knowledge.priorities_by_id[name])
    if kind == "priorities":
        return overview.everything(reading, knowledge)
    if kind == "success":
        return lookup.tell_success(knowledge.priorities_by_id[name])
    if kind == "activity":
        return next(lookup.tell_activity(p, a) for p, a in knowledge.activities() if a.id == name)
    if kind == "item":
        return _by_item(name, knowledge)
    if kind == "criterion":
        priority, _, place = name.partition("/")
        return lookup.tell_criterion(knowledge.priorities_by_id[priority], int(place))
    return _by_fact(best.key, knowledge)


def _by_fact(key: str, knowledge: Knowledge) -> Answer:
    fact = knowledge.facts[key]
    if isinstance(fact, Statement | Event | Statistic | Entity):
        return lookup.tell(fact, key)
    if isinstance(fact, Enumeration):
        return lookup.tell_list(fact)
    if isinstance(fact, Priority):
        return lookup.tell_priority(fact, knowledge)
    if isinstance(fact, Gap):
        return abstain(Refusal.NOT_STATED, key, fact.nearest, fact.missing, _thing(fact.missing))
    assert isinstance(fact, Ambiguity)
    return clarify(fact.ask, fact.choices, key)


def _thing(missing: str) -> str:
    """Give the noun phrase of what is missing, without its question word."""
    return re.sub(r"^(?:how (?:many|much)|what|which|who|when|where|whether)\b", "", missing).strip()


def _by_intent(name: str, reading: Reading, knowledge: Knowledge) -> Answer:
    if name in INTENTS:
        return INTENTS[name](reading, knowledge)
    kind = name.partition(".")[0]
    if kind == "item":
        return _by_item(reading.mentioned("item")[0], knowledge)
    return _by_fact(f"{kind}:{reading.mentioned(kind)[0]}", knowledge)


def _by_item(value: str, knowledge: Knowledge) -> Answer:
    """Tell of an item of a list; one that is a fact of its own is told as that."""
    list_id, _, place = value.rpartition("/")
    enumeration = next(one for one in knowledge.lists if one.id == list_id)
    item = enumeration.items[int(place)]
    for priority in knowledge.priorities:
        if priority.name.casefold() == item.name.casefold():
            return lookup.tell_priority(priority, knowledge)
    return lookup.tell_item(enumeration, item)


def _refuse(reading: Reading, acceptance: Acceptance, knowledge: Knowledge) -> Answer:
    refusal = Refusal.OUTSIDE if acceptance.outside else Refusal.UNCLEAR
    named = (knowledge.resting.get(f"{mention.kind}:{mention.value}", ()) for mention in reading.mentions)
    see = () if acceptance.outside else reading.nearest or next(filter(None, named), ())[:2]
    return replace(abstain(refusal, None, see), confidence=round(1 - acceptance.confidence, 2))
