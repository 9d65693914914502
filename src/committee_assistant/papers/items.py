"""The items of a list inside a paragraph: ``(a)``, ``(iv)``, ``(2)``, and which of them comes after which."""

from __future__ import annotations

import re

_ITEM = re.compile(r"\((?:[a-z]{1,2}|[ivxl]+|\d{1,2})\)|(?:[a-z]{1,2}|[ivxl]+|\d{1,2})\)|(?:[a-z]|[ivxl]{2,})\.?")
_FIRSTS = {"(a)": "letter", "(i)": "roman", "(1)": "number"}
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}


def is_item(label: str) -> bool:
    """Tell whether a label is one of an item rather than of a paragraph."""
    return bool(_ITEM.fullmatch(label))


def item_label(label: str) -> str:
    """Write an item's label as it is cited: ``2)``, ``2`` and ``2.`` give ``(2)``."""
    return f"({label.strip('().').lower()})"


def is_first(label: str) -> bool:
    """Tell whether a list begins with a label."""
    return label in _FIRSTS


def follows(before: str, label: str) -> bool:
    """Tell whether a label is the next after another in letters, roman numbers or numbers."""
    earlier = _values(before)
    return any(earlier.get(kind) == number - 1 for kind, number in _values(label).items())


def begins_again(before: str, label: str) -> bool:
    """Tell whether a label begins another list of the kind that a label before it belongs to."""
    kinds = _values(before)
    return label in _FIRSTS and _FIRSTS[label] == ("roman" if "roman" in kinds else next(iter(kinds), ""))


def _values(label: str) -> dict[str, int]:
    """Give the places that a label may have: ``(i)`` is the first roman number and the ninth letter."""
    bare = label.strip("()")
    if bare.isdigit():
        return {"number": int(bare)}
    found = {}
    if len(set(bare)) == 1 and len(bare) <= 2:
        found["letter"] = ord(bare[0]) - ord("a") + 1 + 26 * (len(bare) - 1)
    roman = _roman(bare)
    if roman:
        found["roman"] = roman
    return found


def _roman(bare: str) -> int:
    """Give a roman number's value, or 0 for what is none."""
    if not set(bare) <= _ROMAN_DIGITS.keys():
        return 0
    digits = [_ROMAN_DIGITS[letter] for letter in bare]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
