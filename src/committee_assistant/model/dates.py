"""Dates as people type them, in British order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from committee_assistant.model.figures import month_number
from committee_assistant.model.period import PartialDate

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s*(?:&|and|-|to)\s*[0-3]?\d(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>20\d\d|['’]?\d\d(?!\d))"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./]" + _YEAR + r"\b",
        r"\b(?P<year>20\d\d)-(?P<month>[01]\d)(?:-(?P<day>[0-3]\d))?\b",
        r"\b" + _DAY + r"\s*(?:of\s+)?" + _MONTH + r"\b\.?(?:,?\s*" + _YEAR + r"\b)?",
        r"\b" + _MONTH + r"\b\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?:,?\s*(?P<year>20\d\d)\b)?(?!\d)",
        r"\b" + _MONTH + r"\b\.?,?\s*" + _YEAR + r"\b",
        r"\b(?P<month>january|february|april|june|july|august|september|october|november|december"
        r"|(?<=in )march|(?<=in )may|(?<=since )march|(?<=by )march)\b",
        r"\b(?P<year>20[0-4]\d)\b(?![/-]\d)",
    )
)


@dataclass(frozen=True)
class DateMention:
    """A date and where in the text it stands."""

    start: int
    end: int
    date: PartialDate


def dates(text: str) -> list[DateMention]:
    """Find the dates of a cleaned text, without overlaps, in order of place."""
    found: list[DateMention] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            mention = _mention(match)
            if mention:
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _mention(match: re.Match[str]) -> DateMention | None:
    parts = match.groupdict()
    year = _year(parts.get("year"))
    month = parts.get("month")
    number = (int(month) if month.isdigit() else month_number(month)) if month else None
    day = int(parts["day"]) if parts.get("day") else None
    if month and (number is None or not 1 <= number <= 12):
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    return DateMention(match.start(), match.end(), PartialDate(year, number, day))


def _year(written: str | None) -> int | None:
    if not written:
        return None
    digits = written.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
