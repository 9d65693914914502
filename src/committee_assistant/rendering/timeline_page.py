"""The events of a paper as rows: when, how it stood when the paper was written, what, and the paragraph."""

from __future__ import annotations

from collections.abc import Mapping

from committee_assistant.model.facts import Event, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.period import Period
from committee_assistant.model.phrases import capital, counted
from committee_assistant.rendering.page import DRAFTED, Entry, Page
from committee_assistant.rendering.timeline import NO_DATE, NO_EVENTS, STATUS_WORDS, event_said, in_order

FILTERS: Mapping[str, frozenset[Status]] = {
    "All": frozenset(Status),
    "Happened": frozenset({Status.HAPPENED}),
    "To come": frozenset({Status.PLANNED, Status.OPEN}),
    "Cancelled": frozenset({Status.CANCELLED}),
}
"""What a reader may pick, with what it leaves."""


def timeline_page(knowledge: Knowledge, shown: str = "All") -> Page:
    """List the events that a filter leaves in order of time, the undated ones last."""
    events = [event for event in in_order(knowledge.events) if event.status in FILTERS[shown]]
    if not knowledge.events:
        return Page("Timeline", notes=(f"{NO_EVENTS}.",))
    missing = "" if events else f"No event is listed as {shown.lower()}."
    notes = tuple(filter(None, (missing, DRAFTED if knowledge.paper.verbatim else "")))
    return Page("Timeline", tuple(map(_entry, events)), counted(len(events), "event"), notes)


def filter_counts(knowledge: Knowledge) -> dict[str, int]:
    """Count what each filter leaves."""
    return {name: sum(event.status in standing for event in knowledge.events) for name, standing in FILTERS.items()}


def _entry(event: Event) -> Entry:
    said = capital(event_said(event))
    claims = tuple(claim.text for claim in event.says) or (said,)
    columns = (short_date(event.when) if event.when else NO_DATE, STATUS_WORDS[event.status])
    return Entry(said, event.cite, columns=columns, claims=claims)


def short_date(when: Period) -> str:
    """Write a date as a column shows it: ``7-8 Apr 2020``, ``Apr 2020``, ``2020``."""
    if when.precision == "days":
        if (when.first.year, when.first.month) == (when.last.year, when.last.month):
            return f"{when.first.day}-{when.last.day} {when.first:%b %Y}"
        return f"{short_date(Period.of(*when.first.timetuple()[:3]))} to {when.last.day} {when.last:%b %Y}"
    shape = {"year": "%Y", "month": "%b %Y"}.get(when.precision)
    return f"{when.first:{shape}}" if shape else f"{when.first.day} {when.first:%b %Y}"
