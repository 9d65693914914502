"""The quantities that a sentence states, as ranges: "nearly a quarter of audits" lies between 22 and 25 per cent."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.model.dates import dates
from committee_assistant.understanding.text import clean, stem

SHARE, POINTS, COUNT, DURATION, MONEY, FACTOR = "share", "points", "count", "duration", "money", "factor"

_UNITS = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_SHORT_SCALES = {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twentieth": 20,
}  # fmt: skip
_FACTORS = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "treble": 3, "trebled": 3, "triple": 3,
    "tripled": 3, "threefold": 3, "quadrupled": 4, "fourfold": 4, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_TIME = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.0, "decade": 3650.0}
"""Units of time in days."""

_SMALL = "|".join((*_TEENS, *_TENS, *_UNITS))
_WORD_NUMBER = (
    rf"(?:(?:{_SMALL})(?:[- ](?:{'|'.join(_UNITS)}))?|an?(?= (?:hundred|thousand|million|dozen)))"
    rf"(?:[ -](?:hundred|thousand|million|billion|dozen))*"
    rf"(?:(?: and)? (?:{_SMALL})(?:[- ](?:{'|'.join(_UNITS)}))?(?= (?:hundred|thousand|million|[a-z])))?"
)
_NUMBER = rf"(?:£\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:bn|m|k)\b)?|{_WORD_NUMBER}"
_PART = rf"(?P<times>{_SMALL}|an?|\d+)[- ](?P<part>{'|'.join(_PARTS)})s?\b|\b(?P<half>half)\b(?! (?:term|way|day))"
_ONE_IN = rf"\b(?P<some>{_SMALL}|\d+) (?:in|out of)(?: every)? (?P<all>{_SMALL}|\d+)\b"
_QUANTITY = re.compile(
    rf"{_ONE_IN}|\b{_PART}|(?P<factor>\b(?:{'|'.join(_FACTORS)})\b)"
    rf"|(?<![\w.,])(?P<number>{_NUMBER})(?:(?P<points> ?(?:percentage |% )?points?\b)"
    rf"|(?P<share>\s?(?:%|per ?cent\b|percent\b|(?: in| out of)(?: every| a)? hundred\b)))?"
    rf"|\b(?P<fortnight>a fortnight)\b",
    re.IGNORECASE,
)
_BETWEEN = 0.1
"""How far, as a share, "nearly" and "just over" reach."""
_ABOUT = 0.1
_ROUND = 0.025
"""How far, as a share, a round number of three digits or more may lie from what it rounds."""
_FRACTION = 2.6
"""Percentage points by which a fraction may round a share."""
_BEFORE = (
    (re.compile(r"(?:more than|over|above|upwards of|in excess of|exceed(?:s|ed|ing)?|better than)\W*$"), "over"),
    (re.compile(r"(?:at least|no (?:fewer|less) than|not less than|a minimum of)\W*$"), "least"),
    (re.compile(r"(?:less than|fewer than|under|below|short of)\W*$"), "under"),
    (re.compile(r"(?:at most|up to|no more than|not more than|a maximum of)\W*$"), "most"),
    (re.compile(r"(?:nearly|almost|just under|close to|approaching|getting on for|close on|nigh on)\W*$"), "nearly"),
    (re.compile(r"(?:just over|slightly (?:over|more than)|a little (?:over|more than))\W*$"), "just over"),
    (re.compile(r"(?:about|around|roughly|approximately|some|circa|in the region of|or so|near)\W*$"), "about"),
)  # fmt: skip
_NAMING = re.compile(
    r"\b(?:paragraph|para|section|appendix|annex|priority|recommendation|objective|visit|phase|stage|table|item"
    r"|number|part|covid|step|key stage|grade|level|version|page)s?\W*$",
    re.IGNORECASE,
)
_NOT_OF = frozenset(
    "a an one the of in on at by for to and or per more less fewer other such new different separate full whole"
    " single percentage point further additional out every each its their our that this those these or so".split()
)
_ONE_THING = re.compile(r"^(?:one|a|an)$", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """A range, what it counts, and how it was written."""

    kind: str
    low: float
    high: float
    """Both in per cent for a share, days for a duration, pounds for money."""
    of: str
    """Stem of the noun that is counted; "" for a share, a duration and money."""
    shown: str

    def agrees(self, other: Quantity) -> bool:
        """Tell whether both can be true of the same thing."""
        return self.low <= other.high + 1e-6 and other.low <= self.high + 1e-6

    def distance(self, other: Quantity) -> float:
        """Give how far two ranges lie apart; 0 where they overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)

    def is_like(self, other: Quantity) -> bool:
        """Tell whether both are of one kind, and of the same thing where things are counted."""
        return self.kind == other.kind and (self.kind != COUNT or self.of == other.of)


