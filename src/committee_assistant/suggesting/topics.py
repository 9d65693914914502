"""Which words of a text tell its topic: how near two texts are, and whether one says anything new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.lexicon import QUESTION_WORDS
from committee_assistant.understanding.text import clean, tokenise

NEW = 0.3
"""Share of a text's topic words that no single text has said before, for it to be new."""


@dataclass(frozen=True)
class Topics:
    """Finds the topic words of texts about one paper."""

    understanding: Understanding

    def words(self, text: str) -> frozenset[str]:
        """Give the stems of the words that tell a topic."""
        light = self.understanding.lexicon.fillers | self.understanding.lexicon.light
        tokens = tokenise(clean(text), self.understanding.vocabulary.stems)
        return frozenset(token.stem for token in tokens if token.text not in QUESTION_WORDS and token.stem not in light)

    def is_new(self, text: str, said: Iterable[str]) -> bool:
        """Tell whether a text says what none of those said before it says."""
        words = self.words(text)
        return all(len(words - self.words(one)) > NEW * len(words) for one in said)
