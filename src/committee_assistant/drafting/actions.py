"""Actions with their owners and dates, as minutes and action logs print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from committee_assistant.drafting.text import Line, LineKind
from committee_assistant.model.facts import Item

_ACTION = re.compile(
    r"^(?:ACTIONS?|Actions?)(?: points?)?(?: \d+)?\s?[:–-]\s*(?P<owner>[A-Z][^:;.]{1,60}?) (?:to|will) "
    r"(?P<what>[a-z].+?)"
    r"(?:,? (?:by|before) (?P<due>(?:the )?(?:end of )?[^.,;]{3,40}))?\.?$"
)
_WHAT = re.compile(r"(?:actions?(?: required| agreed| point)?|task)", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:action )?(?:owner|lead|lead officer|responsible|responsible officer|responsibility|who|by whom|assigned to"
    r"|officer|officer responsible)",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:(?:due|target|completion) (?:date|by)|due|deadline|by when|when|timescale|date due|target)", re.IGNORECASE
)


def action_of(line: Line) -> Item | None:
    """Read the action of a line or of a row with a column of actions; None where it is none."""
    return _of_row(line) if line.kind is LineKind.ROW else _of_text(line)


def _of_text(line: Line) -> Item | None:
    found = _ACTION.match(line.text)
    if not found:
        return None
    return Item(_capital(found["what"]), _owner_and_date(found["owner"], found["due"] or ""), (line.paragraph.id,))


def _of_row(line: Line) -> Item | None:
    what, owner, due = (next(_cells(line, header), "") for header in (_WHAT, _OWNER, _DUE))
    if not what or not (owner or due):
        return None
    return Item(what.rstrip("."), _owner_and_date(owner, due), (line.paragraph.id,))


def _cells(line: Line, header: re.Pattern[str]) -> Iterator[str]:
    return (cell for name, cell in line.cells if header.fullmatch(name))


def _owner_and_date(owner: str, due: str) -> str:
    said = [f"{label}: {text.rstrip('.')}" for label, text in (("Owner", owner), ("Due", due)) if text]
    return ". ".join(said) + "."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
