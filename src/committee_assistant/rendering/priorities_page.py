"""The priorities of a paper as rows that unfold: what is planned under each, and what success would look like."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from committee_assistant.model.facts import Priority
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.page import Entry, Page
from committee_assistant.rendering.priorities import NO_PRIORITIES, SUCCESS, letter


def priorities_page(knowledge: Knowledge, unfolded: Collection[int]) -> Page:
    """List the priorities; those whose numbers are unfolded with all that stands under them."""
    priorities = knowledge.priorities
    if not priorities:
        return Page("Priorities", notes=(f"{NO_PRIORITIES}.",))
    rows = tuple(row for one in priorities for row in _rows(one, one.number in unfolded))
    return Page("Priorities", rows, counted(len(priorities), "priority", "priorities"))


def _rows(priority: Priority, unfolded: bool) -> Iterator[Entry]:
    count = counted(len(priority.activities), "activity", "activities")
    head = f"{'-' if unfolded else '+'} {priority.number}"
    yield Entry(priority.name, priority.cite, count, (head,), claims=(priority.name,), strong=True)
    if not unfolded:
        return
    for activity in priority.activities:
        claims = (activity.says,)
        yield Entry(activity.says, (activity.id,), "", ("", f"{letter(activity)})"), claims=claims)
    if priority.criteria:
        yield Entry(SUCCESS, priority.success_cite, "", ("",), claims=(priority.name,), strong=True)
    for sign in priority.criteria:
        yield Entry(sign.says, priority.success_cite, "", ("", "-"), claims=(sign.says,), marked=False)


def priority_places(page: Page) -> dict[int, int]:
    """Give the place among the rows of each priority's head, by its number."""
    heads = ((place, entry.columns[0]) for place, entry in enumerate(page.entries) if entry.columns[0])
    return {int(head.split()[1]): place for place, head in heads}
