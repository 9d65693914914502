"""The paragraphs that share most with a question, by rarity-weighted features."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from committee_assistant.model.paper import Paragraph
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.text import clean, stem, words


@dataclass(frozen=True)
class PassageIndex:
    """Paragraphs by the features of their restatement and heading."""

    ids: tuple[str, ...]
    holders: dict[str, list[int]]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> PassageIndex:
        """Index paragraphs; their order breaks ties."""
        holders: dict[str, list[int]] = defaultdict(list)
        lengths = []
        for place, paragraph in enumerate(paragraphs):
            stems = [stem(word) for word, _, _ in words(clean(f"{paragraph.section}. {paragraph.says}"))]
            names = {feature.name for feature in features(stems, lexicon) if feature.content}
            lengths.append(len(names))
            for name in sorted(names):
                holders[name].append(place)
        return cls(tuple(paragraph.id for paragraph in paragraphs), dict(holders), tuple(lengths))

    def rank(self, stems: Sequence[str], lexicon: Lexicon) -> list[tuple[str, float]]:
        """Score paragraphs by the share of the question's weight that they hold, best first; 0 to 1."""
        spots: dict[tuple[int, int], list[str]] = defaultdict(list)
        for feature in features(stems, lexicon):
            if feature.content:
                spots[feature.first, feature.last].append(feature.name)
        total = 0.0
        scores: dict[int, float] = defaultdict(float)
        for names in spots.values():
            weight = max(self._rarity(name) for name in names)
            total += weight
            for place in {place for name in names for place in self.holders.get(name, ())}:
                scores[place] += weight
        ranked = sorted(scores, key=lambda place: (-scores[place], self.lengths[place], place))
        return [(self.ids[place], scores[place] / total) for place in ranked]

    def _rarity(self, name: str) -> float:
        return math.log(1 + len(self.ids) / (len(self.holders.get(name, ())) + 0.5))
