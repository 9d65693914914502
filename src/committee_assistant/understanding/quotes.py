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

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.reading import Quote
from committee_assistant.model.sentences import sentences
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import QUESTION_WORDS, Lexicon
from committee_assistant.understanding.text import stem, words

MOST = 12
"""Quotes that are offered for a question."""
LEAD, HEADING, BEFORE, AROUND, TITLE = 0.8, 0.7, 0.6, 0.45, 0.3
"""What a word counts that is not in the sentence but in the line it completes, its heading, the sentence before it,
elsewhere in its paragraph, or only in the paper's title."""
MEANING = 0.85
"""What a word of like meaning counts, beside the word itself."""
BEGINNING = 0.7
"""What a word counts that begins with the same letters."""
SAME_LETTERS = 5
"""Letters in which two words must agree to be taken for forms of one."""
LIGHT = 0.25
"""What a word weighs that says little of a topic."""
ADDED = 0.4
"""What a word weighs that the conversation added."""
NEAR = 0.15
"""What it speaks for a sentence that it stands in a paragraph just spoken of."""
EVERYDAY = 0.6
"""What a word counts that the paper does not have and that is no name: it may be only another way to say it."""


PAIR = 0.1
"""What it speaks for a sentence that words stand side by side in it as in the question, times their share."""


@dataclass(frozen=True)
class Unit:
    """A sentence, bullet or row of a table with what stands around it; features are stems and groups of meaning."""

    paragraph: int
    text: str
    own: tuple[str, ...]
    lead: tuple[str, ...]
    before: tuple[str, ...]
    pairs: tuple[str, ...]


