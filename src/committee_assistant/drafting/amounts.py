"""Amounts as papers print them - shares, sums of money, counts - and the periods that they are given for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from committee_assistant.model.figures import NUMBER_WORDS

_SCALES = {
    "k": 1e3, "thousand": 1e3, "000": 1e3, "000s": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
MONEY = rf"£\s?{_NUMBER}(?:\s?(?:million|billion|thousand|bn|[mk])\b)?(?![\d,.]*\d)"
SHARE = rf"{_NUMBER}\s?(?:%|per\s?cent\b|percentage points\b)"
COUNT = (
    r"(?:(?<![£\d.,/-])\d[\d,]*(?![\d.,]*\d|\s?%|[/-]\d|\s?(?:per\s?cent|million|billion|bn|m|k)\b)"
    rf"|{'|'.join(NUMBER_WORDS)})"
)
ABOUT = r"(?:(?:about|around|approximately|roughly|circa|c\.?)\s)?"
_AMOUNT = re.compile(
    rf"(?P<pounds>£)?\s?(?P<number>{_NUMBER})\s?(?P<scale>million|billion|thousand|bn|[mk]\b)?"
    r"\s?(?P<share>%|per\s?cent|percentage points)?",
)
_CELL = re.compile(
    r"(?P<minus>[-–−(])?(?P<pounds>£)?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|thousand|bn|[mk])?"
    r"\s?(?P<share>%)?\)?"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_FINANCIAL = r"20\d\d\s?[/–-]\s?(?:20)?\d\d"
PERIOD = (
    r"(?:(?:last|this) year|(?:in|during|for|over|by|at|as at|at the end of|on|since|between|to|throughout|from|as of)"
    r"\s(?:the\s)?"
    rf"(?:(?:financial |calendar |academic )?year(?: ended| ending)?(?: to)?\s)?(?:quarter to\s)?"
    rf"(?:{_FINANCIAL}|(?:Q[1-4]|quarter (?:one|two|three|four|[1-4])|(?:first|second|third|fourth) quarter)"
    rf"(?:(?: of)? {_FINANCIAL}|(?: of)? 20\d\d)?"
    rf"|(?:\d{{1,2}} )?{_MONTH}(?: 20\d\d)?(?: (?:and|to) (?:\d{{1,2}} )?{_MONTH})?(?: 20\d\d)?"
    rf"|20\d\d"
    rf"|(?:last|past|first|latest) (?:(?:\w+) )?(?:months?|years?|quarter|weeks?)"
    rf"|(?:spring|summer|autumn|winter)(?: term)?(?: 20\d\d)?))(?![\w/-])"
)
_PERIOD = re.compile(PERIOD)
_BARE_PERIOD = re.compile(rf"(?:{_FINANCIAL}|20\d\d|Q[1-4](?: {_FINANCIAL}| 20\d\d)?|{_MONTH} 20\d\d)", re.IGNORECASE)
_LEADING = re.compile(r"^(?:in|during|for|over|by|at the end of|at|as at|on|to|throughout|as of)\s(?:the (?=20))?")


@dataclass(frozen=True)
class Amount:
    """A value and its unit: "%", "£", "percentage points", or "" for a bare number."""

    value: float
    unit: str


def amount(text: str) -> Amount:
    """Read one amount that ``MONEY``, ``SHARE`` or ``COUNT`` matched; "£1.2m" is 1,200,000 pounds."""
    if text.lower() in NUMBER_WORDS:
        return Amount(float(NUMBER_WORDS[text.lower()]), "")
    found = _AMOUNT.search(text)
    assert found is not None
    return _amount(found)


def cell_amount(text: str, header: str) -> Amount | None:
    """Read a table's cell that is one amount; its header may give the unit: ``Budget (£m)``. None for other cells."""
    found = _CELL.fullmatch(text.strip())
    if not found or (found["minus"] == "(") != text.strip().endswith(")"):
        return None
    read = _amount(found)
    scale = re.search(r"£\s?(000s?|k|m|million|bn)?\b|(%)", header)
    if scale and not read.unit:
        read = Amount(_scaled(read.value, scale[1] or ""), "%" if scale[2] else "£")
    return Amount(-read.value, read.unit) if found["minus"] else read


def period_in(text: str) -> str:
    """Give the only period that a text names, without its preposition: "2024/25", "the last 12 months"; else ""."""
    found = list(dict.fromkeys(match[0] for match in _PERIOD.finditer(text)))
    return _LEADING.sub("", found[0]) if len(found) == 1 else ""


def is_period(text: str) -> bool:
    """Tell whether a table's header is a period."""
    return bool(_BARE_PERIOD.fullmatch(text.strip()))


def _amount(found: re.Match[str]) -> Amount:
    value = _scaled(float(found["number"].replace(",", "")), found["scale"] or "")
    if found["pounds"]:
        return Amount(value, "£")
    share = found["share"] or ""
    return Amount(value, "percentage points" if share.startswith("percentage") else "%" if share else "")


def _scaled(value: float, scale: str) -> float:
    return round(value * _SCALES.get(scale.lower(), 1.0), 2)
