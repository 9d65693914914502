"""How likely each fact is to be asked for in these words: naive Bayes over rarity-weighted features.

Multinomial naive Bayes (Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", ICML 2003)
on length-normalised TF-IDF vectors. It needs counting only, so it is trained whenever knowledge is compiled, and it
tells apart facts of one topic by the words that differ, however common they are elsewhere.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.understanding.packed import Runs, pack_weights, weights

SMOOTHING = 0.02
ADDED = 0.35
"""Factor on the features that the conversation added to a follow-up."""
FEWEST = 5
"""Examples that must hold a pair of words for it to count; a pair seen once is chance."""


@dataclass(frozen=True)
class Bayes:
    """Class likelihoods by feature; classes are numbered from 0."""

    names: tuple[str, ...]
    likelihoods: Runs
    """For each feature, the classes that it speaks for and how loudly (log likelihood ratio to an unseen feature)."""
    floors: bytes
    """For each class, the log likelihood of a feature that it never saw; packed."""
    rarity: bytes
    """For each feature, its inverse document frequency over examples; packed."""

    @classmethod
    def of(cls, examples: Iterable[tuple[Sequence[str], int]], classes: int) -> Bayes:
        """Count the features of examples, each with its class."""
        rows = [(tuple(dict.fromkeys(names)), label) for names, label in examples]
        seen = Counter(name for names, _ in rows for name in names)
        kept = {name for name, count in seen.items() if count >= FEWEST or not is_pair(name)}
        rarity = {name: math.log((1 + len(rows)) / (1 + seen[name])) + 1 for name in seen if name in kept}
        counted: list[dict[str, float]] = [defaultdict(float) for _ in range(classes)]
        for names, label in rows:
            for name, weight in _unit([name for name in names if name in kept], rarity).items():
                counted[label][name] += weight
        spoken: dict[str, dict[int, float]] = {name: {} for name in rarity}
        for label, held in enumerate(counted):
            for name, weight in held.items():
                spoken[name][label] = math.log((weight + SMOOTHING) / SMOOTHING)
        floors = (math.log(SMOOTHING / (sum(held.values()) + SMOOTHING * len(rarity))) for held in counted)
        likelihoods = Runs.of(
            (ratios.keys() for ratios in spoken.values()), (ratios.values() for ratios in spoken.values())
        )
        return cls(tuple(rarity), likelihoods, pack_weights(floors), pack_weights(rarity.values()))

    def scores(self, names: Sequence[str], added: Sequence[str] = ()) -> list[float]:
        """Give each class's log likelihood; ``added`` are features that the conversation added."""
        spoken, mass = self._heard(names, added)
        scores = [mass * floor for floor in self._floors]
        for ratios, weight in spoken:
            for label, ratio in ratios.items():
                scores[label] += weight * ratio
        return scores

    def scores_of(self, labels: Iterable[int], names: Sequence[str], added: Sequence[str] = ()) -> dict[int, float]:
        """Give what ``scores`` does, of some classes only."""
        spoken, mass = self._heard(names, added)
        scores = {label: mass * self._floors[label] for label in labels}
        for ratios, weight in spoken:
            for label in scores:
                if label in ratios:
                    scores[label] += weight * ratios[label]
        return scores

    def _heard(
        self, names: Sequence[str], added: Sequence[str]
    ) -> tuple[list[tuple[Mapping[int, float], float]], float]:
        """Give what each known feature says and its weight, and the weight of all."""
        known = [name for name in dict.fromkeys((*names, *added)) if name in self._places]
        factors = dict.fromkeys(added, ADDED) | dict.fromkeys(names, 1.0)
        vector = _unit(known, {name: self._rarity[self._places[name]] * factors[name] for name in known})
        return [(self._spoken(self._places[name]), weight) for name, weight in vector.items()], sum(vector.values())

    def _spoken(self, place: int) -> Mapping[int, float]:
        """Give the classes that a feature speaks for, with how loudly; unpacked when first asked for."""
        found = self._unpacked.get(place)
        if found is None:
            labels, ratios = self.likelihoods.numbers(place), self.likelihoods.weights(place)
            found = self._unpacked[place] = dict(zip(labels, ratios, strict=True))
        return found

    @cached_property
    def _unpacked(self) -> dict[int, Mapping[int, float]]:
        return {}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def _floors(self) -> Sequence[float]:
        return weights(self.floors)

    @cached_property
    def _rarity(self) -> Sequence[float]:
        return weights(self.rarity)


def _unit(names: Sequence[str], rarity: dict[str, float]) -> dict[str, float]:
    norm = math.sqrt(sum(rarity[name] ** 2 for name in names)) or 1.0
    return {name: rarity[name] / norm for name in names}


def is_pair(name: str) -> bool:
    """Tell a feature made of two words."""
    return "+" in name or "_" in name


def pairs(stems: Sequence[str]) -> list[str]:
    """Give neighbouring stems, the ends of the question included."""
    return [f"{one}+{other}" for one, other in zip(("^", *stems), (*stems, "$"), strict=True)]