@dataclass(frozen=True)
class QuoteIndex:
    """The sentences of a paper in order, and the words around them."""

    ids: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    headings: tuple[tuple[str, ...], ...] = ()
    """For each paragraph, the features of its heading."""
    bodies: tuple[tuple[str, ...], ...] = ()
    """For each paragraph, its features and those of its parts."""
    title: tuple[str, ...] = ()

    @classmethod
    def of(cls, paper: Paper, lexicon: Lexicon) -> QuoteIndex:
        """Index a paper whose paragraphs are in its own words."""
        units = [unit for place in range(len(paper.paragraphs)) for unit in _units(paper, place, lexicon)]
        headings = [_names(paragraph.section, lexicon) for paragraph in paper.paragraphs]
        bodies = [_names(_body(paper, paragraph), lexicon) for paragraph in paper.paragraphs]
        ids = tuple(paragraph.id for paragraph in paper.paragraphs)
        return cls(ids, tuple(units), tuple(headings), tuple(bodies), _names(paper.title, lexicon))

    def rank(
        self,
        stems: Sequence[str],
        lexicon: Lexicon,
        everyday: frozenset[str] = frozenset(),
        added: range = range(0),
        near: Collection[str] = (),
    ) -> list[Quote]:
        """Give the sentences that account for most of a question, best first; none where there is no topic.

        ``added`` are the stems that the conversation added, and ``near`` the paragraphs that it was last about.
        """
        spots = self._spots(stems, lexicon, everyday, added)
        total = sum(weight for _, weight, _ in spots)
        if not total:
            return []
        pairs = _pairs(stems, lexicon)
        found = [self._quote(unit, spots, total, stems, near, pairs) for unit in self._touched(spots)]
        return sorted(found, key=lambda quote: (-quote.share, -quote.own, len(quote.text)))[:MOST]

    def _spots(
        self, stems: Sequence[str], lexicon: Lexicon, everyday: frozenset[str], added: range
    ) -> list[tuple[dict[str, float], float, int]]:
        """Give each word of topic: the features that account for it and how well, its weight, its place."""
        places: dict[tuple[int, int], list[str]] = defaultdict(list)
        for feature in features(stems, lexicon):
            if feature.content:
                places[feature.first, feature.last].append(feature.name)
        spots = []
        for (first, last), names in sorted(places.items()):
            if all(word in lexicon.fillers or word in QUESTION_WORDS or "'" in word for word in stems[first:last]):
                continue
            counted = {name: MEANING if name.startswith("~") else 1.0 for name in names}
            for kin in self._kin(names[0]):
                counted.setdefault(kin, BEGINNING)
            known = [name for name in counted if name in self._holders]
            weight = max(map(self._rarity, known), default=self._rarest)
            if set(stems[first:last]) <= lexicon.light:
                weight *= LIGHT
            elif not known and names[0] in everyday:
                weight *= EVERYDAY
            if first in added:
                weight *= ADDED
            spots.append((counted, weight, first))
        return spots

    def _kin(self, name: str) -> Iterator[str]:
        """Give the words of the paper that begin like a word of the question."""
        if name.startswith("~") or len(name) < SAME_LETTERS:
            return
        yield from (other for other in self._by_beginning.get(name[:SAME_LETTERS], ()) if other != name)

    def _touched(self, spots: Iterable[tuple[dict[str, float], float, int]]) -> list[Unit]:
        places = {place for counted, _, _ in spots for name in counted for place in self._holders.get(name, ())}
        return [self.units[place] for place in sorted(places)]

    def _quote(
        self,
        unit: Unit,
        spots: Sequence[tuple[dict[str, float], float, int]],
        total: float,
        stems: Sequence[str],
        near: Collection[str],
        pairs: Collection[str],
    ) -> Quote:
        around = (
            (1.0, unit.own),
            (LEAD, unit.lead),
            (HEADING, self.headings[unit.paragraph]),
            (BEFORE, unit.before),
            (AROUND, self.bodies[unit.paragraph]),
            (TITLE, self.title),
        )
        held = own = 0.0
        missing = []
        for counted, weight, place in spots:
            best = max(
                (worth * counted[name] for worth, names in around for name in counted if name in names), default=0.0
            )
            held += weight * best
            own += weight * max((counted[name] for name in counted if name in unit.own), default=0.0)
            if not best:
                missing.append((stems[place], weight / total))
        paragraph = self.ids[unit.paragraph]
        paired = sum(pair in unit.pairs for pair in pairs) / len(pairs) if pairs else 0.0
        share = min(1.0, held / total + NEAR * (paragraph in near) + PAIR * paired)
        return Quote(paragraph, unit.text, share, own / total, tuple(missing))

    def _rarity(self, name: str) -> float:
        return math.log(1 + len(self.units) / (len(self._holders.get(name, ())) + 0.5))

    @property
    def _rarest(self) -> float:
        return math.log(1 + len(self.units) / 0.5)

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


def _units(paper: Paper, place: int, lexicon: Lexicon) -> Iterator[Unit]:
    paragraph = paper.paragraphs[place]
    parent = paper.paragraph(paragraph.parent)
    lead = _lead(parent.says) if parent and parent is not paragraph else ""
    before: tuple[str, ...] = ()
    for line in paragraph.says.split("\n"):
        listed = line.startswith("• ")
        for text in sentences(line.removeprefix("• ")):
            own = _names(text, lexicon)
            led = _names(lead, lexicon) if listed or paragraph.parent != paragraph.id else ()
            yield Unit(place, text, own, led, before, _pairs(_stems(text), lexicon))
            before = own
        if not listed:
            lead = line if line.rstrip().endswith(":") else lead


def _lead(text: str) -> str:
    """Give the line of a paragraph that its items complete."""
    return next((line for line in reversed(text.split("\n")) if line.rstrip().endswith(":")), "")


def _body(paper: Paper, paragraph: Paragraph) -> str:
    return "\n".join((paragraph.says, *(part.says for part in paper.parts_of(paragraph.id))))


def _names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the features of a text that carry its topic, each once."""
    return tuple(dict.fromkeys(feature.name for feature in features(_stems(text), lexicon) if feature.content))


def _pairs(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the pairs of neighbouring words of topic."""
    return tuple(dict.fromkeys(feature.name for feature in features(stems, lexicon) if "_" in feature.name))


def _stems(text: str) -> list[str]:
    return [stem(word) for word, _, _ in words(text)]
