"""The priorities as a picture in text: an overview with counts, or one of them in full."""

from __future__ import annotations

from collections.abc import Sequence

from committee_assistant.model.facts import Activity, Priority
from committee_assistant.model.paper import parent_of
from committee_assistant.rendering.bars import FULL
from committee_assistant.rendering.layout import hang, printable
from committee_assistant.rendering.plain import mark

NO_PRIORITIES = "This paper gives no numbered priorities"
SUCCESS = "What success would look like"


def overview_lines(priorities: Sequence[Priority], width: int | None) -> list[str]:
    """Give each priority with its counts of activities and signs of success, and a bar for each."""
    lines: list[str] = []
    for priority in priorities:
        lines += hang(f"{priority.number}  ", f"{priority.name} {' '.join(map(mark, priority.cite[:1]))}", width)
        lines.append(_count_row("activities", len(priority.activities), activities_cite(priority)))
        lines.append(_count_row("signs of success", len(priority.criteria), priority.success_cite))
    return [printable(line) for line in lines]


def priority_lines(priority: Priority, width: int | None) -> list[str]:
    """Give one priority with every lettered activity and every sign of success."""
    cite = " ".join(map(mark, priority.cite[:1]))
    lines = hang("", f"Priority {priority.number}: {priority.name} {cite}", width)
    planned = " ".join(map(mark, activities_cite(priority)))
    lines += ["", f"What is planned: {len(priority.activities)} {planned}".rstrip()]
    for activity in priority.activities:
        lines += hang(f"  {letter(activity)}  ", f"{activity.says} {mark(activity.id)}", width)
    marks = " ".join(map(mark, priority.success_cite))
    lines += ["", f"{SUCCESS}: {len(priority.criteria)} {marks}"]
    for criterion in priority.criteria:
        lines += hang("  -  ", criterion.says, width)
    return [printable(line) for line in lines]


def _count_row(what: str, count: int, cite: tuple[str, ...]) -> str:
    return f"   {what:<16}  {count:>2}  {FULL * count} {' '.join(map(mark, cite))}".rstrip()


def activities_cite(priority: Priority) -> tuple[str, ...]:
    """Give the paragraph that the lettered activities belong to."""
    lettered = dict.fromkeys(parent_of(activity.id) for activity in priority.activities)
    return priority.activities_cite or tuple(lettered)


def letter(activity: Activity) -> str:
    """Give the letter under which the paper lists an activity; "-" where it has none."""
    return activity.id.partition("(")[2].rstrip(")") or "-"
