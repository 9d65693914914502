"""Answers about when things happened: dates, order, what came before and after, how far apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from committee_assistant.answering.build import abstain, answer, counted, sentence
from committee_assistant.model.answer import Answer, Listed, Refusal
from committee_assistant.model.facts import Claim, Event, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.period import PartialDate, between
from committee_assistant.model.phrases import capital
from committee_assistant.model.reading import Reading

_CALLED_OFF = frozenset({"cancel", "axe", "scrap", "shelv", "off", "postpon", "abandon", "drop"})
"""Stems of words that ask whether something did not take place."""


def tell_when(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say the date of the event named, or that the paper gives none."""
    event = _named(reading, knowledge)[0]
    if event.when is None or event.status is not Status.HAPPENED or not _is_visit(event):
        return answer(event.says, "event.when", event.name)
    claims = (
        Claim(f"{capital(event.name)} was in {event.when}.", event.cite[:1]),
        Claim(f"It looked at {event.about}.", event.cite[:1]),
    )
    return answer(claims, "event.when", event.name)


def _is_visit(event: Event) -> bool:
    return event.kind == "monitoring-visit"


def tell_about(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say all that the paper says of the event named."""
    event = _named(reading, knowledge)[0]
    return answer(event.says, "event.about", event.name)


def tell_status(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say whether the event named went ahead, was called off, or is still open."""
    event = _named(reading, knowledge)[0]
    told = answer(event.says, "event.status", event.name)
    if not reading.yes_or_no or event.status not in {Status.HAPPENED, Status.CANCELLED}:
        return told
    called_off = any(token.stem in _CALLED_OFF for token in reading.tokens)
    return replace(told, verdict=(event.status is Status.CANCELLED) is called_off)


def tell_interval(reading: Reading, knowledge: Knowledge) -> Answer:
    """Compute the time between two events; a missing date is said to be missing."""
    one, other = _named(reading, knowledge)[:2]
    for event in (one, other):
        if event.when is None:
            return abstain(Refusal.NOT_STATED, "event.interval", event.cite, f"when {event.name} was or will be")
    assert one.when is not None
    assert other.when is not None
    first, second = sorted((one, other), key=_moment)
    cite = tuple(dict.fromkeys((*first.cite[:1], *second.cite[:1])))
    length = between(one.when, other.when)
    return answer(
        (
            Claim(
                f"{length} apart: {first.name} ({first.when}) and {second.name} ({second.when}).",
                cite,
                computed=True,
            ),
        ),
        "event.interval",
        f"the time between {first.name} and {second.name}",
    )


def list_events(reading: Reading, knowledge: Knowledge) -> Answer:
    """List the events of a kind that happened, and those that did not."""
    kind = reading.mentioned("kind")[0]
    events = _ordered(event for event in knowledge.events if event.kind == kind)
    happened = [event for event in events if event.status is Status.HAPPENED]
    missed = [event for event in events if event.status is Status.CANCELLED]
    claims = [_list(f"{capital(counted(len(happened), kind.replace('-', ' ')))} so far", happened)] if happened else []
    claims += [
        Claim(sentence(f"{event.name}, due on {event.when}, did not take place"), event.cite) for event in missed
    ]
    if not events:
        return abstain(Refusal.NOT_STATED, "events.list", (), f"anything of a {kind.replace('-', ' ')}")
    if not claims:
        claims = [_list(f"{capital(counted(len(events), kind.replace('-', ' ')))}", events)]
    return answer(
        claims, "events.list", f"the {kind.replace('-', ' ')}s", _listed([event for event in events if event.when])
    )


def listed_events(kind: str, knowledge: Knowledge) -> tuple[Listed, ...]:
    """Give the dated events of a kind, in order, as a follow-up may point to them."""
    return tuple(_listed(_ordered(event for event in knowledge.events if event.kind == kind and event.when)))


def list_on(reading: Reading, knowledge: Knowledge) -> Answer:
    """List the events of a date."""
    wanted = PartialDate.read(reading.mentioned("date")[0])
    events = [event for event in _ordered(knowledge.events) if event.when and wanted.fits(event.when)]
    if wanted.day:
        events = [event for event in events if event.when and event.when.precision == "day"]
    exact = [event for event in events if event.when and event.when.precision != "year"]
    events = exact if wanted.month else events
    if not events:
        return abstain(Refusal.NOT_STATED, "events.on", (), f"what happened in {wanted}")
    shown = exact or events
    if len(shown) == 1:
        return answer(shown[0].says, "events.on", shown[0].name)
    return answer(
        [_list(f"In {wanted}" if not wanted.day else f"On {wanted}", shown)],
        "events.on",
        f"{wanted}",
        _listed(shown),
    )


def list_after(reading: Reading, knowledge: Knowledge) -> Answer:
    """List the dated events after a date or an event."""
    return _relative(reading, knowledge, after=True)


def list_before(reading: Reading, knowledge: Knowledge) -> Answer:
    """List the dated events before a date or an event."""
    return _relative(reading, knowledge, after=False)


def _relative(reading: Reading, knowledge: Knowledge, after: bool) -> Answer:
    pivot = _pivot(reading, knowledge)
    intent = "events.after" if after else "events.before"
    if pivot is None:
        return abstain(Refusal.NOT_STATED, intent, (), "what came before or after that")
    kinds = reading.mentioned("kind")
    events = [
        event
        for event in _ordered(knowledge.events)
        if event.when
        and (event.when.first > pivot[1] if after else event.when.last < pivot[0])
        and (not kinds or event.kind in kinds)
    ]
    if not events:
        return abstain(Refusal.NOT_STATED, intent, (), f"of anything {'after' if after else 'before'} that")
    return answer([_list("After that" if after else "Before that", events)], intent, "those events", _listed(events))


def _pivot(reading: Reading, knowledge: Knowledge) -> tuple[date, date] | None:
    for written in reading.mentioned("date"):
        period = PartialDate.read(written).period
        if period:
            return period.first, period.last
    for event in _named(reading, knowledge):
        if event.when:
            return event.when.first, event.when.last
    return None


def tell_timeline(reading: Reading, knowledge: Knowledge) -> Answer:
    """List every dated event in order of time."""
    events = [event for event in _ordered(knowledge.events) if event.when]
    return answer([_list("In order of time", events)], "timeline", "the timeline", _listed(events))


def _named(reading: Reading, knowledge: Knowledge) -> list[Event]:
    return [knowledge.events_by_id[event_id] for event_id in reading.mentioned("event")]


def _ordered(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=_moment)


def _moment(event: Event) -> tuple[date, date, str]:
    if event.when is None:
        return date.max, date.max, event.id
    return event.when.first, event.when.last, event.id


def _list(lead: str, events: list[Event]) -> Claim:
    said = "; ".join(
        f"{event.when}, {event.about or event.name}" if _is_visit(event) else f"{event.when}, {event.name}"
        for event in events
    )
    cite = tuple(dict.fromkeys(paragraph for event in events for paragraph in event.cite[:1]))
    return Claim(f"{lead}: {said}.", cite, computed=True)


def _listed(events: list[Event]) -> list[Listed]:
    return [
        Listed(event.name, f"tell me about {event.name}", f"event:{event.id}", event.status is Status.CANCELLED)
        for event in events
    ]
