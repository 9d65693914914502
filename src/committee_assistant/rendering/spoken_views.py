"""Timeline, figures, priorities and found paragraphs as sentences, where pictures in text would be noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from committee_assistant.model.facts import Event, Priority, Statistic
from committee_assistant.rendering.bars import REST, amount, change, in_series, leaves_a_rest
from committee_assistant.rendering.priorities import activities_cite, letter
from committee_assistant.rendering.spoken import sentence, with_paragraphs
from committee_assistant.rendering.timeline import NO_DATE, STATUS_WORDS, in_order


def timeline_sentences(events: Iterable[Event]) -> list[str]:
    """Give one sentence for each event in order of time, the undated ones last."""
    return [_event(event) for event in in_order(events)]


def _event(event: Event) -> str:
    when = str(event.when) if event.when else NO_DATE
    what = f"{event.name}: {event.about}" if event.about else event.name
    return with_paragraphs(f"{when}, {STATUS_WORDS[event.status]}: {what}", event.cite)


def figures_sentences(statistics: Sequence[Statistic]) -> list[str]:
    """Give every measure as a heading, then its series: the figures, what they count, and their paragraphs."""
    lines: list[str] = []
    for measure, found in groupby(sorted(statistics, key=_measure), key=lambda one: one.measure):
        group = list(found)
        lines.append(sentence(measure[:1].upper() + measure[1:]))
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
            f"{one.number}. {one.name}: {_count(len(one.activities), 'activity', 'activities')}, "
            f"{_count(len(one.criteria), 'sign of success', 'signs of success')}",
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
    count = _count(len(priority.activities), "activity", "activities")
    yield with_paragraphs(f"Planned, {count}", activities_cite(priority))
    for one in priority.activities:
        yield with_paragraphs(f"{letter(one)}. {one.says}", (one.id,))


def _success(priority: Priority) -> Iterator[str]:
    count = _count(len(priority.criteria), "sign", "signs")
    yield with_paragraphs(f"What success would look like, {count}", priority.success_cite)
    for number, one in enumerate(priority.criteria, start=1):
        yield sentence(f"{number}. {one.says}")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
