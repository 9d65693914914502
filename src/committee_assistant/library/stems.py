"""The stems of a text as the search index holds them: the package's own, without function words, safe in a query."""

from __future__ import annotations

import re
import unicodedata

from committee_assistant.understanding.text import clean, stem, words

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those there here it its they them their he him his she her we us our you your i me my
    and or but nor so if than then as of to in on at by for from with into onto about over under between within during
    through per via be is are was were been being am do does did done doing has have had having will would shall should
    can could may might must not no who whom whose what which when where why how s t
    """.split()
)
"""Words that no paragraph is about; they are neither indexed nor searched for."""

_RUN = re.compile(r"\S{1,100}")
"""A run without white space; a longer one is cut, which bounds the work on text that is no prose."""
_LONGEST_STEM = 40
_UNSAFE = re.compile(r"[\x00-\x2d\x2f\x3a-\x60\x7b-\x7f\s]+")
"""ASCII but for full stop, digits and small letters: the index's tokeniser would split there."""


def index_stems(text: str) -> list[str]:
    """Give the stems of a text of any length and content, in order, repeated as often as they occur."""
    cleaned = " ".join(clean(run) for run in _RUN.findall(text))
    found = (_index_stem(word) for word, _, _ in words(cleaned) if word not in FUNCTION_WORDS)
    return [one for one in found if one]


def _index_stem(word: str) -> str:
    """Write one word as it is indexed: numbers without commas and signs, letters without accents."""
    if word[0].isdigit():
        word = word.replace(",", "").rstrip("%")
    bare = word if word.isascii() else _without_accents(word)
    return _UNSAFE.sub("", stem(bare))[:_LONGEST_STEM].strip(".")


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()
