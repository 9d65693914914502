"""Whether the best match is answer enough: a threshold on what was understood and one on the evidence."""

from __future__ import annotations

import math
from dataclasses import dataclass

from committee_assistant.model.figures import figures
from committee_assistant.model.reading import Match, Reading

STRANGE = 0.34
"""Share of a question accounted for below which it is of another world, where no paragraph is near either."""
FOREIGN = 0.25
"""Share of a question below which nothing answers it but an example that is near to the word."""
MANY = 5
"""Unknown words; more than so many count no further."""
SURE = 0.7
"""Likeness of an example from which words without a topic are answered."""
HALF = 0.5
"""The same where the question holds a number."""
NAMED = 0.7
"""Share of a question that must be accounted for where a name is what brings the answer: by a template or a term."""

HALF_NAMED = 0.45
"""The same where the answer is who or what a person or body is."""


@dataclass(frozen=True)
class Threshold:
    """A logistic model of how likely a match is right, and the confidence from which it is trusted."""

    bias: float = 1.41
    score: float = 1.94
    margin: float = 5.65
    covered: float = -2.17
    """Below 0: a template or a name may account for every word and still not be meant."""
    unknown: float = -1.18
    local: float = -0.82
    """For a follow-up read in the light of the last answer, which is likelier to be misread."""
    accept: float = 0.4


THRESHOLD = Threshold()


@dataclass(frozen=True)
class Acceptance:
    """Whether a match is to answer, and how sure that is."""

    confidence: float
    accepted: bool
    outside: bool = False
    """Nothing of the question's topic is known."""
    says_yes: bool | None = None
    misnamed: bool = False
    """Not answered because a name alone brings this match: the next may account for more."""


def weigh(reading: Reading, threshold: Threshold = THRESHOLD) -> Acceptance:
    """Judge the best match of a reading that has one."""
    best = reading.best
    assert best is not None
    margin = min(reading.margin, 0.3)
    activation = (
        threshold.bias
        + threshold.score * best.score
        + threshold.margin * margin
        + threshold.covered * best.covered
        + threshold.unknown * min(len(reading.unknown), MANY)
        + threshold.local * reading.local
    )
    confidence = 1 / (1 + math.exp(-activation))
    named = is_named(best)
    accounted = named and has_topic(reading) and is_of_this_world(reading, best)
    accepted = confidence >= threshold.accept and accounted
    return Acceptance(
        confidence,
        accepted,
        outside=best.covered < STRANGE and not reading.nearest and not reading.mentions,
        says_yes=_says_yes(reading) if accepted else None,
        misnamed=not named,
    )


def has_topic(reading: Reading) -> bool:
    """Tell a question from numbers and idle words; an example almost to the word needs no topic."""
    best = reading.best
    numbered = any(token.text[0].isdigit() for token in reading.tokens) and best is not None and best.cosine > HALF
    return reading.content > 0 or bool(reading.mentions) or numbered or (best is not None and best.cosine > SURE)


def is_named(best: Match) -> bool:
    """Tell whether a match that depends on a name leaves little of the question beside it, or is near to the word."""
    by_template = best.key.startswith("intent:")
    if best.cosine > SURE:
        return True
    if best.key.startswith(("person:", "body:")):
        return best.covered >= HALF_NAMED
    return best.covered >= NAMED or not (by_template or best.key.startswith("term:"))


def is_of_this_world(reading: Reading, best: Match) -> bool:
    """Tell whether the numbers asked about are known, and enough of the words beside them."""
    if best.cosine > SURE:
        return True
    strange = any(word[0].isdigit() for word in reading.unknown) and not reading.yes_or_no
    return best.covered >= FOREIGN and not strange


def _says_yes(reading: Reading) -> bool | None:
    """Give what a yes/no question gets first, or None where it is none or the examples do not decide."""
    best = reading.best
    if best is None or not best.polarity or not reading.yes_or_no:
        return None
    if any(token.text == "or" for token in reading.tokens):  # neither yes nor no tells which
        return None
    if figures(reading.question) - figures(best.example):  # a figure that the example lacks may turn its answer round
        return None
    return best.polarity == "yes"
