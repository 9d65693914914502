"""All that could stand in a briefing on a paper: its sentences, and its facts by kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from committee_assistant.briefing.passages import Passage, passages
from committee_assistant.model.briefing import Part, Point
from committee_assistant.model.facts import Claim, Entity, Event, Priority, Statistic, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper, parent_of
from committee_assistant.model.period import Period
from committee_assistant.model.phrases import capital
from committee_assistant.rendering.bars import amount, change
from committee_assistant.rendering.timeline import STATUS_WORDS, event_said, when_said

_PLANNED = re.compile(
    r"\b(?:will|shall|plans? to|intends? to|(?<!which )(?:is|are) to"
    r"|(?:is|are) (?:due (?:in|by|on|for|at|to be)|expected|planned|proposed|scheduled"
    r"|asked to|recommended to|invited to))\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\b(?:cancelled|called off|withdrawn|postponed|suspended|not take place)\b", re.IGNORECASE)
_NEVER = Period.of(9999)
_PERIODS = {"first": "in the first period", "latest": "in the latest"}


@dataclass(frozen=True)
class Candidate:
    """A point with the words by which it is found."""

    point: Point
    words: str
    """What it says, with everything that it goes by."""
    around: str = ""
    """The heading that it stands under and what leads to it."""
    key: str = ""
    """The fact that it was made of, as ``Knowledge.facts`` names it; "" for a sentence."""
    place: int = 0
    """Where it stands among all of them."""


def candidates(knowledge: Knowledge) -> tuple[Candidate, ...]:
    """Give everything that a page on the paper could say, in the order in which a page says it."""
    events = [event for event in knowledge.events if event.when or event.status is not Status.HAPPENED]
    everything = (
        *_sentences(knowledge),
        *_figures(knowledge),
        *(_event(event, knowledge) for event in sorted(events, key=_moment)),
        *(one for entity in knowledge.entities if entity.kind != "term" for one in _who(entity)),
        *(one for priority in knowledge.priorities for one in _priority(priority, len(knowledge.priorities))),
        *_gaps(knowledge),
    )
    return tuple(replace(one, place=place) for place, one in enumerate(everything))


def _sentences(knowledge: Knowledge) -> Iterator[Candidate]:
    """Give what the paragraphs say, but those whose items are facts of their own."""
    taken = {
        paragraph
        for priority in knowledge.priorities
        for activity in priority.activities
        for paragraph in (activity.id, parent_of(activity.id), *priority.activities_cite, *priority.success_cite)
    }
    for passage in passages(knowledge.paper):
        if passage.paragraph.id not in taken:
            yield _sentence(passage, knowledge.paper)


def _sentence(passage: Passage, paper: Paper) -> Candidate:
    part = Part.PLANNED if _is_planned(f"{passage.lead} {passage.text}") else Part.SAYS
    claim = Claim(passage.text, (passage.paragraph.id,), quoted=paper.verbatim)
    point = Point(part, claim, passage.lead.rstrip(":"))
    heading = passage.paragraph.section
    return Candidate(point, passage.text, f"{'' if heading == paper.title else heading}. {passage.lead}")


def _is_planned(text: str) -> bool:
    return bool(_PLANNED.search(text)) and not _OFF.search(text)


def _figures(knowledge: Knowledge) -> Iterator[Candidate]:
    """Give the figures: those of one measure as a series, but of a paper in its own words as it states them."""
    series: dict[tuple[str, ...], list[Statistic]] = defaultdict(list)
    for one in knowledge.statistics:
        stated = tuple(claim.text for claim in one.says)
        series[stated if knowledge.paper.verbatim else (one.measure, one.judgement, one.unit)].append(one)
    for several in series.values():
        words = " ".join((several[0].measure, several[0].judgement, *(c.text for one in several for c in one.says)))
        yield Candidate(_figure(several, knowledge.paper.verbatim), words, key=f"statistic:{several[0].id}")


def _figure(series: list[Statistic], quoted: bool) -> Point:
    first = series[0]
    cite = tuple(dict.fromkeys(paragraph for one in series for paragraph in one.cite))
    if first.says and (quoted or len(series) == 1):
        return Point(Part.FIGURES, Claim(first.says[0].text, cite, quoted=quoted))
    named = f"{first.measure}{f' judged {first.judgement}' if first.judgement else ''}"
    values = ", ".join(f"{amount(one)} {_PERIODS.get(one.period, one.period)}".strip() for one in series)
    return Point(Part.FIGURES, Claim(f"{capital(named)}: {values}{change(series)}.", cite, computed=True))


def _moment(event: Event) -> tuple[bool, Period]:
    return event.when is None, event.when or _NEVER


def _event(event: Event, knowledge: Knowledge) -> Candidate:
    label = f"{when_said(event)}, {STATUS_WORDS[event.status]}"
    words = " ".join((event.name, event.about, *(claim.text for claim in event.says if knowledge.paper.verbatim)))
    if knowledge.paper.verbatim and event.says:
        claim = Claim(event.says[0].text, event.says[0].cite or event.cite, quoted=True)
    else:
        claim = Claim(f"{capital(event_said(event))}.", event.cite)
    return Candidate(Point(Part.DATES, claim, label), words, key=f"event:{event.id}")


def _who(entity: Entity) -> Iterator[Candidate]:
    names = [name.casefold() for name in (entity.name, *entity.aliases)]
    for claim in entity.says:
        if claim.cite and not claim.general and any(name in claim.text.casefold() for name in names):
            yield Candidate(Point(Part.WHO, claim), claim.text, key=f"{entity.kind}:{entity.id}")


def _priority(priority: Priority, of: int) -> Iterator[Candidate]:
    named = f"Priority {priority.number}"
    whole = Claim(f"{priority.name} is {named.lower()} of {of}.", priority.cite)
    yield Candidate(
        Point(Part.SAYS, whole), " ".join((priority.name, *priority.aliases)), key=f"priority:{priority.id}"
    )
    for activity in priority.activities:
        point = Point(Part.PLANNED, Claim(activity.says, (activity.id,)), named)
        yield Candidate(point, f"{activity.subject}. {activity.says}", priority.name, f"activity:{activity.id}")
    for place, criterion in enumerate(priority.criteria):
        point = Point(Part.SUCCESS, Claim(criterion.says, priority.success_cite), named)
        yield Candidate(point, criterion.says, priority.name, f"criterion:{priority.id}/{place}")


def _gaps(knowledge: Knowledge) -> Iterator[Candidate]:
    for gap in knowledge.gaps:
        if gap.nearest:
            yield Candidate(Point(Part.MISSING, Claim(gap.missing, gap.nearest)), gap.missing, key=f"gap:{gap.id}")
