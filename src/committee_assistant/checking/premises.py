"""What is known to be true, false or not stated and comes nearest to a claim, and how the claim differs from it."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.model.checking import Verdict
from committee_assistant.model.figures import figures
from committee_assistant.model.period import MONTHS
from committee_assistant.understanding.features import features
from committee_assistant.understanding.index import weigh
from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.opposites import Difference
from committee_assistant.understanding.quantities import Quantity, quantities
from committee_assistant.understanding.text import clean, tokenise

_MONTHS = frozenset(month.lower() for month in MONTHS)
MOST = 5
"""Premises of one verdict that are looked at for each fact."""
TURNED_TRUE = 0.9
"""What a true premise counts against a claim that turns it round or puts something else in its place."""
TURNED_FALSE = 0.5
"""What a false premise counts for a claim that turns it round."""
OTHERWISE_FALSE = 0.6
"""What a false premise counts against a claim that puts something else in its place."""


@dataclass(frozen=True)
class Said:
    """A sentence taken apart for comparing."""

    text: str
    stems: tuple[str, ...]
    vector: dict[str, float]
    norm: float
    quantities: tuple[Quantity, ...]
    dates: frozenset[str]
    """Months and years."""

    @classmethod
    def of(cls, text: str, understanding: Understanding) -> Said:
        """Take a sentence apart."""
        cleaned = clean(text)
        stems = tuple(token.stem for token in tokenise(cleaned, understanding.vocabulary.stems))
        vector = weigh(features(stems, understanding.lexicon), understanding.index.rarity, understanding.index.rarest)
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        return cls(text, stems, vector, norm, tuple(quantities(cleaned)), dates_of(cleaned))

    def likeness(self, other: Said) -> float:
        """Give the cosine of two sentences, 0 to 1."""
        shared = sum(weight * other.vector.get(name, 0.0) for name, weight in self.vector.items())
        return shared / (self.norm * other.norm)


def dates_of(text: str) -> frozenset[str]:
    """Give the months and years of a text."""
    return frozenset(one for one in figures(text) if one in _MONTHS or is_year(one))


def is_year(figure: str) -> bool:
    """Tell a year of this century from any other figure."""
    return len(figure) == 4 and figure.startswith("20") and figure.isdecimal()


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
    claim: Said, rows: Iterable[tuple[Verdict, str]], understanding: Understanding, weight: float
) -> Iterator[Premise]:
    """Compare a claim with the nearest few rows of each verdict; ``weight`` is how near their topic is, 0 to 1."""
    likened: dict[Verdict, list[tuple[float, int, Said]]] = {}
    for place, (verdict, text) in enumerate(rows):
        other = Said.of(text, understanding)
        likened.setdefault(verdict, []).append((claim.likeness(other), -place, other))
    for verdict, found in likened.items():
        for likeness, _, other in heapq.nlargest(MOST, found, key=lambda one: one[:2]):
            yield compared(claim, other, verdict, weight * likeness, understanding)


def compared(claim: Said, other: Said, verdict: Verdict, likeness: float, understanding: Understanding) -> Premise:
    """Give how a claim differs from a sentence of known verdict."""
    return Premise(
        verdict,
        other.text,
        likeness,
        understanding.opposites.difference(claim.stems, other.stems),
        conflicting(claim, other) is not None,
    )


def conflicting(claim: Said, other: Said) -> tuple[str, str] | None:
    """Give a quantity or date of the claim and what the other sentence has in its place, or None."""
    for one in claim.quantities:
        like = [two for two in other.quantities if one.is_like(two)]
        if like and not any(one.agrees(two) for two in like):
            return one.shown, like[0].shown
    for is_kind in (is_year, _MONTHS.__contains__):
        ours = sorted(filter(is_kind, claim.dates - other.dates))
        theirs = sorted(filter(is_kind, other.dates - claim.dates))
        if ours and theirs:
            return ours[0].capitalize(), theirs[0].capitalize()
    return None


def strongest(found: Sequence[Premise], verdict: Verdict, most: int) -> float:
    """Give the mean of the loudest few premises that speak for a verdict, 0 to 1."""
    loud = heapq.nlargest(most, (how for said, how in (one.speaks for one in found) if said is verdict))
    return sum(loud) / most
