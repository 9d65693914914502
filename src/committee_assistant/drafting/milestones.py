"""Events that a table or a list of dates gives: one row or bullet each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from committee_assistant.drafting.events import EventReader, FoundEvent
from committee_assistant.drafting.phrases import words
from committee_assistant.drafting.text import Line, LineKind, Sentence
from committee_assistant.drafting.when import DateFound, dates_in
from committee_assistant.model.facts import Status

_NAMED = re.compile(r"(?:milestones?|events?|stages?|steps?|key dates?|activity|meetings?|phase)", re.IGNORECASE)
_DATED = re.compile(
    r"(?:target |planned |due |expected |meeting |key |completion )?(?:dates?|when|deadline|timescale|timing)"
    r"|(?:due|by when)|timetable",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:status|progress|state|position|rag|rag status)", re.IGNORECASE)
_STATES = {
    "complete": Status.HAPPENED, "completed": Status.HAPPENED, "done": Status.HAPPENED, "held": Status.HAPPENED,
    "planned": Status.PLANNED, "scheduled": Status.PLANNED, "not started": Status.PLANNED, "due": Status.PLANNED,
    "cancelled": Status.CANCELLED, "abandoned": Status.CANCELLED,
}  # fmt: skip
_LABEL = re.compile(
    r"(?:date|meeting date|date of (?:the )?(?:meeting|report|publication)|report date|published|created|updated|issued"
    r"|last updated|deadline|due|from|to|by|until|signed|dated|version|review date|time|period)\b.*",
    re.IGNORECASE,
)
"""What stands before the date of a form's field; it names no event."""
_NEXT = re.compile(r"date of (?:the )?(?P<thing>next meeting.*)", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?::|\s[–-])\s+")


def milestone_of(line: Line, reader: EventReader) -> FoundEvent | None:
    """Read the event of a row with a column of dates, or of a bullet such as ``12 March 2026 – site visit``."""
    if line.kind is LineKind.ROW:
        return _of_row(line, reader)
    return next(_of_label(line, reader), None)


def _of_row(line: Line, reader: EventReader) -> FoundEvent | None:
    name = next((cell for header, cell in line.cells if _NAMED.fullmatch(header)), None)
    dated = next((cell for header, cell in line.cells if _DATED.fullmatch(header)), None)
    if name is None or dated is None:
        return None
    dates = dates_in(dated, line.paragraph.says)
    if not dates or not _is_whole(dates, dated):
        return None
    state = next((cell for header, cell in line.cells if _STATE.fullmatch(header)), "")
    return _event(name, dates[0], line, reader, _STATES.get(state.casefold().strip(" .")))


def _of_label(line: Line, reader: EventReader) -> Iterator[FoundEvent]:
    parts = _JOINT.split(line.text)
    if len(parts) < 2:
        return
    for name, dated in ((parts[0], parts[1]), (parts[1], parts[0])):
        dates = dates_in(dated.strip(" ."), line.paragraph.says)
        if not dates or not _is_whole(dates, dated.strip(" .")) or (name == parts[1] and len(parts) > 2):
            continue
        upcoming = _NEXT.fullmatch(name)
        event = _event(f"the {upcoming['thing']}" if upcoming else name, dates[0], line, reader, None)
        if event and not dates_in(name, line.paragraph.says) and (upcoming or not _LABEL.fullmatch(name)):
            yield event


def _event(name: str, date: DateFound, line: Line, reader: EventReader, status: Status | None) -> FoundEvent | None:
    status = status or reader.by_date(date.period)
    if status is None or date.period is None or len(words(name)) < 2:
        return None
    return reader.named(name.rstrip("."), None, date.period, status, Sentence(line.text, line))


def _is_whole(dates: tuple[DateFound, ...], text: str) -> bool:
    """Tell whether a text is one date and nothing else, but perhaps a time of day."""
    rest = f"{text[: dates[0].start]}{text[dates[0].end :]}"
    return len(dates) == 1 and not re.sub(r"(?:at|by|,|\d{1,2}[.:]?\d{0,2}\s?(?:am|pm)?|\s)", "", rest)
