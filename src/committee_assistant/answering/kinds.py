"""Whether an answer holds the kind of thing that was asked for: a number for "how many", a date for "when"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from committee_assistant.model.answer import Answer
from committee_assistant.model.figures import figures
from committee_assistant.model.period import MONTHS
from committee_assistant.model.reading import AnswerType, Reading

_MISSING = {
    AnswerType.NUMBER: "a number for that",
    AnswerType.MONEY: "what that costs",
    AnswerType.DATE: "when that is or was",
    AnswerType.DURATION: "how long that is",
    AnswerType.PLACE: "where that is",
}


def missing_kind(reading: Reading, answer: Answer, names: Sequence[str]) -> str:
    """Give what an answer lacks of the kind asked for, to follow "The paper does not say"; "" where it has it.

    ``names`` may hold numbers that count nothing.
    """
    if reading.answer_type not in _MISSING:
        return ""
    said = " ".join(claim.text for claim in answer.claims)
    for name in names:
        said = said.replace(name, " ")
    return "" if _holds(reading, said) else _MISSING[reading.answer_type]


def _holds(reading: Reading, said: str) -> bool:
    if reading.answer_type is AnswerType.NUMBER:
        counted = _NAMING.sub(" ", said)
        return bool(figures(counted)) or _AMOUNT.search(counted) is not None
    if reading.answer_type is AnswerType.MONEY:
        return _MONEY.search(said) is not None
    if _EXACT_DAY.search(reading.question):
        return _DAY.search(said) is not None
    if reading.answer_type is AnswerType.PLACE:
        return _PLACE.search(said) is not None
    if any(token.stem == "date" for token in reading.tokens):
        return _DATE.search(said) is not None
    return bool(figures(said)) or _TIME.search(said) is not None


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)", re.IGNORECASE)


_MONTH = "|".join(MONTHS)
_NAMING = re.compile(
    r"\b(?:priority|visit|paragraph|annex|item|activity)\s+\w+|\b[a-z]+-\d+|\bone sign of success"
    rf"|\b(?:\d\d?(?:\s*(?:and|&|to)\s*\d\d?)?\s+)?(?:{_MONTH})\b(?:\s+20\d\d)?|\b20\d\d(?:[-/]\d\d)?\b",
    re.IGNORECASE,
)
"""Numbers that name or date a thing and count nothing."""
_AMOUNT = _any_of("no none nothing once twice both all every most majority few several half")
_DATE = _any_of(rf"{_MONTH} 20\d\d dates? dated spring summer autumn winter")
_TIME = _any_of(
    "dates? days? weeks? months? monthly years? annual annually quarter summer autumn winter spring now yet still "
    "since until before after follow\\w* once when while during throughout latest last next recent recently current "
    "currently regular regularly routinely already ongoing continuing continues later earlier previous previously "
    "start started begin began end ended completed underway"
)
_MONEY = _any_of(r"£\S* million pounds? budget costs? funds? funding money paid spend spending invest\w* capital")
_EXACT_DAY = re.compile(r"\b(?:(?:what|which|exact|precise) days?|(?:exact|precise) dates?)\b", re.IGNORECASE)
_DAY = re.compile(rf"\b\d\d?(?:st|nd|rd|th)?(?:\s*(?:and|&|to|[-–])\s*\d\d?)? (?:{_MONTH})\b", re.IGNORECASE)
_PLACE = _any_of(
    "in at on within across under throughout from to into near annex paragraphs? section priority part appears? "
    "attached local locally home county surrey website online everywhere nowhere"
)
