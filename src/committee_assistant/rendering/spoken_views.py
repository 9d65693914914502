"""Timeline, figures and priorities as sentences, where pictures in text would be noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from committee_assistant.model.facts import Event, Priority, Statistic
from committee_assistant.model.phrases import capital, counted
from committee_assistant.rendering.bars import REST, amount, change, in_series, leaves_a_rest
from committee_assistant.rendering.priorities import SUCCESS, activities_cite, letter
from committee_assistant.rendering.spoken import sentence, with_paragraphs
from committee_assistant.rendering.timeline import STATUS_WORDS, event_said, in_order, when_said


def timeline_sentences(events: Iterable[Event]) -> list[str]:
    """Give one sentence for each event in order of time, the undated ones last."""
    return [_event(event) for event in in_order(events)]


def _event(event: Event) -> str:
    said = f"{when_said(event)}, {STATUS_WORDS[event.status]}: {event_said(event)}"
    return with_paragraphs(said, event.cite)


def figures_sentences(statistics: Sequence[Statistic]) -> list[str]:
    """Give every measure as a heading, then its series: the figures, what they count, and their paragraphs."""
    lines: list[str] = []
    for measure, found in groupby(sorted(statistics, key=_measure), key=lambda one: one.measure):
        group = list(found)
        lines.append(sentence(capital(measure)))
        lines += [_series(judgement, series) for judgement, series in in_series(group)]
        lines += [REST] if leaves_a_rest(group) else []
    return lines


def _measure(statistic: Statistic) -> tuple[bool, str]:
    return statistic.unit == "%", statistic.measure


def _series(judgement: str, series: Sequence[Statistic]) -> str:
    values = " to ".join(map(amount, series))
    moved = change(series).strip(" ()").replace(", calculated", " (calculated)")
    figures = sentence(f"{judgement.capitalize() or 'All'}: {values}{', ' if moved else ''}{moved}")
    said = dict.fromkeys(claim.text for one in series for claim in one.says)
    return with_paragraphs(" ".join((figures, *said)), [paragraph for one in series for paragraph in one.cite])


def priorities_sentences(priorities: Iterable[Priority]) -> list[str]:
    """Give each priority with the number of its activities and signs of success."""
    return [
        with_paragraphs(
            f"{one.number}. {one.name}: {counted(len(one.activities), 'activity', 'activities')}, "
            f"{counted(len(one.criteria), 'sign of success', 'signs of success')}",
            (*one.cite[:1], *activities_cite(one), *one.success_cite),
        )
        for one in priorities
    ]


def priority_sentences(priority: Priority) -> list[str]:
    """Give one priority with every activity and every sign of success."""
    return [
        with_paragraphs(f"Priority {priority.number}: {priority.name}", priority.cite[:1]),
        *_planned(priority),
        *_success(priority),
    ]


def _planned(priority: Priority) -> Iterator[str]:
    count = counted(len(priority.activities), "activity", "activities")
    yield with_paragraphs(f"Planned, {count}", activities_cite(priority))
    for one in priority.activities:
        yield with_paragraphs(f"{letter(one)}. {one.says}", (one.id,))


def _success(priority: Priority) -> Iterator[str]:
    count = counted(len(priority.criteria), "sign")
    yield with_paragraphs(f"{SUCCESS}, {count}", priority.success_cite)
    for number, one in enumerate(priority.criteria, start=1):
        yield sentence(f"{number}. {one.says}")
