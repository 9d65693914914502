"""Example questions by the features they have, so that only those that a question has too are met.

Most features of an example are not the question's; going by the question's instead takes a fraction of the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.rows import Examples

Named = Mapping[str, set[str]]
"""What is named, by kind."""


@dataclass(frozen=True)
class Postings:
    """Examples, and for each feature which of them have it and how much it weighs there; all by their order here."""

    places: Sequence[int]
    keys: Sequence[int]
    """Their candidates."""
    norms: Sequence[float]
    holders: Mapping[int, tuple[Sequence[int], Sequence[float]]]
    types: Mapping[AnswerType, Sequence[int]]
    named: Sequence[tuple[int, Named]]
    """What examples name of the kinds on which they must not differ, of those that name any."""
    polar: Sequence[tuple[int, str]]
    """The polarity of those that have one."""

    @classmethod
    def of(cls, places: Iterable[int], examples: Examples) -> Postings:
        """Take the rows at some places."""
        kept = tuple(places)
        holders: dict[int, tuple[list[int], list[float]]] = {}
        types: dict[AnswerType, list[int]] = defaultdict(list)
        features = examples.features
        for nth, place in enumerate(kept):
            types[examples.type(place)].append(nth)
            for number, weight in zip(features.numbers(place).tolist(), features.weights(place).tolist(), strict=True):
                if number in holders:
                    held = holders[number]
                    held[0].append(nth)
                    held[1].append(weight)
                else:
                    holders[number] = [nth], [weight]
        return cls(
            kept,
            tuple(examples.keys_of[place] for place in kept),
            tuple(examples.norms_of[place] for place in kept),
            holders,
            dict(types),
            tuple((nth, by_kind(examples.names[place])) for nth, place in enumerate(kept) if place in examples.names),
            tuple((nth, polarity) for nth, place in enumerate(kept) if (polarity := examples.polarity(place))),
        )

    def products(self, weights: Mapping[int, float]) -> list[float]:
        """Give each row's scalar product with weighted features; they are added up in the order given."""
        products = [0.0] * len(self.places)
        for number, weight in weights.items():
            if number in self.holders:
                for nth, held in zip(*self.holders[number], strict=True):
                    products[nth] += weight * held
        return products


def by_kind(names: Iterable[str]) -> Named:
    """Sort names by their kind, which stands before the colon."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        found[name.partition(":")[0]].add(name)
    return found
