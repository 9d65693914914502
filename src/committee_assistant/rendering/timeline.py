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
NO_EVENTS = "No dated events were recognised in this paper; ask about its dates, or look through its paragraphs"


def timeline_lines(events: Iterable[Event], width: int | None) -> list[str]:
    """Give one entry for each event in order of time, the undated ones last.

    Further lines of an entry are indented; without a width an entry is one line.
    """
    ordered = in_order(events)
    dates = max((len(when_said(event)) for event in ordered), default=0)
    states = max(map(len, STATUS_WORDS.values()))
    lines: list[str] = []
    for event in ordered:
        lead = f"{when_said(event):<{dates}}  {STATUS_WORDS[event.status]:<{states}}  "
        lines += hang(lead, f"{event_said(event)} {' '.join(map(mark, event.cite))}", width)
    return lines


def in_order(events: Iterable[Event]) -> list[Event]:
    """Sort events by time, the undated ones last."""
    return sorted(events, key=_moment)


def when_said(event: Event) -> str:
    """Write when an event was, or that it has no date."""
    return str(event.when) if event.when else NO_DATE


def event_said(event: Event) -> str:
    """Name an event and say what it was about, where its name does not."""
    tells_more = event.about and event.about.lower() not in event.name.lower()
    return f"{event.name}: {event.about}" if tells_more else event.name


def _moment(event: Event) -> tuple[date, date, str]:
    if event.when is None:
        return date.max, date.max, event.name
    return event.when.first, event.when.last, event.name
