"""Finds in a restated paragraph the sentence that a claim rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from committee_assistant.understanding.text import tokenise

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-Z'\"“‘]|\s*$)|$)", re.DOTALL)
_SHORT = 3
"""A word of this many letters or fewer says little, unless it is a figure."""

Span = tuple[int, int]


def sentences(text: str) -> tuple[Span, ...]:
    """Give the start and end of each sentence."""
    return tuple(found.span() for found in _SENTENCE.finditer(text))


def supporting(text: str, claims: Iterable[str]) -> tuple[Span, ...]:
    """Give, in order, the sentence that shares most words with each claim; the first of equals, none without any."""
    spans = sentences(text)
    worded = [_words(text[start:end]) for start, end in spans]
    found: set[Span] = set()
    for claim in claims:
        wanted = _words(claim)
        shared = [len(wanted & words) for words in worded]
        if shared and max(shared):
            found.add(spans[shared.index(max(shared))])
    return tuple(sorted(found))


def _words(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenise(text) if len(token.text) > _SHORT or token.text[0].isdigit())
