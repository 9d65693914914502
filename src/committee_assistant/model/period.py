"""A day, month, year or run of days, never more precise than the paper states it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

MONTHS = tuple(calendar.month_name)[1:]
Precision = Literal["day", "month", "year", "days"]
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True)
class Period:
    """The first and last day that a date may mean, both included."""

    first: date
    last: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``2020``, ``2020-06``, ``2020-06-11`` or two days as ``2020-04-07/2020-04-08``.

        Raises ValueError for anything else and for days that no calendar has.
        """
        start, slash, end = text.partition("/")
        one = cls._parse_one(start)
        if not slash:
            return one
        other = cls._parse_one(end)
        if not one.precision == other.precision == "day" or other.first < one.first:
            raise ValueError(f"{text!r} is not a run of days")
        return cls(one.first, other.last, "days")

    @classmethod
    def _parse_one(cls, text: str) -> Period:
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is not a date: write 2020, 2020-06 or 2020-06-11")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        return cls.of(year, month, day)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Period:
        """Build a period from its parts; raises ValueError where the calendar has no such day."""
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), "year")
        if day is None:
            return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")
        return cls(date(year, month, day), date(year, month, day), "day")

    def __str__(self) -> str:
        month = MONTHS[self.first.month - 1]
        if self.precision == "year":
            return str(self.first.year)
        if self.precision == "month":
            return f"{month} {self.first.year}"
        if self.precision == "day":
            return f"{self.first.day} {month} {self.first.year}"
        joint = "and" if self.last - self.first == timedelta(days=1) else "to"
        if self.first.month == self.last.month and self.first.year == self.last.year:
            return f"{self.first.day} {joint} {self.last.day} {month} {self.first.year}"
        return f"{Period.of(*self.first.timetuple()[:3])} {joint} {Period.of(*self.last.timetuple()[:3])}"

    def overlaps(self, other: Period) -> bool:
        """Tell whether some day belongs to both."""
        return self.first <= other.last and other.first <= self.last

    def written(self) -> str:
        """Give the form that ``parse`` reads."""
        if self.precision == "days":
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


@dataclass(frozen=True)
class Interval:
    """How far two periods lie apart: exact days where both name days, else whole months, else years."""

    amount: int
    unit: Literal["day", "month", "year"]

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}{'' if self.amount == 1 else 's'}"


def between(one: Period, other: Period) -> Interval:
    """Measure the time from one period to another, no finer than the coarser of the two."""
    if other.first < one.first:
        one, other = other, one
    precisions = {one.precision, other.precision}
    if precisions <= {"day", "days"}:
        return Interval((other.first - one.first).days, "day")
    years = other.first.year - one.first.year
    if "year" in precisions:
        return Interval(years, "year")
    return Interval(12 * years + other.first.month - one.first.month, "month")


@dataclass(frozen=True)
class PartialDate:
    """A date as people type it: its year, month or day may be missing."""

    year: int | None
    month: int | None
    day: int | None

    def fits(self, period: Period) -> bool:
        """Tell whether the date, as far as it is given, may fall in a period."""
        years = [self.year] if self.year else range(period.first.year, period.last.year + 1)
        return any(possible is not None and possible.overlaps(period) for possible in map(self._in_year, years))

    def _in_year(self, year: int) -> Period | None:
        try:
            return Period.of(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def period(self) -> Period | None:
        """The period meant, or None where the year is missing or the calendar has no such day."""
        return self._in_year(self.year) if self.year else None

    def __str__(self) -> str:
        month = MONTHS[self.month - 1] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    @property
    def written(self) -> str:
        """The form that ``read`` takes: ``2020-6-11``, with ``*`` for what is missing."""
        return f"{self.year or '*'}-{self.month or '*'}-{self.day or '*'}"

    @classmethod
    def read(cls, written: str) -> PartialDate:
        """Undo ``written``."""
        year, month, day = (None if part == "*" else int(part) for part in written.split("-"))
        return cls(year, month, day)


def date_in_words(date: str) -> str:
    """Write ``2020-07-28`` as ``28 July 2020``; what is no date stays as it is."""
    try:
        return str(Period.parse(date))
    except ValueError:
        return date
