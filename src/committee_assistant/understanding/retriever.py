"""A passage retriever that stands on its own: fitted on plain texts, no folder of knowledge, no I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from committee_assistant.model.knowledge import English
from committee_assistant.model.paper import Paragraph
from committee_assistant.understanding.intent_matcher import NO_ENGLISH
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.passages import PassageIndex
from committee_assistant.understanding.text import clean, stem, words


@dataclass(frozen=True)
class Passage:
    """A passage that a query may be about."""

    id: str
    share: float
    """Of the query's weight, the part that the passage holds: 0 to 1."""


@dataclass(frozen=True)
class PassageRetriever:
    """Finds the passages that hold most of what a query says; rare words weigh most."""

    lexicon: Lexicon
    index: PassageIndex

    @classmethod
    def fit(cls, passages: Iterable[tuple[str, str]], english: English = NO_ENGLISH) -> PassageRetriever:
        """Index (id, text) pairs."""
        lexicon = Lexicon.of(english)
        paragraphs = tuple(Paragraph(name, text, "") for name, text in passages)
        return cls(lexicon, PassageIndex.of(paragraphs, lexicon))

    def search(self, query: str, most: int = 5) -> list[Passage]:
        """Give the passages that share most with a query, best first; none where they share nothing."""
        stems = [stem(word) for word, _, _ in words(clean(query))]
        return [Passage(name, round(share, 6)) for name, share in self.index.rank(stems, self.lexicon)[:most]]
