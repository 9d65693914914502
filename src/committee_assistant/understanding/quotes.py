"""The sentences of a paper that nobody has restated, and how much of a question each accounts for.

A word of the question counts in full where the sentence has it, and less where only a word of like meaning is there or
where it stands around the sentence: in its heading, the line that a list completes, the sentence before, the paragraph.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.reading import Quote
from committee_assistant.model.sentences import sentences
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import QUESTION_WORDS, Lexicon
from committee_assistant.understanding.text import stem, words

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
class Unit:
    """A sentence, bullet or row of a table with what stands around it; features are stems and groups of meaning."""

    paragraph: int
    text: str
    own: tuple[str, ...]
    lead: tuple[str, ...]
    before: tuple[str, ...]
    pairs: tuple[str, ...]


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
        units = [unit for place in range(len(paper.paragraphs)) for unit in _units(paper, place, lexicon)]
        headings = [_names(paragraph.section, lexicon) for paragraph in paper.paragraphs]
        bodies = [_names(_body(paper, paragraph), lexicon) for paragraph in paper.paragraphs]
        ids = tuple(paragraph.id for paragraph in paper.paragraphs)
        return cls(ids, tuple(units), tuple(headings), tuple(bodies))

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
        total = sum(spot.weight for spot in spots)
        if not total:
            return []
        pairs = _pairs(stems, lexicon)
        found = [self._quote(place, spots, total, near, pairs) for place in self._touched(spots)]
        return sorted(found, key=lambda quote: (-quote.share, -quote.own, len(quote.text)))[:MOST]

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


def phrases(stems: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Split a question into the words and known phrases that carry its topic, as runs of places."""
    place = 0
    while place < len(stems):
        lengths = range(min(lexicon.longest, len(stems) - place), 1, -1)
        runs = {length: " ".join(stems[place : place + length]) for length in lengths}
        length = next((n for n, run in runs.items() if run in lexicon.concepts or run in lexicon.idle), 1)
        words = stems[place : place + length]
        if runs.get(length) not in lexicon.idle and not all(_is_idle(word, lexicon) for word in words):
            yield place, place + length
        place += length


def _is_idle(word: str, lexicon: Lexicon) -> bool:
    return word in _question_stems() or "'" in word or word in lexicon.fillers


@cache
def _question_stems() -> frozenset[str]:
    return frozenset(map(stem, QUESTION_WORDS))


def _names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give a text's words of topic and the groups of meaning of all its words and phrases, each once."""
    stems = _stems(text)
    found = [word for word in stems if not _is_idle(word, lexicon)]
    for length in range(1, lexicon.longest + 1):
        for place in range(len(stems) - length + 1):
            found += (f"~{group}" for group in lexicon.concepts.get(" ".join(stems[place : place + length]), ()))
    return tuple(dict.fromkeys(found))


def _pairs(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the pairs of neighbouring words of topic."""
    return tuple(dict.fromkeys(feature.name for feature in features(stems, lexicon) if "_" in feature.name))


def _stems(text: str) -> list[str]:
    return [stem(word) for word, _, _ in words(text)]
