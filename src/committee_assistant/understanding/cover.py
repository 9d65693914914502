"""How much of a question a candidate accounts for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from committee_assistant.model.reading import Mention
from committee_assistant.understanding.features import Feature
from committee_assistant.understanding.index import MatchIndex

MOSTLY = 0.34
"""Share of a question's weight that an example may lack and still say nearly the same."""


class Cover:
    """The words of a question that carry its topic, weighed by rarity."""

    def __init__(self, index: MatchIndex, found: list[Feature]) -> None:
        self._holders = {f.name: frozenset(index.evidence(f.name)) for f in found if f.content}
        spots: dict[tuple[int, int], list[Feature]] = defaultdict(list)
        for feature in found:
            if feature.content:
                spots[feature.first, feature.last].append(feature)
        self._spots = [
            (first, last, [f.name for f in names], _weight(names, index)) for (first, last), names in spots.items()
        ]
        self.total = sum(weight for _, _, _, weight in self._spots)

    def share(self, key: int, filled: tuple[str, ...], mentions: Sequence[Mention]) -> float:
        """Give the share that a candidate accounts for, 0 to 1; a slot that a name fills accounts for its words."""
        covered = 0.0
        for first, last, names, weight in self._spots:
            if any(key in self._holders[name] for name in names) or any(
                m.kind in filled and m.first < last and first < m.last for m in mentions
            ):
                covered += weight
        return covered / self.total if self.total else 1.0

    def misses(self, key: int, places: frozenset[int], filled: tuple[str, ...], mentions: Sequence[Mention]) -> bool:
        """Tell whether a candidate leaves a word at one of some places unaccounted for."""
        return any(
            first in places
            and not any(key in self._holders[name] for name in names)
            and not any(m.kind in filled and m.first < last and first < m.last for m in mentions)
            for first, last, names, _ in self._spots
        )

    def echoed(self, features: Sequence[int], index: MatchIndex) -> bool:
        """Tell whether an example, by its features, says nearly what the question does: all its numbers, most words."""
        held = set(features)
        missed = 0.0
        for _, _, names, weight in self._spots:
            if not any(index.numbers.get(name) in held for name in names):
                missed += weight
                if any(name[0].isdigit() for name in names):
                    return False
        return missed <= MOSTLY * self.total


def _weight(names: list[Feature], index: MatchIndex) -> float:
    """Weigh a word by its rarest reading, scaled where the conversation added it."""
    return max(_rarity(f.name, index) for f in names) * min(1.0, max(f.weight for f in names))


def _rarity(name: str, index: MatchIndex) -> float:
    known = index.rarity(name)
    return index.rarest if known is None else known
