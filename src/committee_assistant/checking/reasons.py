"""Why a verdict was given, in words: what the claim has, and what the paper has in its place."""

from __future__ import annotations

from collections.abc import Sequence

from committee_assistant.checking.said import Said, joined
from committee_assistant.understanding.opposites import Difference
from committee_assistant.understanding.text import clean, stem, words


def because(claim: Said, said: Sequence[Said], differences: Sequence[Difference]) -> str:
    """Name the figure, date or word of a claim that the sentences it rests on have otherwise; "" where none does.

    ``differences`` are how the claim differs from each of the sentences.
    """
    pair = claim.conflict(joined(said))
    if pair:
        return instead(*pair)
    for difference in differences:
        for ours, theirs in (*difference.turned, *difference.other):
            return instead(_typed(ours, claim.text), _typed(theirs, *(one.text for one in said)))
    return ""


def instead(ours: str, theirs: str) -> str:
    """Say what a claim has and what the paper has in its place."""
    return f"The claim has “{ours}”, the paper “{theirs}”"


def _typed(stems: str, *texts: str) -> str:
    """Give the word that a stem was made of, as it stands in the text."""
    wanted = stems.split()
    for text in texts:
        found = words(clean(text))
        for place in range(len(found) - len(wanted) + 1):
            if [stem(word) for word, _, _ in found[place : place + len(wanted)]] == wanted:
                return clean(text)[found[place][1] : found[place + len(wanted) - 1][2]]
    return stems
