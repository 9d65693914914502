"""A paper's events as a picture in text: when, where it stood, what, and the paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from committee_assistant.model.facts import Event, Status
from committee_assistant.rendering.layout import hang
from committee_assistant.rendering.plain import mark

STATUS_WORDS = {
    Status.HAPPENED: "happened",
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.OPEN: "still open",
}
NO_DATE = "No date"


def timeline_lines(events: Iterable[Event], width: int | None) -> list[str]:
    """Give one entry for each event in order of time, the undated ones last.

    Further lines of an entry are indented; without a width an entry is one line.
    """
    ordered = in_order(events)
    dates = max((len(_when(event)) for event in ordered), default=0)
    states = max(map(len, STATUS_WORDS.values()))
    lines: list[str] = []
    for event in ordered:
        lead = f"{_when(event):<{dates}}  {STATUS_WORDS[event.status]:<{states}}  "
        lines += hang(lead, _what(event), width)
    return lines


def in_order(events: Iterable[Event]) -> list[Event]:
    """Sort events by time, the undated ones last."""
    return sorted(events, key=_moment)


def _when(event: Event) -> str:
    return str(event.when) if event.when else NO_DATE


def _what(event: Event) -> str:
    what = f"{event.name}: {event.about}" if event.about else event.name
    return f"{what} {' '.join(map(mark, event.cite))}"


def _moment(event: Event) -> tuple[date, date, str]:
    if event.when is None:
        return date.max, date.max, event.name
    return event.when.first, event.when.last, event.name
