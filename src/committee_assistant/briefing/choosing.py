"""Chooses what of a topic goes onto the page: the best of each part, nothing twice, no more than there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from committee_assistant.briefing.candidates import Candidate
from committee_assistant.briefing.finding import Found
from committee_assistant.library.stems import FUNCTION_WORDS
from committee_assistant.model.briefing import Part, Point
from committee_assistant.understanding.text import clean, stem, words

SHARES = {
    Part.FIGURES: 0.15,
    Part.DATES: 0.2,
    Part.SAYS: 0.33,
    Part.PLANNED: 0.14,
    Part.WHO: 0.06,
    Part.SUCCESS: 0.04,
    Part.MISSING: 0.08,
}
"""What of a topic's room each part gets, in the order in which they choose; what one leaves goes to the rest."""
MOST = {Part.FIGURES: 4, Part.DATES: 7, Part.SAYS: 6, Part.PLANNED: 6, Part.WHO: 3, Part.SUCCESS: 3, Part.MISSING: 3}
"""Points of each part."""
ALWAYS = frozenset({Part.FIGURES, Part.SAYS, Part.MISSING})
"""Parts whose first point is on the page in any case."""
REPEATED = 0.6
"""Share of a point's words that stand in one before it, from which it says nothing new."""
REPEATED_SHORT = 0.8
"""The same for a point of fewer than ``SHORT`` words."""
SHORT = 8
REPEATED_FIGURES = 0.4
"""The same for a point with several amounts, all of which stand there."""
SEVERAL = 2
NEARLY_BEST = 0.85
"""Part of the worth of what is missing most clearly that anything else missing has."""
ORDER = tuple(Part)
_AMOUNT = re.compile(r"\d.*%|\d[\d.,]{2,}")
"""A number that is more than a count or an ordinal."""


@dataclass
class Page:
    """What has been said on the page so far."""

    said: list[tuple[frozenset[str], frozenset[str]]] = field(default_factory=list)
    """The words of each point, and its paragraphs."""
    missing: set[str] = field(default_factory=set)

    def repeats(self, point: Point) -> bool:
        """Tell whether the page says already what a point says; of what is missing, whether to the letter."""
        if point.part is Part.MISSING:
            return point.claim.text in self.missing
        own = _words(point)
        amounts = {word for word in own if _AMOUNT.fullmatch(word)}
        share = REPEATED_FIGURES if len(amounts) >= SEVERAL else REPEATED if len(own) >= SHORT else REPEATED_SHORT
        beside = [words for words, places in self.said if places.intersection(point.claim.cite)]
        before = [*(words for words, _ in self.said), frozenset().union(*beside)]
        return any(amounts <= other and len(own & other) >= share * len(own) for other in before)

    def add(self, point: Point) -> None:
        """Put a point onto the page."""
        if point.part is Part.MISSING:
            self.missing.add(point.claim.text)
        else:
            self.said.append((_words(point), frozenset(point.claim.cite)))


@dataclass(frozen=True)
class Chosen:
    """What goes onto the page of a topic, what there was no room for, and what the page had already."""

    points: tuple[Point, ...]
    left_out: tuple[Candidate, ...]
    repeated: tuple[Candidate, ...]


def choose(found: Sequence[Found], room: int, page: Page) -> Chosen:
    """Choose from what is on a topic, best first, for a room in words; what is chosen is put onto the page."""
    kept: list[Candidate] = []
    left: list[Found] = []
    repeated: list[Found] = []
    free = 0.0
    for part, share in SHARES.items():
        free += share * room
        of_part = [one for one in found if one.candidate.point.part is part]
        for one in of_part:
            point = one.candidate.point
            aside = part is Part.MISSING and one.worth < NEARLY_BEST * of_part[0].worth
            if page.repeats(point):
                repeated.append(one)
            elif not aside and _has_room(part, cost := _cost(point), free, kept):
                free -= cost
                kept.append(one.candidate)
                page.add(point)
            else:
                left.append(one)
    left.sort(key=found.index)
    return Chosen(
        _none_within_another([one.point for one in sorted(kept, key=_in_order)]),
        tuple(one.candidate for one in left),
        tuple(one.candidate for one in repeated),
    )


def _in_order(one: Candidate) -> tuple[int, int]:
    """Order candidates by part and within it as the paper has them; what is missing stays as it was found."""
    return ORDER.index(one.point.part), 0 if one.point.part is Part.MISSING else one.place


def _none_within_another(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out a sentence that is quoted again with its neighbour."""
    texts = [point.claim.text for point in points]
    return tuple(
        point for point in points if not any(point.claim.text != text and point.claim.text in text for text in texts)
    )


def _has_room(part: Part, cost: int, free: float, kept: Sequence[Candidate]) -> bool:
    """Tell whether a point may be added: the first of some parts always, others while there is room."""
    already = sum(one.point.part is part for one in kept)
    return already < MOST[part] and (cost <= free or (not already and part in ALWAYS))


def _cost(point: Point) -> int:
    return len(f"{point.label} {point.claim.text}".split()) + len(point.claim.cite)


def _words(point: Point) -> frozenset[str]:
    return frozenset(_telling(f"{point.label} {point.claim.text}"))


def _telling(text: str) -> Iterable[str]:
    return (stem(word) for word, _, _ in words(clean(text)) if word not in FUNCTION_WORDS)
