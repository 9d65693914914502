"""The signs of a claim become a verdict."""

from __future__ import annotations

import math
from collections.abc import Mapping

from committee_assistant.checking.signs import NAMES, Signs
from committee_assistant.model.checking import Verdict, Weighing


def probabilities(weighing: Weighing, signs: Signs) -> dict[Verdict, float]:
    """Give how likely each verdict is; they add up to 1."""
    scores = list(weighing.bias)
    for name, value in zip(NAMES, signs.values(), strict=True):
        weight = weighing.weights[name]
        scaled = (value - weight.mean) / weight.spread
        scores = [score + count * scaled for score, count in zip(scores, weight.counts, strict=True)]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    return {verdict: share / sum(shares) for verdict, share in zip(Verdict, shares, strict=True)}


def likeliest(likely: Mapping[Verdict, float], sure: float) -> Verdict:
    """Give the likeliest verdict; where that is support, but not likely enough, the paper does not plainly say so."""
    best = max(Verdict, key=likely.__getitem__)
    return Verdict.NOT_STATED if best is Verdict.SUPPORTED and likely[best] < sure else best
