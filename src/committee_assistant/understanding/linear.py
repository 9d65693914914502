"""A linear classifier of texts that is trained in plain Python and read back in milliseconds.

Each class starts at the centroid of its examples (Rocchio); passive-aggressive updates (Crammer et al., "Online
Passive-Aggressive Algorithms", JMLR 2006, PA-I for several classes), averaged over all steps, then pull apart the
classes that are mistaken for each other. Features are length-normalised TF-IDF weights.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.understanding.packed import Runs, pack_weights, weights

EPOCHS = 8
STEP = 0.3
"""Largest step of one update."""
MARGIN = 1.0
"""How far above any other class an example's own should score."""
SEED = 20200728
"""Of the order of the examples, so that training is the same everywhere."""

Vector = Mapping[str, float]
Table = dict[str, dict[int, float]]


@dataclass(frozen=True)
class Linear:
    """Weights of each feature for each class; classes are numbered from 0."""

    names: tuple[str, ...]
    packed_rarity: bytes
    """For each feature, its inverse document frequency."""
    weighed: Runs
    """For each feature, the classes that it speaks for or against, and how loudly."""

    @classmethod
    def fit(cls, examples: Sequence[Sequence[str]], labels: Sequence[int]) -> Linear:
        """Learn from examples, each the names of its features, and their classes; takes seconds for thousands."""
        seen = Counter(name for names in examples for name in set(names))
        rarity = {name: math.log((1 + len(examples)) / (1 + count)) + 1 for name, count in seen.items()}
        vectors = [_vector(names, rarity) for names in examples]
        table = _trained(vectors, labels)
        return cls(
            tuple(rarity),
            pack_weights(rarity.values()),
            Runs.of((table[name].keys() for name in rarity), (table[name].values() for name in rarity)),
        )

    def scores(self, names: Sequence[str]) -> dict[int, float]:
        """Score the classes that a text's features speak of; about 1 for an example's own class."""
        found: dict[int, float] = defaultdict(float)
        for name, weight in _vector(names, self._rarity).items():
            place = self._places[name]
            for label, loudness in zip(self.weighed.numbers(place), self.weighed.weights(place), strict=True):
                found[label] += weight * loudness
        return dict(found)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        return dict(zip(self.names, weights(self.packed_rarity), strict=True))


def _vector(names: Sequence[str], rarity: Mapping[str, float]) -> dict[str, float]:
    counts = Counter(name for name in names if name in rarity)
    vector = {name: (1 + math.log(count)) * rarity[name] for name, count in counts.items()}
    norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {name: weight / norm for name, weight in vector.items()}


def _trained(vectors: Sequence[Vector], labels: Sequence[int]) -> Table:
    """Give the centroids moved by the average of all updates."""
    now = _centroids(vectors, labels)
    averaged = {name: dict(held) for name, held in now.items()}
    order = list(range(len(vectors)))
    shuffle = random.Random(SEED).shuffle
    steps = EPOCHS * len(vectors)
    for epoch in range(EPOCHS):
        shuffle(order)
        for done, place in enumerate(order, start=epoch * len(vectors)):
            update = _update(now, vectors[place], labels[place])
            if update:
                other, step = update
                _move(now, vectors[place], labels[place], other, step)
                _move(averaged, vectors[place], labels[place], other, step * (steps - done) / steps)
    return averaged


def _centroids(vectors: Sequence[Vector], labels: Sequence[int]) -> Table:
    sizes = Counter(labels)
    table: Table = defaultdict(dict)
    for vector, label in zip(vectors, labels, strict=True):
        for name, weight in vector.items():
            held = table[name]
            held[label] = held.get(label, 0.0) + weight / sizes[label]
    return table


def _update(table: Table, vector: Vector, label: int) -> tuple[int, float] | None:
    """Give the class that an example is most mistaken for and how far to move, or None where it is told apart."""
    scores: dict[int, float] = defaultdict(float)
    for name, weight in vector.items():
        for held, loudness in table[name].items():
            scores[held] += weight * loudness
    own = scores.pop(label, 0.0)
    if not scores:
        return None
    other = min(scores, key=lambda held: (-scores[held], held))
    loss = MARGIN - own + scores[other]
    return (other, min(STEP, loss / 2)) if loss > 0 else None


def _move(table: Table, vector: Vector, label: int, other: int, step: float) -> None:
    for name, weight in vector.items():
        held = table[name]
        held[label] = held.get(label, 0.0) + step * weight
        held[other] = held.get(other, 0.0) - step * weight
