"""The signs by which a claim's verdict is told, each a number, in one fixed order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

from committee_assistant.checking.likelihood import Likelihood
from committee_assistant.checking.premises import Premise, strongest
from committee_assistant.checking.said import Said, joined
from committee_assistant.checking.standing import Standing
from committee_assistant.model.checking import Verdict
from committee_assistant.understanding.quantities import Quantity

LEAST = 1e-3
"""Probability below which none is told from another."""
SHORT = dict(zip(Verdict, ("true", "false", "silent"), strict=True))
HIGHEST = 1.2
"""Score of a match above which no more is told."""
LENGTH = 20
"""Words in which a claim's length is measured."""


@dataclass(frozen=True)
class Backing:
    """What the paper and those who spoke of it have said on a claim's topic."""

    true_words: frozenset[str]
    """Words, and groups of the lexicon, of what is true; the next two have words of what is false and not stated."""
    false_words: frozenset[str]
    silent_words: frozenset[str]
    quantities: tuple[Quantity, ...]
    """Of what is true."""
    dates: frozenset[str]
    """Of the paragraphs that the topic rests on."""
    names: frozenset[str]
    """The people and bodies of what is true."""


@dataclass(frozen=True)
class Signs:
    """What speaks for each verdict; shares and probabilities from 0 to 1, logarithms below."""

    likely_true: float
    likely_false: float
    likely_silent: float
    """Logarithms of what the words say of the verdict, by facts and claims."""
    alike_true: float
    alike_false: float
    alike_silent: float
    """The same by claims alone."""
    fact: float
    """Score of the fact that the claim is likeliest to be about, and of the topic without an answer."""
    gap: float
    beyond_gap: float
    gap_first: float
    covered: float
    """Share of the claim that the fact accounts for."""
    nearest_true: float
    nearest_false: float
    nearest_silent: float
    """How loudly the loudest premise speaks for each verdict; then the loudest three."""
    near_true: float
    near_false: float
    near_silent: float
    true_over_false: float
    true_over_silent: float
    false_over_silent: float
    in_true: float
    """Share of the claim's weight that stands in what is true; of the rest, in what is false, then not stated."""
    in_false: float
    in_silent: float
    in_none: float
    quantity_agrees: float
    quantity_differs: float
    quantity_unknown: float
    date_unknown: float
    date_agrees: float
    name_unknown: float
    """Whether a person or body is named that the true sentences lack; next, and they name another."""
    name_differs: float
    figure_alone_differs: float
    """Share of the claim that is true, where a figure or date is another than in the sentences of the fact itself."""
    figure_agrees_with_fact: float
    """The same where each figure and date of the claim stands in those sentences."""
    event_agrees: float
    event_differs: float
    """Whether the one event that is named took place, or did not, as the claim has it, and when."""
    length: float
    """Words, in units of ``LENGTH``."""

    def values(self) -> tuple[float, ...]:
        """Give the numbers in order."""
        return tuple(getattr(self, name) for name in NAMES)


NAMES = tuple(field.name for field in fields(Signs))


def topic_signs(fact: float, gap: float, covered: float) -> dict[str, float]:
    """Weigh the scores of the fact and of the topic without an answer that a claim is likeliest to be about."""
    return {
        "fact": min(fact, HIGHEST),
        "gap": min(gap, HIGHEST),
        "beyond_gap": max(-1.0, min(1.0, fact - gap)),
        "gap_first": float(gap > fact),
        "covered": covered,
    }


def word_signs(claim: Said, likely: Likelihood) -> dict[str, float]:
    """Take what the words say of the verdict, and how many there are."""
    return {
        **_logarithms("likely", likely.of_all),
        **_logarithms("alike", likely.of_claims),
        "length": len(claim.stems) / LENGTH,
    }


def _logarithms(name: str, shares: dict[Verdict, float]) -> dict[str, float]:
    return {f"{name}_{short}": math.log(shares[verdict] + LEAST) for verdict, short in SHORT.items()}


def premise_signs(found: Sequence[Premise]) -> dict[str, float]:
    """Measure how loudly the loudest premises speak for each verdict, and against the others."""
    nearest = {short: strongest(found, verdict, 1) for verdict, short in SHORT.items()}
    near = {short: strongest(found, verdict, 3) for verdict, short in SHORT.items()}
    return {
        **{f"nearest_{short}": value for short, value in nearest.items()},
        **{f"near_{short}": value for short, value in near.items()},
        "true_over_false": nearest["true"] - nearest["false"],
        "true_over_silent": nearest["true"] - nearest["silent"],
        "false_over_silent": nearest["false"] - nearest["silent"],
    }


def share_signs(spots: Sequence[tuple[frozenset[str], float]], backing: Backing) -> dict[str, float]:
    """Share a claim out by where its words stand; ``spots`` are its words with their groups and weights."""
    whole = sum(weight for _, weight in spots) or 1.0
    shares = dict.fromkeys(("in_true", "in_false", "in_silent", "in_none"), 0.0)
    for words, weight in spots:
        if words & backing.true_words:
            shares["in_true"] += weight / whole
        elif words & backing.false_words:
            shares["in_false"] += weight / whole
        elif words & backing.silent_words:
            shares["in_silent"] += weight / whole
        else:
            shares["in_none"] += weight / whole
    return shares


def backing_signs(claim: Said, backing: Backing) -> dict[str, float]:
    """Compare what a claim names, dates and counts with what is known on its topic."""
    unknown = claim.names - backing.names
    like = [[two for two in backing.quantities if one.is_like(two)] for one in claim.quantities]
    agreeing = [any(one.agrees(two) for two in found) for one, found in zip(claim.quantities, like, strict=True)]
    return {
        "date_unknown": float(bool(claim.dates - backing.dates)),
        "date_agrees": float(bool(claim.dates & backing.dates)),
        "name_unknown": float(bool(unknown)),
        "name_differs": float(bool(unknown and backing.names - claim.names)),
        "quantity_agrees": float(any(agreeing)),
        "quantity_differs": float(any(found and not agrees for found, agrees in zip(like, agreeing, strict=True))),
        "quantity_unknown": float(any(not found for found in like)),
    }


def figure_signs(claim: Said, said: Sequence[Said], in_true: float) -> dict[str, float]:
    """Compare figures and dates with those of the sentences of the fact; ``in_true`` is the share that is true."""
    fact = joined(said)
    agrees = claim.dates <= fact.dates and all(
        any(one.is_like(two) and one.agrees(two) for two in fact.quantities) for one in claim.quantities
    )
    return {
        "figure_alone_differs": in_true * (claim.conflict(fact) is not None),
        "figure_agrees_with_fact": in_true * (bool(claim.quantities or claim.dates) and agrees),
    }


def event_signs(event: Standing) -> dict[str, float]:
    """Take how the one event that is named stands to the claim."""
    return {
        "event_agrees": float(event is Standing.AGREES),
        "event_differs": float(event is Standing.DIFFERS),
    }
