"""Tokens become weighted features: stems, groups of the lexicon, and neighbouring pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from committee_assistant.understanding.lexicon import QUESTION_WORDS, Lexicon


@dataclass(frozen=True)
class Weights:
    """How much a kind of feature counts beside a plain stem, before rarity is weighed in."""

    stem: float = 1.0
    stem_with_concept: float = 0.5
    concept: float = 1.0
    question_word: float = 0.55
    filler: float = 0.3
    pair: float = 0.35


WEIGHTS = Weights()


@dataclass(frozen=True)
class Feature:
    """A feature with the tokens it was made of."""

    name: str
    weight: float
    first: int
    last: int
    """Index after its last token."""
    content: bool
    """Whether it carries the topic."""


def features(stems: Sequence[str], lexicon: Lexicon, weights: Weights = WEIGHTS) -> list[Feature]:
    """Turn a sequence of stems into features; a group of the lexicon is written ``~group``."""
    found: list[Feature] = []
    idle = _idle(stems, lexicon)
    in_phrase = _phrases(stems, lexicon, weights, found)
    content: list[int] = []
    for place, word in enumerate(stems):
        groups = () if place in idle else lexicon.concepts.get(word, ())
        if word in QUESTION_WORDS:
            found.append(Feature(word, weights.question_word, place, place + 1, False))
        elif place in idle or (word in lexicon.fillers and not groups):
            found.append(Feature(word, weights.filler, place, place + 1, False))
        else:
            content.append(place)
            grouped = bool(groups) or place in in_phrase
            weight = weights.stem_with_concept if grouped else weights.stem
            found.append(Feature(word, weight, place, place + 1, place not in in_phrase))
            found += (
                Feature(f"~{group}", weights.concept, place, place + 1, place not in in_phrase) for group in groups
            )
    for one, other in pairwise(content):
        found.append(Feature(f"{stems[one]}_{stems[other]}", weights.pair, one, other + 1, False))
    return found


def _idle(stems: Sequence[str], lexicon: Lexicon) -> set[int]:
    """Find the tokens of phrases without a topic, such as "in plain English"."""
    found: set[int] = set()
    for place in range(len(stems) - 1):
        for length in range(min(lexicon.starts.get(stems[place], 0), len(stems) - place), 1, -1):
            if " ".join(stems[place : place + length]) in lexicon.idle:
                found.update(range(place, place + length))
                break
    return found if len(found) < len(stems) else set()


def _phrases(stems: Sequence[str], lexicon: Lexicon, weights: Weights, found: list[Feature]) -> set[int]:
    """Add the groups of phrases of several words, longest first; return the tokens that they cover."""
    covered: set[int] = set()
    place = 0
    while place < len(stems) - 1:
        for length in range(min(lexicon.starts.get(stems[place], 0), len(stems) - place), 1, -1):
            groups = lexicon.concepts.get(" ".join(stems[place : place + length]))
            if groups:
                for group in groups:
                    found.append(Feature(f"~{group}", weights.concept, place, place + length, True))
                covered.update(range(place, place + length))
                place += length - 1
                break
        place += 1
    return covered
