"""Signs become a verdict: a multinomial logistic model, fitted on claims that nothing here was written from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from committee_assistant.checking.signs import NAMES
from committee_assistant.model.checking import Verdict


@dataclass(frozen=True)
class Weight:
    """What one sign counts for each verdict, once it is measured from its mean in units of its spread."""

    mean: float
    spread: float
    counts: tuple[float, ...]
    """For each verdict, in order."""


@dataclass(frozen=True)
class Weighing:
    """The weight of every sign, and how sure of support one must be."""

    weights: Mapping[str, Weight]
    bias: tuple[float, ...]
    """For each verdict, in order."""
    sure: float
    """Probability from which a claim is called supported: to wave a false one through is the worst mistake."""

    def probabilities(self, values: Sequence[float]) -> dict[Verdict, float]:
        """Give how likely each verdict is; ``values`` are the signs in order."""
        scores = list(self.bias)
        for name, value in zip(NAMES, values, strict=True):
            weight = self.weights[name]
            scaled = (value - weight.mean) / weight.spread
            scores = [score + count * scaled for score, count in zip(scores, weight.counts, strict=True)]
        highest = max(scores)
        shares = [math.exp(score - highest) for score in scores]
        return {verdict: share / sum(shares) for verdict, share in zip(Verdict, shares, strict=True)}

    def verdict(self, likely: Mapping[Verdict, float]) -> Verdict:
        """Give the likeliest verdict, but support only where it is likely enough."""
        best = max(Verdict, key=likely.__getitem__)
        if best is Verdict.SUPPORTED and likely[best] < self.sure:
            return max((Verdict.CONTRADICTED, Verdict.NOT_STATED), key=likely.__getitem__)
        return best
