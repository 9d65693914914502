"""The figures of a sentence that can change from one report to the next: shares, sums of money and numbers of things.

Dates are none, nor are numbers that name something (``paragraph 6``), nor what a figure is said to have been before
(``from 21% to 18%`` states 18%).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from committee_assistant.model.dates import dates
from committee_assistant.model.figures import NUMBER_WORDS

_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_SCALES = {"m": "m", "million": "m", "bn": "bn", "billion": "bn", "k": "k", "thousand": "k"}
_NO_QUANTITY = re.compile(
    r"\b20\d\d\s?[/–-]\s?\d{2,4}\b|\b\d{1,2}[:.]\d\d\s?[ap]m\b|\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b"
    r"|\b(?:paragraph|para|section|appendix|annex|page|item|recommendation|priority|phase|stage|table|figure|objective"
    r"|minute|action|number|ward|band|year|key stage|option|part|schedule|step|grade|level|tier)s?\.?\s+\d[\d.]*\b",
    re.IGNORECASE,
)
_WORDS = "|".join(NUMBER_WORDS)
_QUANTITY = re.compile(
    rf"£\s?(?P<money>{_AMOUNT})(?:\s?(?P<scale>million|billion|thousand|bn|m|k)\b)?"
    rf"|(?<![\w.,£])(?P<share>{_AMOUNT})\s?(?:%|per\s?cent\b)"
    rf"|(?<![\w.,£])(?P<number>{_AMOUNT})(?![\w%]|[.,]\d)|\b(?P<word>{_WORDS})\b",
    re.IGNORECASE,
)
_OF_NUMBER = re.compile(rf"\s+(?:out )?of (?:the |its |our |their |all )?(?:\d|(?:{_WORDS})\b)", re.IGNORECASE)
_FORMERLY = re.compile(r"\bfrom\s+(?:about\s+|around\s+|just\s+|over\s+|under\s+)*$", re.IGNORECASE)
_THEN = re.compile(r"^[^.;]*?\bto\b", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """A figure and the words with a topic that stand next to it."""

    kind: str
    """``share``, ``money``, ``number``, or ``part`` for a number of a number: five of the eight."""
    value: str
    """In one form, however it was written."""
    shown: str
    """As written."""
    before: str
    """Stem of the nearest word before it; "" where there is none."""
    after: str


def quantities(sentence: str, topic: Sequence[tuple[str, int]]) -> list[Quantity]:
    """Find the figures of a sentence; ``topic`` gives the stems with a topic and where each starts, in order."""
    taken = [(mention.start, mention.end) for mention in dates(sentence)]
    taken += [found.span() for found in _NO_QUANTITY.finditer(sentence)]
    found = []
    for one in _QUANTITY.finditer(sentence):
        if any(one.start() < end and start < one.end() for start, end in taken):
            continue
        if _FORMERLY.search(sentence[: one.start()]) and _THEN.search(sentence[one.end() :]):
            continue
        kind, value = _value(one)
        if kind == "number" and _OF_NUMBER.match(sentence, one.end()):
            kind = "part"
        before = [stem for stem, start in topic if start < one.start()]
        after = [stem for stem, start in topic if start >= one.end()]
        found.append(Quantity(kind, value, one[0], before[-1] if before else "", after[0] if after else ""))
    return found


def _value(found: re.Match[str]) -> tuple[str, str]:
    if found["word"]:
        return "number", str(NUMBER_WORDS[found["word"].lower()])
    kind = "money" if found["money"] else "share" if found["share"] else "number"
    amount = found[kind].replace(",", "").rstrip(".")
    if "." in amount:
        amount = amount.rstrip("0").rstrip(".")
    scale = _SCALES[found["scale"].lower()] if found["scale"] else ""
    return kind, amount + scale
