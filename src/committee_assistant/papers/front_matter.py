"""What stands before a paper's first paragraph: its title, the committee and the date of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from committee_assistant.model.dates import dates
from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.headings import FIELD_OF_PAPER

FIRST_BLOCKS = 25
"""How far into a document its title, committee and date are looked for."""
LONGEST_LINE = 25
"""Words; what is longer is a sentence and neither a title nor a committee."""
WORDS_BY_A_DATE = 3
"""Words beside a date in a line that is nothing but when a meeting is: "Tuesday", "at 6 pm"."""
LONGEST_NAME = 12
"""Words in the name of a committee."""
_TITLED = re.compile(r"(?:report )?(?:title|subject)(?: of report)?\s*[:;]\s*(?P<title>.+)", re.IGNORECASE)
_BODIES = "(?:Sub-?)?Committee|Cabinet|Panel|Board|Commission|Forum|Executive"
_COMMITTEE = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_BODY = re.compile(rf"(?:.*\b)?(?:{_BODIES}|Council|Authority)(?: of [A-Z][\w' -]+)?", re.IGNORECASE)
"""The name of a body."""
_FORMAL = re.compile(r"(?:report|minutes|meeting|agenda)s? (?:to|of|for)(?: the| a meeting of the)? ", re.IGNORECASE)
_BARE_BODY = re.compile(
    r"(?:(?:Metropolitan|Borough|County|City|District|Town|Parish|Unitary)\s+)*(?:Council|Authority)", re.IGNORECASE
)
"""The end of a council's name whose beginning stands on the line above."""
_WHEN = re.compile(r"\s+(?:held|meeting|on \d|at \d).*|\s*[–—,-]\s*(?=[\w ]*\d{4}).*", re.IGNORECASE)
"""What may stand behind a body's name: when it meets or met."""
_SECTION = re.compile(
    r"(?:purpose|introduction|summary|executive summary|recommendations?|background|present|apologies|agenda|minutes"
    r"|contents|in attendance|members|decisions?)\b.{0,25}",
    re.IGNORECASE,
)
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
    first = [*takewhile(_is_before_the_text, blocks[:FIRST_BLOCKS])]
    lines = [block for block in first if len(block.text.split()) <= LONGEST_LINE]
    committee = _committee(lines)
    return FrontMatter(_title(lines, committee) or title or committee, committee, _date(first))


def _is_before_the_text(block: Block) -> bool:
    return block.kind in {BlockKind.HEADING, BlockKind.ROW} or not block.label[:1].isdigit()


def _title(lines: Iterable[Block], committee: str) -> str:
    """Prefer the line that says it is the title, then the highest heading that is no council, date or formality."""
    lines = list(lines)
    for block in lines:
        named = _TITLED.fullmatch(block.text)
        if named:
            return named["title"].strip()
    followed = zip_longest(lines, lines[1:])
    whole = [block for block, after in followed if after is None or not _BARE_BODY.fullmatch(after.text)]
    offered = [block for block in whole if block.kind is BlockKind.HEADING and not block.label]
    offered = [block for block in offered if not _is_formality(block.text, committee)]
    ranked = sorted(offered, key=lambda block: block.level or 9)
    return ranked[0].text.strip(" :") if ranked else ""


def _is_formality(text: str, committee: str) -> bool:
    """Tell the names of bodies, dates and words such as "Agenda item 5" from a title."""
    forms = (_PARTS, _SECTION, _BODY)
    if FIELD_OF_PAPER.match(text) or any(form.fullmatch(_WHEN.sub("", text)) for form in forms):
        return True
    undated = text
    for found in reversed(dates(text)):
        undated = undated[: found.start] + undated[found.end :]
    return text == committee or (undated != text and len(undated.split()) <= WORDS_BY_A_DATE)


def _committee(lines: Iterable[Block]) -> str:
    """Give the first line that names a committee, or a council where none does."""
    values = [_WHEN.sub("", _FORMAL.sub("", _value(block.text), count=1)).strip(" :*") for block in lines]
    bodies = [text for text in values if _BODY.fullmatch(text) and len(text.split()) <= LONGEST_NAME]
    return next(iter([text for text in bodies if _COMMITTEE.search(text)] or bodies), "")


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
