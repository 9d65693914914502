"""Whether a number may be the next: what tells "5 Councillors" at the start of a line from the paragraph after 4."""

from __future__ import annotations

import re

_SKIPPED = 3
"""How far ahead the next number of a row may be, some having been lost or withdrawn."""
_PARTS = re.compile(r"(.*?)(\d+|[a-z]+|[A-Z]+)(\)?)(/\d+)?$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


class LabelOrder:
    """The last number of each row of numbers so far."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], int] = {}

    def follows(self, label: str) -> bool:
        """Tell whether a label begins a row of numbers or goes on with one."""
        return any(self._is_next(row, number) for row, number in _places(label))

    def goes_on(self, label: str) -> bool:
        """Tell whether a label goes on with a row of numbers, a little ahead at most."""
        return any(row in self._last and self._is_next(row, number) for row, number in _places(label))

    def add(self, label: str) -> None:
        """Remember a label that was taken for one."""
        places = _places(label)
        for row, number in [place for place in places if self._is_next(*place)] or places:
            self._last[row] = number

    def _is_next(self, row: tuple[str, str], number: int) -> bool:
        return number == 1 or (row in self._last and self._last[row] < number <= self._last[row] + _SKIPPED)


def _places(label: str) -> list[tuple[tuple[str, str], int]]:
    """Give the rows a label may stand in, with its place: "(i)" is the ninth letter and the first Roman number."""
    match = _PARTS.match(label)
    if not match:
        return []
    before, counter, bracket, after = match[1], match[2], match[3], match[4] or ""
    if counter.isdigit():
        return [((before, f"1{bracket}{after}"), int(counter))]
    small = counter.lower()
    places = [((before, "a"), (ord(small[0]) - ord("a") + 1) + 26 * (len(small) - 1))] if len(set(small)) == 1 else []
    if set(small) <= set(_ROMAN):
        places.append(((before, "i"), _roman(small)))
    return places


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
