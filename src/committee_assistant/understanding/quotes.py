"""The sentences of a paper that nobody has restated, and how much of a question each accounts for.

A word of the question counts in full where the sentence has it, and less where only a word of like meaning is there or
where it stands around the sentence: in its heading, the line that a list completes, the sentence before, the paragraph.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.model.paper import Paper
from committee_assistant.model.reading import Quote
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.units import Unit, body_of, names_of, pairs_of, phrases, units_of

MOST = 12
"""Quotes that are offered for a question."""
LEAD, HEADING, BEFORE, AROUND = 0.6, 1.0, 0.6, 0.45
"""What a word counts that is not in the sentence but in the line it completes, its heading, the sentence before it, or
elsewhere in its paragraph."""
PART = 0.4
"""What a word of a phrase counts where the phrase itself is not there."""
MEANING = 0.7
"""What a word of like meaning counts, beside the word itself."""
BEGINNING = 0.8
"""What a word counts that begins with the same letters."""
SAME_LETTERS = 5
"""Letters in which two words must agree to be taken for forms of one."""
LIGHT = 0.3
"""What a word weighs that says little of a topic."""
ADDED = 0.4
"""What a word weighs that the conversation added."""
NEAR = 0.15
"""What it speaks for a sentence that it stands in a paragraph just spoken of."""
EVERYDAY = 0.6
"""What a word counts that the paper does not have and that is no name: it may be only another way to say it."""
PAIR = 0.05
"""What it speaks for a sentence that words stand side by side in it as in the question, times their share."""


@dataclass(frozen=True)
class Spot:
    """A word or phrase of a question."""

    text: str
    weight: float
    counted: dict[str, float]
    """The features that account for it, each with how well it does: 0 to 1."""
    added: bool
    """Whether the conversation added it."""

    def held_by(self, names: frozenset[str]) -> float:
        """Give how well a text with these features accounts for it."""
        return max(map(self.counted.__getitem__, names & self.counted.keys()), default=0.0)


@dataclass(frozen=True)
class _Words:
    """The features of a unit, and those of what stands around it with what they are worth."""

    own: frozenset[str]
    around: tuple[tuple[float, frozenset[str]], ...]


@dataclass(frozen=True)
class QuoteIndex:
    """The sentences of a paper in order, and the words around them."""

    ids: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    headings: tuple[tuple[str, ...], ...] = ()
    """For each paragraph, the features of its heading."""
    bodies: tuple[tuple[str, ...], ...] = ()
    """For each paragraph, its features and those of its parts."""

    @classmethod
    def of(cls, paper: Paper, lexicon: Lexicon) -> QuoteIndex:
        """Index a paper whose paragraphs are in its own words."""
        units = [unit for place in range(len(paper.paragraphs)) for unit in units_of(paper, place, lexicon)]
        headings = [names_of(paragraph.section, lexicon) for paragraph in paper.paragraphs]
        bodies = [names_of(body_of(paper, paragraph), lexicon) for paragraph in paper.paragraphs]
        ids = tuple(paragraph.id for paragraph in paper.paragraphs)
        return cls(ids, tuple(units), tuple(headings), tuple(bodies))

    def rank(
        self,
        stems: Sequence[str],
        lexicon: Lexicon,
        everyday: frozenset[str] = frozenset(),
        added: range = range(0),
        near: Collection[str] = (),
        most: int | None = MOST,
    ) -> list[Quote]:
        """Give the sentences that account for most of a question, best first; none where there is no topic.

        ``added`` are the stems that the conversation added, and ``near`` the paragraphs that it was last about.
        ``most`` is None for every sentence that has anything of the question.
        """
        spots = self._spots(stems, lexicon, everyday, added)
        total = sum(spot.weight for spot in spots)
        if not total:
            return []
        pairs = pairs_of(stems, lexicon)
        found = [self._quote(place, spots, total, near, pairs) for place in self._touched(spots)]
        return sorted(found, key=lambda quote: (-quote.share, -quote.own, len(quote.text)))[:most]

    def _spots(self, stems: Sequence[str], lexicon: Lexicon, everyday: frozenset[str], added: range) -> list[Spot]:
        """Give the words and phrases of topic that a question has, each with what accounts for it."""
        spots = []
        for first, last in phrases(stems, lexicon):
            counted = self._accounting(stems[first:last], lexicon)
            known = [name for name in counted if name in self._holders]
            weight = max((self._rarity(name) for name in known), default=self._rarest)
            if lexicon.light.issuperset(stems[first:last]):
                weight *= LIGHT
            elif not known and stems[first] in everyday:
                weight *= EVERYDAY
            weight *= ADDED if first in added else 1.0
            spots.append(Spot(" ".join(stems[first:last]), weight, counted, first in added))
        return spots

    def _accounting(self, words: Sequence[str], lexicon: Lexicon) -> dict[str, float]:
        """Give the features that account for a word or phrase, each with how well it does."""
        if len(words) > 1:
            counted = {f"~{group}": 1.0 for group in lexicon.concepts[" ".join(words)]}
            for word in words:
                for name, worth in self._accounting([word], lexicon).items():
                    counted.setdefault(name, worth * PART)
            return counted
        counted = {words[0]: 1.0}
        for group in lexicon.concepts.get(words[0], ()):
            counted[f"~{group}"] = MEANING
        for kin in self._kin(words[0]):
            counted.setdefault(kin, BEGINNING)
        return counted

    def _kin(self, name: str) -> Iterator[str]:
        """Give the words of the paper that begin like a word of the question."""
        if name.startswith("~") or len(name) < SAME_LETTERS:
            return
        yield from (other for other in self._by_beginning.get(name[:SAME_LETTERS], ()) if other != name)

    def _touched(self, spots: Iterable[Spot]) -> list[int]:
        """Give the places of the units that have, themselves or in their lead or heading, anything of a question."""
        return sorted({place for spot in spots for name in spot.counted for place in self._holders.get(name, ())})

    def _quote(
        self, place: int, spots: Sequence[Spot], total: float, near: Collection[str], pairs: Collection[str]
    ) -> Quote:
        unit, words = self.units[place], self._words[place]
        held = own = typed = 0.0
        missing = []
        for spot in spots:
            itself = spot.held_by(words.own)
            best = max(itself, *(worth * spot.held_by(names) for worth, names in words.around)) if itself < 1 else 1.0
            held += spot.weight * best
            own += spot.weight * itself
            typed += spot.weight * best * (not spot.added)
            if not best:
                missing.append((spot.text, spot.weight / total))
        paragraph = self.ids[unit.paragraph]
        paired = sum(pair in unit.pairs for pair in pairs) / len(pairs) if pairs else 0.0
        share = min(1.0, held / total + NEAR * (paragraph in near) + PAIR * paired)
        of_typed = sum(spot.weight for spot in spots if not spot.added)
        return Quote(paragraph, unit.text, share, own / total, tuple(missing), typed / of_typed if of_typed else 1.0)

    def _rarity(self, name: str) -> float:
        return math.log(1 + len(self.units) / (len(self._holders.get(name, ())) + 0.5))

    @property
    def _rarest(self) -> float:
        return math.log(1 + len(self.units) / 0.5)

    @cached_property
    def _words(self) -> list[_Words]:
        """The features of every unit and of what stands around it, as sets."""
        headings, bodies = (list(map(frozenset, names)) for names in (self.headings, self.bodies))
        return [
            _Words(
                frozenset(unit.own),
                (
                    (HEADING, headings[unit.paragraph]),
                    (BEFORE, frozenset(unit.before)),
                    (LEAD, frozenset(unit.lead)),
                    (AROUND, bodies[unit.paragraph]),
                ),
            )
            for unit in self.units
        ]

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """Every feature to the units that have it, their lead or heading included."""
        holders: dict[str, list[int]] = defaultdict(list)
        for place, unit in enumerate(self.units):
            for name in {*unit.own, *unit.lead, *self.headings[unit.paragraph]}:
                holders[name].append(place)
        return dict(holders)

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._holders):
            if len(name) >= SAME_LETTERS and not name.startswith("~"):
                found[name[:SAME_LETTERS]].append(name)
        return dict(found)
