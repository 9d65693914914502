"""The numbers and dates that a text states, in one form whatever the way they are written."""

from __future__ import annotations

import re

from committee_assistant.model.period import MONTHS

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        start=2,
    )
}  # fmt: skip
"""``one`` is left out: it is a pronoun more often than a number."""

_MONTH_NAMES = {name[:length].lower(): name.lower() for name in MONTHS for length in (3, len(name))}
_MONTH_NAMES["sept"] = "september"
_PARTS = re.compile(
    r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d{2})\b"
    r"|['’](?P<short>\d\d)\b"
    r"|(?P<number>\d[\d,]*(?:\.\d+)?)(?P<percent>\s?(?:%|per\s?cent))?"
    r"|(?P<word>[A-Za-z]+)"
)


def figures(text: str) -> frozenset[str]:
    """Collect the figures of a text.

    Numbers come without thousands commas (``1088``), shares with a sign (``26%``), number words from two to
    twenty as digits, months by their full name in lower case, and dates as their day, month and year.
    """
    found: set[str] = set()
    for part in _PARTS.finditer(text):
        if part["day"]:
            year = part["year"] if len(part["year"]) == 4 else f"20{part['year']}"
            found |= {str(int(part["day"])), MONTHS[(int(part["month"]) - 1) % 12].lower(), year}
        elif part["short"]:
            found.add(f"20{part['short']}")
        elif part["number"]:
            found.add(part["number"].replace(",", "").rstrip(".") + ("%" if part["percent"] else ""))
        elif part["word"].lower() in NUMBER_WORDS:
            found.add(str(NUMBER_WORDS[part["word"].lower()]))
        elif _is_month(part["word"]):
            found.add(_MONTH_NAMES[part["word"].lower()])
    return frozenset(found)


def month_number(word: str) -> int | None:
    """Give 1 to 12 for a month's name or usual abbreviation in any case, else None."""
    name = _MONTH_NAMES.get(word.lower())
    return None if name is None else [month.lower() for month in MONTHS].index(name) + 1


def _is_month(word: str) -> bool:
    """Tell a month from the verbs "may" and "march", which are written small."""
    return word.lower() in _MONTH_NAMES and not (word.islower() and word in {"may", "mar", "march"})
