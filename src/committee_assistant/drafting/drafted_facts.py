"""Events, figures and lists gathered over a whole paper: the same one told twice is one fact."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from committee_assistant.drafting import asks
from committee_assistant.drafting.actions import action_of
from committee_assistant.drafting.amounts import Amount
from committee_assistant.drafting.asks import Questions
from committee_assistant.drafting.events import EventReader, FoundEvent
from committee_assistant.drafting.gathering import Ids, cited, claims_of, small_words
from committee_assistant.drafting.lists import FoundList, lists_in
from committee_assistant.drafting.milestones import milestone_of
from committee_assistant.drafting.phrases import singular_phrase, without_determiner
from committee_assistant.drafting.statistics import FigureReader, FoundFigure
from committee_assistant.drafting.text import Line, LineKind, Sentence
from committee_assistant.model.facts import Enumeration, Event, Item, Statistic
from committee_assistant.model.figures import figures
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import Period
from committee_assistant.model.standing import ACTIONS, DECISIONS, RECOMMENDATIONS

_SUMMARY = re.compile(r"\bactions?\b", re.IGNORECASE)
"""Headings of a list of all actions."""
_MERGED = {
    DECISIONS: ("decision", "The decisions are"),
    RECOMMENDATIONS: ("recommendation", "The recommendations are"),
    ACTIONS: ("action", "The actions are"),
}
"""Lists that a paper has once, however many places they stand in: what one entry is called, and a lead for all."""


def events(
    paper: Paper, lines: Sequence[Line], sentences: Sequence[Sentence], questions: Questions
) -> tuple[Event, ...]:
    """Draft the events; one that is told of in several sentences says them all."""
    reader = EventReader(_day(paper.date), _small_words(paper))
    found: list[FoundEvent] = []
    for line in lines:
        milestone = milestone_of(line, reader) if line.kind is not LineKind.TEXT or ":" in line.text else None
        if milestone:
            found.append(milestone)
    known = {event.sentence.line for event in found}
    for sentence in sentences:
        if sentence.line.kind is not LineKind.ROW and sentence.line not in known and not action_of(sentence.line):
            found += reader.events_of(sentence)
    told: dict[tuple[str, Period | None], list[FoundEvent]] = defaultdict(list)
    for event in sorted(found, key=lambda one: paper.reading_order[one.sentence.paragraph.id]):
        told[event.name.casefold(), event.when].append(event)
    dates = Counter(name for name, _ in told)
    ids = Ids()
    return tuple(
        _event(group, dates[name] > 1, ids, questions)
        for (name, _), group in told.items()
        if _agree(group, dates[name])
    )


def _agree(group: list[FoundEvent], dates: int) -> bool:
    """Tell whether sentences say the same of an event, and whether its date can tell it from its namesakes."""
    if len({event.status for event in group}) > 1:
        return False
    return dates == 1 or group[0].when is not None


def _event(group: list[FoundEvent], shared: bool, ids: Ids, questions: Questions) -> Event:
    first = group[0]
    dated = (
        f"{first.name} on {first.when}"
        if first.when and first.when.precision == "day"
        else f"{first.name} in {first.when}"
    )
    if shared and str(first.when) not in first.name:
        first = replace(first, name=dated)
    claims = claims_of(event.sentence for event in group)
    if first.when and figures(str(first.when)) - figures(" ".join(event.sentence.paragraph.says for event in group)):
        claims = tuple(replace(claim, computed=True) for claim in claims)
    when = first.when.written().replace("/", "-to-") if first.when else "no-date"
    return Event(
        id=ids.take(f"{without_determiner(group[0].name)} {when}"),
        kind=first.kind,
        name=first.name,
        aliases=(),
        when=first.when,
        status=first.status,
        about="",
        says=claims,
        cite=cited(claims),
        asks=questions.asks(*asks.of_event(first)),
    )


def statistics(paper: Paper, sentences: Sequence[Sentence], questions: Questions) -> tuple[Statistic, ...]:
    """Draft the figures; one measure with two values for the same time measures two things, so neither is kept."""
    reader = FigureReader(_small_words(paper))
    told: dict[tuple[str, str, str], list[FoundFigure]] = defaultdict(list)
    for sentence in sentences:
        for figure in reader.figures_of(sentence):
            told[figure.measure.casefold(), figure.period, figure.unit].append(figure)
    ids = Ids()
    return tuple(
        _statistic(group, ids, questions) for group in told.values() if len({figure.amount for figure in group}) == 1
    )


def _statistic(group: list[FoundFigure], ids: Ids, questions: Questions) -> Statistic:
    first = group[0]
    claims = claims_of(figure.sentence for figure in group)
    return Statistic(
        id=ids.take(f"{first.measure} {first.period}", first.unit, _plain(first.amount)),
        measure=first.measure,
        judgement="",
        period=first.period,
        value=first.amount.value,
        unit=first.unit,
        says=claims,
        cite=cited(claims),
        asks=questions.asks(*asks.of_figure(first.measure, first.unit, first.period)),
    )


def _plain(amount: Amount) -> str:
    return f"{amount.value:f}".rstrip("0").rstrip(".")


def lists(paper: Paper, lines: Sequence[Line], questions: Questions) -> tuple[Enumeration, ...]:
    """Draft the lists; recommendations, decisions and actions are one list each, wherever they stand."""
    found = list(lists_in(paper))
    actions = _actions(lines)
    if actions:
        found.append(FoundList(ACTIONS, _MERGED[ACTIONS][1], actions, actions[0].cite[0]))
    merged: dict[str, list[FoundList]] = defaultdict(list)
    for one in sorted(found, key=lambda one: paper.reading_order[one.paragraph]):
        merged[one.name if one.name in _MERGED else f"{one.name} {one.paragraph}"].append(one)
    shared = Counter(group[0].name for group in merged.values())
    ids = Ids()
    return tuple(_enumeration(group, ids, questions) for group in merged.values() if shared[group[0].name] == 1)


def _actions(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Give the actions; those of a summary alone where it has them all again."""
    told = [(bool(_SUMMARY.search(line.paragraph.section)), item) for line in lines if (item := action_of(line))]
    summed = tuple(item for summary, item in told if summary)
    return summed if 2 * len(summed) >= len(told) else tuple(item for _, item in told)


def _enumeration(group: list[FoundList], ids: Ids, questions: Questions) -> Enumeration:
    first = group[0]
    leads = {one.lead for one in group}
    item, common = _MERGED.get(first.name, (singular_phrase(first.name), first.lead))
    items = tuple(dict.fromkeys(item for one in group for item in one.items))
    cite = tuple(dict.fromkeys(one.paragraph for one in group))
    return Enumeration(
        id=ids.take(first.name, first.paragraph),
        name=first.name,
        item=item,
        aliases=(),
        lead=leads.pop() if len(leads) == 1 else common,
        items=items,
        cite=cite,
        asks=questions.asks(*asks.of_list(first.name)),
    )


def _small_words(paper: Paper) -> frozenset[str]:
    return small_words("\n".join(paragraph.says for paragraph in paper.paragraphs))


def _day(date: str) -> Period | None:
    try:
        return Period.parse(date)
    except ValueError:
        return None
