"""Words that cannot both be true of the same thing, and how two sentences differ by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.model.knowledge import English
from committee_assistant.understanding.lexicon import stems

Side = tuple[int, int]
"""A line of ``opposites.yaml`` and a side of it."""


@dataclass(frozen=True)
class Difference:
    """How what a sentence says is turned round, or made something else, beside another."""

    turned: tuple[tuple[str, str], ...] = ()
    """Words of the one and their opposites in the other: where the one is true, the other is not, and the reverse."""
    other: tuple[tuple[str, str], ...] = ()
    """Words of the one and what stands in their place: both cannot be true, but both may be false."""
    negated: bool = False
    """Whether one says "not" where the other does not."""

    @property
    def reversed(self) -> bool:
        """Whether what makes the one true makes the other false; two turns undo each other."""
        return bool(self.turned) != self.negated


@dataclass(frozen=True)
class Opposites:
    """Phrases, as stems joined by spaces, to the sides on which they stand."""

    sides: dict[str, tuple[Side, ...]]
    counts: tuple[int, ...]
    """For each line, how many sides it has."""
    negations: frozenset[str]
    longest: int

    @classmethod
    def of(cls, english: English) -> Opposites:
        """Index the lines of ``opposites.yaml``."""
        sides: dict[str, list[Side]] = defaultdict(list)
        for line, groups in enumerate(english.opposites):
            for side, members in enumerate(groups):
                for member in members:
                    phrase = stems(member)
                    if phrase and (line, side) not in sides[phrase]:
                        sides[phrase].append((line, side))
        negations = frozenset(map(stems, english.negations))
        longest = max((phrase.count(" ") + 1 for phrase in (*sides, *negations)), default=1)
        return cls(
            {phrase: tuple(found) for phrase, found in sides.items()},
            tuple(map(len, english.opposites)),
            negations,
            longest,
        )

    def difference(self, one: Sequence[str], other: Sequence[str]) -> Difference:
        """Compare two sentences, given as stems, by the words that only one of them has."""
        ones, others = dict(self._phrases(one)), dict(self._phrases(other))
        turned: list[tuple[str, str]] = []
        instead: list[tuple[str, str]] = []
        theirs = self._on_sides(phrase for phrase in others if phrase not in ones)
        for phrase in ones:
            if phrase in others:
                continue
            for line, side in self.sides.get(phrase, ()):
                facing = [word for across, word in theirs.get(line, ()) if across != side]
                agreeing = any((line, side) in self.sides.get(word, ()) for word in others)
                if facing and not agreeing:
                    (turned if self.counts[line] == 2 else instead).append((phrase, facing[0]))
        return Difference(tuple(turned), tuple(instead), self._negated(ones) != self._negated(others))

    def _negated(self, phrases: Iterable[str]) -> bool:
        return sum(phrase in self.negations for phrase in phrases) % 2 == 1

    def _on_sides(self, phrases: Iterable[str]) -> dict[int, list[tuple[int, str]]]:
        found: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for phrase in phrases:
            for line, side in self.sides.get(phrase, ()):
                found[line].append((side, phrase))
        return found

    def _phrases(self, words: Sequence[str]) -> Iterator[tuple[str, int]]:
        """Give the phrases of a sentence that stand on a side or negate, longest first at each place."""
        place = 0
        while place < len(words):
            for length in range(min(self.longest, len(words) - place), 0, -1):
                phrase = " ".join(words[place : place + length])
                if phrase in self.sides or phrase in self.negations:
                    yield phrase, place
                    place += length - 1
                    break
            place += 1
