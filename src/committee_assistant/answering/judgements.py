"""What each of the two thresholds said of a question, in words for whoever keeps the knowledge."""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.answering.evidence import (
    FOREIGN,
    HALF_NAMED,
    NAMED,
    SURE,
    THRESHOLD,
    Acceptance,
    has_topic,
    is_named,
    is_of_this_world,
    weigh,
)
from committee_assistant.model.reading import Match, Reading

UNDERSTOOD = "Understood"
EVIDENCE = "Evidence"
_PERSONS = ("person:", "body:")


def judgements(reading: Reading, *, verbatim: bool) -> list[tuple[str, str]]:
    """Give what the threshold on what was understood said, and that on the evidence.

    Where no threshold was asked, because a paragraph was named, the conversation points at the answer,
    or (``verbatim``) the paper's own words answer, that is said instead.
    """
    best = reading.best
    if reading.pointed:
        return [(UNDERSTOOD, "yes: the conversation points at the answer")]
    if reading.mentioned("paragraph"):
        return [(UNDERSTOOD, "yes: a paragraph is asked for by number")]
    if verbatim:
        return [(EVIDENCE, "nobody has restated this paper: its sentences are weighed, not these matches")]
    if best is None:
        return [(UNDERSTOOD, "no: nothing known comes near it")]
    acceptance = weigh(reading)
    return [(UNDERSTOOD, _understood(acceptance)), (EVIDENCE, _evidence(reading, best))]


def _understood(acceptance: Acceptance) -> str:
    needed = THRESHOLD.accept
    passed = acceptance.confidence >= needed
    return (
        f"{'yes' if passed else 'no'}: confidence {acceptance.confidence:.2f}, of score, margin, share accounted for "
        f"and unknown words; {needed:.2f} is needed"
    )


def _evidence(reading: Reading, best: Match) -> str:
    if best.cosine > SURE:
        return f"yes: likeness to the example {best.cosine:.2f}; above {SURE:.2f} no more is needed"
    against = "; ".join(_against(reading, best))
    if against:
        return f"no: {against}"
    return f"yes: it accounts for {best.covered:.0%} of the question; {_needed(best):.0%} is needed"


def _against(reading: Reading, best: Match) -> Iterator[str]:
    """Say what speaks against the best match as an answer."""
    if not has_topic(reading):
        yield "the question has no topic"
    if not is_named(best) or best.covered < FOREIGN:
        yield f"it accounts for {best.covered:.0%} of the question, and {_needed(best):.0%} is needed"
    elif not is_of_this_world(reading, best):
        numbers = [word for word in reading.unknown if word[0].isdigit()]
        yield f"the paper does not know {', '.join(numbers)}"


def _needed(best: Match) -> float:
    """Give the share of a question that a match must account for where its examples are not near."""
    if best.key.startswith(_PERSONS):
        return HALF_NAMED
    return NAMED if best.key.startswith(("intent:", "term:")) else FOREIGN
