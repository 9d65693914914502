"""What people say of a fact once its topic is clear: "since when?", "who runs it", "names?".

Such a turn says only which side of the topic it asks for, so its words are weighed among such turns, where "when" tells
much, and not among whole questions, where it tells little. The words that point back carry nothing and are left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.understanding.bayes import is_pair, pairs
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.packed import Runs, counts, pack_counts, pack_weights, weights

_POINTING = frozenset(
    (
        "a also an and but he him it just oh ok okay one right she so that the their them then there these "
        "they this those well"
    ).split()
)
"""Stems of the words that point back."""
PAIR = 0.5
"""What two neighbouring words count beside a word."""


@dataclass(frozen=True)
class FollowUps:
    """Example follow-ups, indexed by feature."""

    packed_keys: bytes
    """For each example, the candidate that it asks for."""
    names: tuple[str, ...]
    packed_rarity: bytes
    """For each feature, its inverse document frequency over candidates."""
    rarest: float
    holders: Runs
    """For each feature, the examples that have it, each with its share of the example's length."""

    @classmethod
    def of(cls, examples: Sequence[tuple[int, Sequence[str]]], lexicon: Lexicon) -> FollowUps:
        """Index examples, each the candidate's number with the stems of what is said."""
        rows = [(key, _names(stems, lexicon)) for key, stems in examples]
        having: dict[str, set[int]] = defaultdict(set)
        for key, names in rows:
            for name in names:
                having[name].add(key)
        total = len({key for key, _ in rows})
        rarity = {name: math.log(1 + total / len(keys)) for name, keys in having.items()}
        holders: dict[str, dict[int, float]] = {name: {} for name in rarity}
        for place, (_, names) in enumerate(rows):
            vector, norm = _vector(names, rarity, 0.0)
            for name, weight in vector.items():
                holders[name][place] = weight / norm
        return cls(
            pack_counts(key for key, _ in rows),
            tuple(rarity),
            pack_weights(rarity.values()),
            math.log(1 + 2 * total),
            Runs.of((held.keys() for held in holders.values()), (held.values() for held in holders.values())),
        )

    def nearest(self, stems: Sequence[str], lexicon: Lexicon, within: Container[int]) -> dict[int, tuple[float, int]]:
        """Give for each candidate the cosine and place of the example nearest to what was typed."""
        vector, norm = _vector(_names(stems, lexicon), self._rarity, self.rarest)
        products: dict[int, float] = defaultdict(float)
        for name, weight in vector.items():
            number = self._numbers.get(name)
            if number is not None:
                for place, share in zip(self.holders.numbers(number), self.holders.weights(number), strict=True):
                    products[place] += weight * share
        best: dict[int, tuple[float, int]] = {}
        for place, product in products.items():
            key = self._keys[place]
            if key in within and product / norm > best.get(key, (0.0, -1))[0]:
                best[key] = (product / norm, place)
        return best

    @cached_property
    def _keys(self) -> Sequence[int]:
        return counts(self.packed_keys)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.names)}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        return dict(zip(self.names, weights(self.packed_rarity), strict=True))


def _names(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the features of a turn, without the words that point back."""
    kept = [one for one in stems if one not in _POINTING] or list(stems)
    found = (feature.name for feature in features(kept, lexicon))
    return tuple(dict.fromkeys((*(name for name in found if not is_pair(name)), *pairs(kept))))


def _vector(names: Iterable[str], rarity: dict[str, float], unknown: float) -> tuple[dict[str, float], float]:
    """Weigh features and give the length of them all; a pair that no example has weighs nothing."""
    vector = {
        name: rarity.get(name, 0.0 if is_pair(name) else unknown) * (PAIR if is_pair(name) else 1.0) for name in names
    }
    return vector, math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
