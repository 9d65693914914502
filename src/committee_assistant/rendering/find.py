"""Finds words in the paragraphs of a paper: all of them, or else some; accents and capitals make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import Span

EDGES = ".,;:!?()[]“”\"‘’'"
"""Punctuation that belongs to no word that is looked for."""


@dataclass(frozen=True)
class Hit:
    """A paragraph that was found, with the places in its printable text where it has the words."""

    paragraph: Paragraph
    found: tuple[Span, ...]


@dataclass(frozen=True)
class Found:
    """What a search gives, in the paper's order; where no paragraph has every word, those with most of them first."""

    hits: tuple[Hit, ...]
    whole: bool
    """Whether each has every word."""


class Finder:
    """Searches one paper; its texts are folded once."""

    def __init__(self, paper: Paper) -> None:
        self._texts = [(one, _Folded.of(printable(one.text)), fold(printable(one.section))) for one in paper.paragraphs]

    def find(self, typed: str) -> Found:
        """Find the paragraphs whose text or heading has words that begin as the typed ones do."""
        words = dict.fromkeys(word for part in typed.split() if (word := fold(part).strip(EDGES)))
        patterns = [re.compile(rf"(?<!\w){re.escape(word)}") for word in words]
        matched = [(_Matched.of(patterns, text.folded, section), one, text) for one, text, section in self._texts]
        most = max((found.words for found, _, _ in matched), default=0)
        whole = bool(patterns) and most == len(patterns)
        kept = [row for row in matched if row[0].words and (not whole or row[0].words == most)]
        kept.sort(key=lambda row: -row[0].words)
        return Found(tuple(Hit(one, text.places(found.spans)) for found, one, text in kept), whole)


@dataclass(frozen=True)
class _Matched:
    """How many of the words a paragraph has, and where."""

    words: int
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, patterns: Sequence[re.Pattern[str]], text: str, section: str) -> _Matched:
        spans = [[match.span() for match in pattern.finditer(text)] for pattern in patterns]
        has = [bool(places) or bool(pattern.search(section)) for places, pattern in zip(spans, patterns, strict=True)]
        return cls(sum(has), _apart(sorted(span for places in spans for span in places)))


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join spans that overlap."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


@dataclass(frozen=True)
class _Folded:
    """A text without accents and capitals, and where each of its characters stands in the text that is shown."""

    folded: str
    origins: tuple[int, ...] | None
    """None where every character stands where it stood."""

    @classmethod
    def of(cls, text: str) -> _Folded:
        if text.isascii():
            return cls(text.lower(), None)
        pieces = {character: _fold_one(character) for character in set(text)}
        folded = text.translate({ord(character): piece for character, piece in pieces.items()})
        if all(len(piece) == 1 for piece in pieces.values()):
            return cls(folded, None)
        return cls(folded, tuple(place for place, character in enumerate(text) for _ in pieces[character]))

    def places(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Give spans of the folded text as spans of the one that is shown."""
        if self.origins is None:
            return tuple(spans)
        return tuple((self.origins[start], self.origins[end - 1] + 1) for start, end in spans)


def fold(text: str) -> str:
    """Give a text without accents and capitals."""
    return _Folded.of(text).folded


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character)
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()
