"""What is known to be true, false or not stated and comes nearest to a claim, and how the claim differs from it."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.checking.said import Said, Sentences
from committee_assistant.model.checking import Verdict
from committee_assistant.understanding.opposites import Difference

MOST = 5
"""Premises of one verdict that are looked at for each fact."""
TURNED_TRUE = 0.9
"""What a true premise counts against a claim that turns it round or puts something else in its place."""
TURNED_FALSE = 0.5
"""What a false premise counts for a claim that turns it round."""
OTHERWISE_FALSE = 0.6
"""What a false premise counts against a claim that puts something else in its place."""


@dataclass(frozen=True)
class Premise:
    """A sentence of known verdict beside a claim."""

    verdict: Verdict
    text: str
    likeness: float
    """0 to 1."""
    difference: Difference
    figures_differ: bool
    """Whether both give a quantity or date of one kind, and not the same."""

    @property
    def speaks(self) -> tuple[Verdict, float]:
        """Give the verdict that it speaks for, and how loudly."""
        otherwise = bool(self.difference.other) or self.figures_differ
        if self.verdict is Verdict.SUPPORTED and (self.difference.reversed or otherwise):
            return Verdict.CONTRADICTED, TURNED_TRUE * self.likeness
        if self.verdict is Verdict.CONTRADICTED and self.difference.reversed:
            return Verdict.SUPPORTED, TURNED_FALSE * self.likeness
        if self.verdict is Verdict.CONTRADICTED and otherwise:
            return Verdict.CONTRADICTED, OTHERWISE_FALSE * self.likeness
        return self.verdict, self.likeness


def premises(
    claim: Said, rows: Iterable[tuple[Verdict, str]], sentences: Sentences, weight: float
) -> Iterator[Premise]:
    """Compare a claim with the nearest few rows of each verdict; ``weight`` is how near their topic is, 0 to 1."""
    likened: dict[Verdict, list[tuple[float, int, Said]]] = {}
    for place, (verdict, text) in enumerate(rows):
        other = sentences.take(text)
        likened.setdefault(verdict, []).append((claim.likeness(other), -place, other))
    for verdict, found in likened.items():
        for likeness, _, other in heapq.nlargest(MOST, found, key=lambda one: one[:2]):
            differs = claim.conflict(other) is not None
            yield Premise(verdict, other.text, weight * likeness, sentences.difference(claim, other), differs)


def strongest(found: Sequence[Premise], verdict: Verdict, most: int) -> float:
    """Give the mean of the loudest few premises that speak for a verdict, 0 to 1."""
    loud = heapq.nlargest(most, (how for said, how in (one.speaks for one in found) if said is verdict))
    return sum(loud) / most