def quantities(text: str) -> list[Quantity]:
    """Find the quantities of a cleaned sentence; dates, and numbers that name something, are none."""
    lowered = clean(text).lower()
    taken = [(mention.start, mention.end) for mention in dates(lowered)]
    return list(_found(lowered, taken))


def _found(text: str, taken: list[tuple[int, int]]) -> Iterator[Quantity]:
    for found in _QUANTITY.finditer(text):
        if any(found.start() < end and start < found.end() for start, end in taken):
            continue
        before, after = text[: found.start()], text[found.end() :]
        if _NAMING.search(before):
            continue
        quantity = _read(found, before, after)
        if quantity:
            yield quantity


def _read(found: re.Match[str], before: str, after: str) -> Quantity | None:
    shown = found[0].strip()
    if found["fortnight"]:
        return Quantity(DURATION, 14, 14, "", shown)
    if found["factor"]:
        factor = _FACTORS[found["factor"]]
        return Quantity(FACTOR, factor, factor, "", shown)
    if found["all"]:
        whole = _value(found["all"])
        share = 100 * _value(found["some"]) / whole if whole else 0.0
        return Quantity(SHARE, *_bounds(share, _FRACTION, before), "", shown)
    if found["part"] or found["half"]:
        if found["part"] and after.startswith((" visit", " priority", " monitoring", " inspection")):
            return None  # "a third visit" is an ordinal
        share = 100 * _value(found["times"] or "one") / _PARTS[found["part"] or "half"]
        return Quantity(SHARE, *_bounds(share, _FRACTION, before), "", shown)
    if found["share"] or found["points"]:
        kind = SHARE if found["share"] else POINTS
        return Quantity(kind, *_bounds(_value(found["number"]), 0.5, before), "", shown)
    return _counted(found["number"], before, after, shown)


def _counted(written: str, before: str, after: str, shown: str) -> Quantity | None:
    value = _value(written)
    slack = _ROUND * value if value >= 100 and _is_round(value) else 0.0
    low, high = _bounds(value, slack, before)
    if written.startswith("£"):
        return Quantity(MONEY, low, high, "", shown)
    noun = _noun(after)
    if noun in _TIME:
        low, high = (low * (1 - _ROUND), high * (1 + _ROUND)) if _TIME[noun] > 7 else (low, high)
        return Quantity(DURATION, low * _TIME[noun], high * _TIME[noun], "", shown)
    if not noun or (_ONE_THING.match(written) and not before.endswith(("only ", "just ", "exactly "))):
        return None
    return Quantity(COUNT, low, high, noun, shown)


def _noun(after: str) -> str:
    """Find the stem of the noun that a number counts: the second of two words where the first describes it."""
    words = re.findall(r"[a-z]+", after[:60].split(",")[0].split(";")[0].replace("-", " "))
    kept = [word for word in words[:4] if word not in _NOT_OF]
    if not kept:
        return ""
    time = next((stem(word) for word in kept[:1] if stem(word) in _TIME), "")
    plural = next((word for word in kept[:3] if word.endswith("s") and not word.endswith("ss")), kept[0])
    return time or stem(plural)


def _bounds(value: float, slack: float, before: str) -> tuple[float, float]:
    for pattern, meaning in _BEFORE:
        if pattern.search(before):
            return {
                "over": (math.nextafter(value, math.inf), math.inf),
                "least": (value, math.inf),
                "under": (0.0, math.nextafter(value, 0)),
                "most": (0.0, value),
                "nearly": (value * (1 - _BETWEEN), value),
                "just over": (value, value * (1 + _BETWEEN)),
                "about": (value - max(slack, value * _ABOUT), value + max(slack, value * _ABOUT)),
            }[meaning]
    return value - slack, value + slack


def _is_round(value: float) -> bool:
    return value % 10 == 0 and len(f"{int(value)}".rstrip("0")) <= 2


def _value(written: str) -> float:
    """Read a number in digits or words."""
    digits = re.fullmatch(r"£?\s?(\d[\d,]*(?:\.\d+)?)\s?(bn|m|k)?", written.strip())
    if digits:
        return float(digits[1].replace(",", "")) * _SHORT_SCALES.get(digits[2] or "", 1)
    total = current = 0.0
    for word in re.split(r"[- ]+", written.strip()):
        if word in _SCALES:
            scale = _SCALES[word]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        else:
            current += _UNITS.get(word, _TEENS.get(word, _TENS.get(word, 1 if word in {"a", "an"} else 0)))
    return total + current
