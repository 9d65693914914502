"""Finds in a paragraph the sentence that a claim rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from committee_assistant.understanding.text import tokenise

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-Z'\"“‘]|\s*$)|$)", re.MULTILINE)
_SHORT = 3
"""A word of this many letters or fewer says little, unless it is a figure."""

_NOTHING: frozenset[str] = frozenset()

Span = tuple[int, int]


def sentences(text: str) -> tuple[Span, ...]:
    """Give the start and end of each sentence; a line of a list is one by itself."""
    return tuple(found.span() for found in _SENTENCE.finditer(text))


def supporting(text: str, claims: Iterable[str]) -> tuple[Span, ...]:
    """Give, in order, the sentence that shares most words with each claim, the first of equals.

    A figure of the claim that this sentence lacks brings in the sentence that has it. A claim that shares no
    word has none, nor has one that is the whole text. Neighbours come as one.
    """
    spans = sentences(text)
    worded = [_words(text[start:end]) for start, end in spans]
    found: set[Span] = set()
    for claim in claims:
        wanted = _words(claim)
        best = _best(wanted, worded)
        if best is None or claim.strip() == text.strip():
            continue
        found.add(spans[best])
        for figure in _figures(wanted - worded[best]):
            also = _best(wanted, [words if figure in words else _NOTHING for words in worded])
            found |= {spans[also]} if also is not None else set()
    return _joined(sorted(found), text)


def _joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _best(wanted: frozenset[str], worded: Sequence[frozenset[str]]) -> int | None:
    shared = [len(wanted & words) for words in worded]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit() and not word[-1].isalpha())


def _words(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenise(text) if len(token.text) > _SHORT or token.text[0].isdigit())
