"""Whether a sentence of a paper holds the kind of thing asked for: an amount, a day, a name, a reason.

Stricter than ``kinds.py``, which judges answers that were written to be read by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from committee_assistant.model.figures import figures
from committee_assistant.model.period import MONTHS
from committee_assistant.model.reading import AnswerType, Reading


class Held(Enum):
    """What a sentence has of the kind of thing that was asked for."""

    HOLDS = "holds it"
    LACKS = "lacks it"
    ANY = "anything would do"


_NAMED_KINDS = (
    r"compan(?:y|ies)|firms?|agenc(?:y|ies)|organisations?|contractors?|suppliers?|providers?|operators?|charit(?:y|ies)"
    r"|bod(?:y|ies)|clubs?|groups?|schools?|colleges?|hospitals?|surger(?:y|ies)|pharmac(?:y|ies)|doctors?|gps?|banks?"
    r"|wards?|areas?|streets?|roads?|estates?|towns?|villages?|places?|sites?|parks?|libraries|branch(?:es)?|buildings?"
    r"|members?|councillors?|cllrs?|officers?|directors?|managers?|persons?|people|unions?|councils?|authorit(?:y|ies)"
    r"|departments?|teams?|committees?|boards?|plants?|depots?|homes?|centres?|routes?|services?|projects?"
)
_ASKS_NAME = re.compile(
    rf"\b(?:which|what)(?: of (?:the|our))?(?: [a-z]+)?(?: [a-z]+)? (?:{_NAMED_KINDS})\b"
    r"|\bnames? of\b|\bwhat(?:'s| is) .* called\b"
)
_MONTH = "|".join(MONTHS)
_DAY = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_DATE = re.compile(
    rf"\b(?:{_MONTH})\b|\b(?:19|20)\d\d\b|\b(?:{_DAY})days?\b|\b(?:spring|summer|autumn|winter|easter|christmas)\b"
    r"|\b(?:today|yesterday|tomorrow|tonight|weekly|monthly|quarterly|annually|daily|immediately|now)\b"
    r"|\b(?:this|next|last|each|every|once a|twice a) (?:day|week|month|quarter|year)\b"
    r"|\b\d+ (?:am|pm)\b|\b\d\d?[:.]\d\d\b",
    re.IGNORECASE,
)
_WORDS_FOR_NUMBERS = (
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty"
    r"|forty|fifty|sixty|ninety|several|few|half)"
)
_SPAN = re.compile(
    rf"\b{_WORDS_FOR_NUMBERS}[\s-]+(?:(?:full|calendar|working|whole|more|further|and a half)[\s-]+)*"
    r"(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|terms?|decades?)\b"
    rf"|\b(?:from|between|until|since|to|by)\b.*(?:\b(?:{_MONTH})\b|\b20\d\d\b)",
    re.IGNORECASE,
)
_OFTEN = re.compile(rf"{_DATE.pattern}|{_SPAN.pattern}|\b(?:once|twice|times|regularly|often)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"£\s?\d|\b\d+\s?p\b|\b(?:pence|pounds|free|nothing|unfunded)\b"
    r"|\bno (?:extra |additional |direct )?(?:cost|charge)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|reasons?|results?|resulted|caus(?:e[sd]?|ing)|reflect\w*|so that|in order to"
    r"|thanks to|as|after|following|mainly|mostly|therefore|hence|given|without|no longer|lack\w*|need\w*|too|would"
    r"|blame\w*|attribut\w*|led|means?|meant|explain\w*|fell short)\b",
    re.IGNORECASE,
)
_DATING = re.compile(
    rf"\b(?:\d\d?(?:st|nd|rd|th)?(?:\s*(?:and|&|to|–|-)\s*\d\d?)?\s+)?(?:{_MONTH})\b(?:\s+20\d\d)?|\b(?:19|20)\d\d(?:[-/–]\d\d)?\b"
    r"|\b(?:paragraph|phase|option|priority|appendix|annex|table|minute|section|stage|part)\s+\w+",
    re.IGNORECASE,
)
"""Numbers that name or date a thing and count nothing."""
_AMOUNT = re.compile(
    r"\b(?:no|none|nobody|nothing|once|twice|both|majority|several|half|third|quarter|dozen|single|only one)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|on|to|from|near|outside|inside|behind|opposite|across|off|along|of|via|beside)\s+(?:the\s+)?[A-Z]"
)
LONGEST_INITIALS = 3
"""Letters of an abbreviation that is taken for a word and not for a name: GP, NHS."""
_STOPS = re.compile(r"(?<=[.!?;:])\s+")
_NAME = re.compile(r"[A-Z][\w’'&.-]*")
_NO_NAMES = frozenset(
    (
        *MONTHS,
        *"Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        *"The A An It We They This These That There In On At By From After For Of If As I Our".split(),
        *"One Two All Some Each No Council Committee Members Officers Table Measure".split(),
    )
)
"""Words with a capital that name nobody."""
_ROLES = re.compile(
    r"\b(?:we|our|us|officers?|managers?|directors?|chair\w*|teams?|staff|residents?|contractors?|leader|head of"
    r"|tenants?|landlords?|users?|volunteers?|inspectors?|councillors?|members|parents?|carers?|police|government|minister)\b",
    re.IGNORECASE,
)


def asks_name(reading: Reading) -> bool:
    """Tell whether a question asks what something is called: which firm, which road."""
    return _ASKS_NAME.search(reading.question.casefold()) is not None


def held_kind(reading: Reading, said: str) -> Held:
    """Tell whether a sentence holds the kind of thing that was asked for, beyond what the question itself holds."""
    wanted = reading.answer_type
    if wanted is AnswerType.PERSON:
        return _held(_names(said, reading) or _ROLES.search(said))
    if wanted in _SHOWN_BY:
        return _held(_SHOWN_BY[wanted].search(said))
    if wanted is AnswerType.NUMBER:
        counted = _DATING.sub(" ", said)
        return _held(figures(counted) - figures(reading.question) or _AMOUNT.search(counted))
    if asks_name(reading):
        return _held(_names(said, reading))
    return Held.ANY


def answers_kind(reading: Reading, said: str) -> bool:
    """Tell whether all that would be said holds what was asked for; of who or which firm, a name and no mere role."""
    if reading.answer_type is AnswerType.PERSON or asks_name(reading):
        return bool(_names(said, reading))
    return held_kind(reading, said) is not Held.LACKS


def _held(found: object) -> Held:
    return Held.HOLDS if found else Held.LACKS


def _names(said: str, reading: Reading) -> set[str]:
    """Give the names in a text that the question does not mention, and that are no headers, months or initials."""
    found = {name for part in _STOPS.split(said) for name in _names_in(part)}
    return found - _NO_NAMES - {name for name in found if name.casefold() in {token.text for token in reading.tokens}}


def _names_in(part: str) -> Iterator[str]:
    """Give the words with a capital; the first of a sentence only where another follows it."""
    opening = _NAME.match(part.lstrip('“"('))
    behind = part.partition(opening[0])[2] if opening else ""
    for place, name in enumerate(_NAME.findall(part)):
        alone = opening is not None and place == 0 and not _NAME.match(behind[1:])
        if not alone and not (name.isupper() and len(name) <= LONGEST_INITIALS):
            yield name.rstrip(".'’")


_SHOWN_BY = {
    AnswerType.MONEY: _MONEY,
    AnswerType.DATE: _DATE,
    AnswerType.DURATION: _SPAN,
    AnswerType.FREQUENCY: _OFTEN,
    AnswerType.REASON: _REASON,
    AnswerType.PLACE: _PLACE,
}
