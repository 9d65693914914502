"""What stands before a paper's first paragraph: its title, the committee and the date of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.model.dates import dates
from committee_assistant.papers.document import Block, BlockKind

FIRST_BLOCKS = 25
"""How far into a document its title, committee and date are looked for."""
LONGEST_LINE = 16
"""Words; what is longer is a sentence and neither a title nor a committee."""
LONGEST_NAME = 12
"""Words in the name of a committee."""
_TITLED = re.compile(r"(?:report )?(?:title|subject)(?: of report)?\s*[:;]\s*(?P<title>.+)", re.IGNORECASE)
_COMMITTEE = re.compile(r"\b(?:(?:Sub-?)?Committee|Cabinet|Panel|Board|Commission|Forum|Executive)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(?:Council|Authority|Borough)\b", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[A-Z][\w /()-]{1,40}?)\s*:\s*(?P<value>\S.*)")
_PARTS = re.compile(r"(?:agenda|minutes|report|part [ab12]|public|open|item)\b.{0,20}", re.IGNORECASE)


@dataclass(frozen=True)
class FrontMatter:
    """What a paper is called; "" for what it does not say."""

    title: str = ""
    committee: str = ""
    date: str = ""
    """ISO, as far as the paper gives it: ``2026-03-12``."""


def front_matter(blocks: Sequence[Block], title: str = "") -> FrontMatter:
    """Find title, committee and date among the first blocks; ``title`` is the one of the file's own properties."""
    first = [block for block in blocks[:FIRST_BLOCKS] if block.kind in {BlockKind.HEADING, BlockKind.TEXT}]
    lines = [block for block in first if len(block.text.split()) <= LONGEST_LINE]
    committee = _committee(lines)
    return FrontMatter(_title(lines, committee) or title, committee, _date(first))


def _title(lines: Iterable[Block], committee: str) -> str:
    """Prefer the line that says it is the title, then the highest heading that is no council, date or formality."""
    lines = list(lines)
    for block in lines:
        named = _TITLED.fullmatch(block.text)
        if named:
            return named["title"].strip()
    offered = [block for block in lines if block.kind is BlockKind.HEADING and not block.label]
    offered = [block for block in offered if not _is_formality(block.text, committee)]
    ranked = sorted(offered, key=lambda block: block.level or 9)
    return ranked[0].text.strip(" :") if ranked else ""


def _is_formality(text: str, committee: str) -> bool:
    """Tell the names of bodies, dates and words such as "Agenda item 5" from a title."""
    if text == committee or _FIELD.fullmatch(text) or _PARTS.fullmatch(text):
        return True
    bare = len(text.split()) <= LONGEST_NAME and (_COUNCIL.search(text) or _COMMITTEE.search(text))
    return bool(bare) or any(found.date.year and found.date.month for found in dates(text))


def _committee(lines: Iterable[Block]) -> str:
    """Give the first line that names a committee, or a council where none does."""
    values = [_value(block.text) for block in lines]
    named = [text for names in (_COMMITTEE, _COUNCIL) for text in values if names.search(text)]
    return next((text.strip(" :") for text in named if len(text.split()) <= LONGEST_NAME), "")


def _value(text: str) -> str:
    """Give what follows the colon of ``Report to: Cabinet``; any other line as it is."""
    field = _FIELD.fullmatch(text)
    return field["value"] if field else text


def _date(blocks: Iterable[Block]) -> str:
    """Give the first whole date; a line that calls itself the date of the meeting comes first."""
    found = [
        (not re.match(r"(?:date|meeting)", block.text, re.IGNORECASE), place, one.date.period.written())
        for place, block in enumerate(blocks)
        for one in dates(block.text)
        if one.date.year and one.date.month and one.date.day and one.date.period
    ]
    return min(found)[2] if found else ""
