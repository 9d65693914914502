"""Typed text becomes clean tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from committee_assistant.model.figures import NUMBER_WORDS
from committee_assistant.model.reading import Token

LONGEST_QUESTION = 2000
"""In characters; what is typed beyond it is not read."""

_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": " ", "‐": "-", "‑": "-"})
_JOINED_PREFIX = re.compile(r"\b(re|co|pre|c)-(?=[a-z])")
_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:'[a-z]+)?|&|%")
_RUN = re.compile(r"[^\s\-/\"()\[\]]+")
_ABBREVIATED_NUMBER = re.compile(r"\bno\.(?=\s*[a-z])")
_IN_FULL = {
    "&": "and", "nr": "number", "w": "with", "til": "until", "vs": "versus", "mth": "month", "mths": "months",
    "yr": "year", "yrs": "years", "wk": "week", "wks": "weeks", "qtr": "quarter", "avg": "average",
    "info": "information", "mgmt": "management", "mgr": "manager", "mgrs": "managers", "svc": "service",
    "svcs": "services", "rpt": "report", "rpts": "reports", "dept": "department", "govt": "government",
    "approx": "approximately", "insp": "inspection", "insps": "inspections", "rec": "recommendation",
    "recs": "recommendations", "cttee": "committee", "cllr": "councillor", "cllrs": "councillors",
    "prev": "previous", "lib": "library", "libs": "libraries", "strat": "strategy", "strats": "strategies",
    "org": "organisation", "prog": "programme", "edu": "education", "educ": "education", "mtg": "meeting",
    "mtgs": "meetings", "vacc": "vaccination", "vaccs": "vaccinations", "perf": "performance",
    "comm": "community", "inad": "inadequate", "jan": "january", "feb": "february", "apr": "april",
    "aug": "august", "abbrev": "abbreviation", "sep": "september", "sept": "september", "oct": "october",
    "nov": "november", "dec": "december",
}  # fmt: skip
"""Short forms of officers' notes that can mean nothing else."""
_SUFFIX = re.compile(r"'(s|re|ve|ll|d|m)$")
_ORDINAL_WORDS = {
    word: f"{number}{suffix}"
    for number, (word, suffix) in enumerate(
        zip(
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            ("st", "nd", "rd", *["th"] * 7),
            strict=True,
        ),
        start=1,
    )
}


def clean(text: str) -> str:
    """Remove control, format and surrogate characters, and make white space single.

    What is returned can be shown on a terminal as it is.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text[:LONGEST_QUESTION].split())
    kept = (
        " " if character.isspace() else character
        for character in text[:LONGEST_QUESTION]
        if character.isspace() or unicodedata.category(character)[0] != "C"
    )
    return " ".join("".join(kept).split())


def words(text: str) -> list[tuple[str, int, int]]:
    """Split a cleaned text into lower-case words with their start and end offsets.

    A hyphen splits, but not after ``re``, ``co``, ``pre`` and ``c``: ``re-inspection`` is one word.
    Possessives and contractions lose their ending; ``n't`` stays.
    """
    folded = _ABBREVIATED_NUMBER.sub("nr.", _lower(text.translate(_FOLDED)))
    joined = _JOINED_PREFIX.sub(lambda found: found[1] + "\x00", folded)
    if "\x00" not in joined:
        return [(_whole(token[0]), token.start(), token.end()) for token in _TOKEN.finditer(joined)]
    found: list[tuple[str, int, int]] = []
    for run in _RUN.finditer(joined):
        bare = run[0].replace("\x00", "")
        for token in _TOKEN.finditer(bare):
            start = run.start() + _offset(run[0], token.start())
            found.append((_whole(token[0]), start, run.start() + _offset(run[0], token.end())))
    return found


def _whole(token: str) -> str:
    """Give a word without its ending, and a short form in full."""
    word = _SUFFIX.sub("", token) if "'" in token else token
    return _IN_FULL.get(word, word)


def _lower(text: str) -> str:
    """Lower each letter to one letter, so that offsets still point into the text."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower()[0] for letter in text)


def _offset(joined: str, bare_offset: int) -> int:
    """Turn an offset in a run without its joined hyphens into one in the run as typed."""
    if "\x00" not in joined:
        return bare_offset
    seen = 0
    for place, character in enumerate(joined):
        if seen == bare_offset and character != "\x00":
            return place
        seen += character != "\x00"
    return len(joined)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Reduce a word to its stem; number words and ordinals to digits.

    The stemmer is Snowball's English one.
    """
    if word in NUMBER_WORDS:
        return str(NUMBER_WORDS[word])
    if word in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[word]
    if not word.isalpha():
        return word
    return _stem_word()(word)


@lru_cache(maxsize=1)
def _stem_word() -> Callable[[str], str]:
    import snowballstemmer  # only words that the compiled vocabulary lacks need it

    stem_word: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem_word


def tokenise(text: str, known: Mapping[str, str] | None = None) -> tuple[Token, ...]:
    """Split a cleaned text into tokens with their stems; ``known`` gives the stems of words that need no stemmer."""
    stems = known or {}
    return tuple(Token(word, stems.get(word) or stem(word), start, end) for word, start, end in words(text))
