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
        missed = [(names, weight) for _, _, names, weight in self._spots if not _holds(features, names, index)]
        numbers = any(name[0].isdigit() for names, _ in missed for name in names)
        return not numbers and sum(weight for _, weight in missed) <= MOSTLY * self.total

    def numbers_missed(self, features: Sequence[int], index: MatchIndex) -> bool:
        """Tell whether an example, by its features, lacks a number or ordinal of the question."""
        return any(
            any(name[0].isdigit() for name in names) and not _holds(features, names, index)
            for _, _, names, _ in self._spots
        )


def _holds(features: Sequence[int], names: list[str], index: MatchIndex) -> bool:
    return any(index.numbers.get(name) in features for name in names)


def _weight(names: list[Feature], index: MatchIndex) -> float:
    """Weigh a word by its rarest reading, scaled where the conversation added it."""
    return max(_rarity(f.name, index) for f in names) * min(1.0, max(f.weight for f in names))


def _rarity(name: str, index: MatchIndex) -> float:
    known = index.rarity(name)
    return index.rarest if known is None else known
