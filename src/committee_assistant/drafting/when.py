"""Dates in a paper's sentences, in British order and never more precise than they are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from committee_assistant.model.figures import month_number
from committee_assistant.model.period import Period

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*(?:-|–|—|to|until|and|&)\s*"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<financial>(?:19|20)\d\d\s?[/–-]\s?(?:\d\d|20\d\d))\b(?![/.-]\d)",
        rf"\b(?P<year>{_YEAR})-(?P<numeric>0\d|1[0-2])-(?P<day>[0-3]\d)\b",
        rf"\b{_WEEKDAY}(?P<day>{_DAY})\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?(?P<joint>{_TO})"
        rf"{_WEEKDAY}(?P<last_day>{_DAY})\s+(?P<last_month>{_MONTH})(?:,?\s+(?P<last_year>{_YEAR})\b)?",
        rf"\b{_WEEKDAY}(?P<day>{_DAY})(?P<joint>{_TO}){_WEEKDAY}(?P<last_day>{_DAY})\s+(?:of\s+)?"
        rf"(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR})\b)?",
        rf"\b{_WEEKDAY}(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR})\b)?",
        rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>{_YEAR})\b",
        rf"(?<![\d/.])(?P<day>{_DAY})[./](?P<numeric>0?[1-9]|1[0-2])[./](?P<year>{_YEAR}|\d\d)\b(?![/.]\d)",
        rf"\b(?P<vague>(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Easter|Q[1-4]|[Ee]arly|[Ll]ate|[Mm]id)[\s-]+"
        rf"(?:{_MONTH}\s+)?(?:{_YEAR}(?:/\d\d)?))\b",
        rf"\b(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})\b",
        rf"(?<=\b[Ii]n )(?P<month>{_MONTH})(?!\s+\d)",
        rf"(?<=\b[Bb]y )(?P<month>{_MONTH})(?!\s+\d)",
        rf"\b(?P<year>{_YEAR})\b(?!\s?[-–/]\s?\d)",
    )
)
_CALENDAR_YEAR = re.compile(rf"(?<![\d/£,.-])(?P<year>{_YEAR})\b(?!\s?[-–/]\s?\d|,\d|\.\d)")


@dataclass(frozen=True)
class DateFound:
    """A date, a run of days or a financial year, and where in a text it stands."""

    start: int
    end: int
    period: Period | None
    """None where the day cannot be told: no year, a season, a financial year, a calendar without such a day."""
    financial: bool = False
    vague: bool = False
    """A season, a quarter or the like, which is no period."""


def dates_in(text: str, paragraph: str) -> tuple[DateFound, ...]:
    """Find the dates of a text without overlaps, in order.

    A date without a year takes the only year that the paragraph's whole text names; one with no such year, or with
    several to choose from, has no period.
    """
    years = {int(found["year"]) for found in _CALENDAR_YEAR.finditer(paragraph)}
    year = years.pop() if len(years) == 1 else None
    found: list[DateFound] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                parts = {key: value for key, value in match.groupdict().items() if value}
                financial = "financial" in parts
                period = None if financial or "vague" in parts else _period(parts, year)
                found.append(DateFound(match.start(), match.end(), period, financial, "vague" in parts))
    return tuple(sorted(found, key=lambda date: date.start))


def _period(parts: dict[str, str], year: int | None) -> Period | None:
    """Build the period of a match; a run of days that do not follow one another must be a span and no pair."""
    written = parts.get("last_year") or parts.get("year")
    last_year = int(written) if written else year
    if last_year is None:
        return None
    last_year += 2000 if last_year < 100 else 0
    first_year = int(parts["year"]) if "year" in parts and "last_year" in parts else last_year
    month = _month(parts)
    day = int(parts["day"].rstrip("sthndr")) if "day" in parts else None
    try:
        first = Period.of(first_year, month, day)
        if "last_day" not in parts:
            return first
        last_month = month_number(parts["last_month"].rstrip(".")) if "last_month" in parts else month
        last = Period.of(last_year, last_month, int(parts["last_day"].rstrip("sthndr")))
    except ValueError:
        return None
    pair = parts["joint"].strip() in {"and", "&"}
    if last.first <= first.first or (pair and last.first - first.first != timedelta(days=1)):
        return None
    return Period(first.first, last.last, "days")


def _month(parts: dict[str, str]) -> int | None:
    if "numeric" in parts:
        return int(parts["numeric"])
    return month_number(parts["month"].rstrip(".")) if "month" in parts else None
