"""Example questions by the features they have, so that only those that a question has too are met.

Most features of an example are not the question's; going by the question's instead takes a fraction of the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from committee_assistant.understanding.rows import Examples, Row


@dataclass(frozen=True)
class Postings:
    """Rows with their places, and for each feature which of them have it and how much it weighs there."""

    places: Sequence[int]
    rows: Sequence[Row]
    holders: Mapping[int, Sequence[tuple[int, float]]]

    @classmethod
    def of(cls, places: Iterable[int], examples: Examples) -> Postings:
        """Take the rows at some places."""
        kept = tuple(places)
        rows = tuple(examples[place] for place in kept)
        holders: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for nth, row in enumerate(rows):
            for number, weight in zip(row.features, row.weights, strict=True):
                holders[number].append((nth, weight))
        return cls(kept, rows, dict(holders))

    def products(self, weights: Mapping[int, float]) -> list[float]:
        """Give each row's scalar product with weighted features; they are added up in the order given."""
        products = [0.0] * len(self.rows)
        for number, weight in weights.items():
            for nth, held in self.holders.get(number, ()):
                products[nth] += weight * held
        return products
