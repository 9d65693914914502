"""How likely each fact is to be asked for in these words: naive Bayes over rarity-weighted features.

Multinomial naive Bayes (Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", ICML 2003)
on length-normalised TF-IDF vectors. It needs counting only, so it is trained whenever knowledge is compiled, and it
tells apart facts of one topic by the words that differ, however common they are elsewhere.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

SMOOTHING = 0.02


@dataclass(frozen=True)
class Likelihood:
    """The classes that a feature speaks for, and how loudly (log likelihood ratio to an unseen feature)."""

    classes: list[int] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Bayes:
    """Class likelihoods by feature; classes are numbered from 0."""

    likelihoods: dict[str, Likelihood]
    floors: tuple[float, ...]
    """For each class, the log likelihood of a feature that it never saw."""
    rarity: dict[str, float]
    """Inverse document frequency over examples."""

    @classmethod
    def of(cls, examples: Iterable[tuple[Sequence[str], int]], classes: int) -> Bayes:
        """Count the features of examples, each with its class."""
        rows = [(tuple(dict.fromkeys(names)), label) for names, label in examples]
        seen = Counter(name for names, _ in rows for name in names)
        rarity = {name: math.log((1 + len(rows)) / (1 + count)) + 1 for name, count in seen.items()}
        counts: list[dict[str, float]] = [defaultdict(float) for _ in range(classes)]
        for names, label in rows:
            for name, weight in _unit(names, rarity).items():
                counts[label][name] += weight
        likelihoods: dict[str, Likelihood] = defaultdict(Likelihood)
        for label, weights in enumerate(counts):
            for name, weight in weights.items():
                likelihoods[name].classes.append(label)
                likelihoods[name].ratios.append(round(math.log((weight + SMOOTHING) / SMOOTHING), 4))
        floors = (math.log(SMOOTHING / (sum(weights.values()) + SMOOTHING * len(seen))) for weights in counts)
        return cls(dict(likelihoods), tuple(round(floor, 4) for floor in floors), rarity)

    def scores(self, names: Sequence[str]) -> list[float]:
        """Give each class's log likelihood."""
        vector = _unit([name for name in dict.fromkeys(names) if name in self.rarity], self.rarity)
        mass = sum(vector.values())
        scores = [mass * floor for floor in self.floors]
        for name, weight in vector.items():
            found = self.likelihoods[name]
            for label, ratio in zip(found.classes, found.ratios, strict=True):
                scores[label] += weight * ratio
        return scores


def _unit(names: Sequence[str], rarity: dict[str, float]) -> dict[str, float]:
    weights = {name: rarity[name] for name in names}
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {name: weight / norm for name, weight in weights.items()}


def pairs(stems: Sequence[str]) -> list[str]:
    """Give neighbouring stems, the ends of the question included."""
    return [f"{one}+{other}" for one, other in zip(("^", *stems), (*stems, "$"), strict=True)]
