"""Finds what a paper has on a topic: free words, or the number of a paragraph or a range."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.assistant import Assistant
from committee_assistant.briefing.candidates import Candidate, candidates
from committee_assistant.model.briefing import Part
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.paragraph_ids import paragraphs_named
from committee_assistant.understanding.quotes import QuoteIndex
from committee_assistant.understanding.units import names_of

ENOUGH = 0.6
"""Share of a topic's weight from which something is on it."""
NEARLY_BEST = 0.7
"""Part of the best share that everything on a topic has."""
SECTION = 0.5
"""What it counts for something with a part of a topic that its section is on all of it."""
ITSELF = 0.45
"""Share that must be in a fact's own words: the heading that it stands under is not enough."""
CLEARLY = 0.6
"""Share that must be in the very words of a person, a body or a sign of success."""
MODEST = 0.65
"""Part of the best sentence's worth below which one only mentions the topic."""
OWN = 0.3
"""What a candidate's own words count, beside those around it."""
FIGURE = 0.15
"""What it speaks for a sentence that it states a figure."""
TELLING = 80
"""Characters of a sentence without a figure below which it says little."""
SAYS_LITTLE = 0.15
"""What is taken off such a sentence."""
READABLE = 200
"""Characters of a sentence from which each further one counts against it."""
TOO_LONG = 0.003
"""What each of them takes off."""
_FIGURE = re.compile(r"£\d|\d\s?%|\d,\d{3}|\b(?!(?:19|20)\d\d\b)\d{3,}\b")
"""An amount, but no date, number of an annex or the like."""
SENTENCES = frozenset({Part.SAYS, Part.PLANNED})
LOOSELY = frozenset({Part.FIGURES, Part.DATES, Part.MISSING})
LITERAL = frozenset({Part.FIGURES, Part.DATES, Part.WHO})
"""Parts whose points must have a word of the topic: one of like meaning is not enough."""


@dataclass(frozen=True)
class Found:
    """Something that is on a topic."""

    candidate: Candidate
    worth: float
    """How well it stands for the topic, beside others of the same part."""


@dataclass(frozen=True)
class Finder:
    """Everything of one paper that a page could say, searched by topic."""

    assistant: Assistant

    def on(self, topic: str) -> list[Found]:
        """Give what is on a topic, best first; nothing where it is not in the paper."""
        named = _paragraphs(topic, self.assistant.knowledge.paper)
        if named:
            places = {paragraph.id for paragraph in named}
            return [Found(one, 1.0) for one in self._all if places.intersection(one.point.claim.cite)]
        return self._searched(topic)

    def nearest(self, topic: str) -> tuple[str, ...]:
        """Give the paragraphs that come nearest to a topic that is not in the paper."""
        return self.assistant.understanding.read(topic).nearest

    def _searched(self, topic: str) -> list[Found]:
        read = self.assistant.understanding.read(topic)
        stems = frozenset(token.stem for token in read.tokens)
        meanings = frozenset(names_of(read.question, self.assistant.understanding.lexicon))
        signs = self._signs(topic)
        said = [signs[place] for place in signs if self._all[place].point.part is not Part.MISSING]
        least = max(ENOUGH, NEARLY_BEST * max((share for share, _ in said), default=0.0))
        modest = MODEST * max((share + OWN * own for share, own in said), default=0.0)
        worth = {
            place: _worth(self._all[place], share, own)
            for place, (share, own) in signs.items()
            if share >= least and self._holds(place, own, stems, meanings)
        }
        kept = (place for place in worth if self._all[place].point.part not in SENTENCES or worth[place] >= modest)
        best_first = sorted(kept, key=lambda place: (-round(worth[place], 2), self._turn(place)))
        return [Found(self._all[place], worth[place]) for place in best_first]

    def _turn(self, place: int) -> int:
        """Order what is worth the same: what is latest or still open before what is long past, else as it stands."""
        return -place if self._all[place].point.part is Part.DATES else place

    def _holds(self, place: int, own: float, stems: frozenset[str], meanings: frozenset[str]) -> bool:
        """Tell whether a candidate is on a topic of some stems and meanings, and not only has a word like one of it."""
        part = self._all[place].point.part
        words = self._words[place]
        if part in SENTENCES:
            return not meanings.isdisjoint(words) or not meanings.isdisjoint(self._index.headings[place])
        literal = part not in LITERAL or not stems.isdisjoint(words)
        return literal and not meanings.isdisjoint(words) and own >= (ITSELF if part in LOOSELY else CLEARLY)

    def _signs(self, topic: str) -> dict[int, tuple[float, float]]:
        """Give the share of a topic that each candidate has with its section, and by itself."""
        stems = [token.stem for token in self.assistant.understanding.read(topic).tokens]
        found: dict[int, tuple[float, float]] = {}
        for one in self._index.rank(stems, self.assistant.understanding.lexicon, most=None):
            share, own = found.get(place := int(one.paragraph), (0.0, 0.0))
            found[place] = max(share, one.share), max(own, one.own)
        best: dict[str, float] = defaultdict(float)
        for place, (share, _) in found.items():
            section = self._sections[place]
            best[section] = max(best[section], share)
        return {
            place: (max(share, share * (1 - SECTION) + SECTION * best[self._sections[place]] * (share >= ITSELF)), own)
            for place, (share, own) in found.items()
        }

    @cached_property
    def _sections(self) -> list[str]:
        """The heading that each candidate's first paragraph stands under."""
        paper = self.assistant.knowledge.paper
        first = (paper.paragraph(one.point.claim.cite[0]) for one in self._all)
        return [paragraph.section if paragraph else "" for paragraph in first]

    @cached_property
    def _words(self) -> dict[int, set[str]]:
        """The words of each candidate, and their meanings."""
        held: dict[int, set[str]] = defaultdict(set)
        for unit in self._index.units:
            held[unit.paragraph].update(unit.own)
        return held

    @cached_property
    def _all(self) -> tuple[Candidate, ...]:
        return candidates(self.assistant.knowledge)

    @cached_property
    def _index(self) -> QuoteIndex:
        """The candidates as if each were a paragraph of a paper."""
        held = tuple(
            Paragraph(str(place), one.around, " ".join(one.words.split())) for place, one in enumerate(self._all)
        )
        order = {paragraph.id: place for place, paragraph in enumerate(held)}
        whole = Paper("", "", "", "", "", held, order, verbatim=True)
        return QuoteIndex.of(whole, self.assistant.understanding.lexicon)


def _worth(candidate: Candidate, share: float, own: float) -> float:
    text = candidate.point.claim.text
    worth = share + OWN * own - TOO_LONG * max(0, len(text) - READABLE)
    if candidate.point.part not in SENTENCES:
        return worth
    return worth + (FIGURE if _FIGURE.search(text) else -SAYS_LITTLE if len(text) < TELLING else 0.0)


def _paragraphs(topic: str, paper: Paper) -> Sequence[Paragraph]:
    """Give the paragraphs that a topic names by number; none where it is words."""
    return paragraphs_named(topic, paper) if any(character.isdigit() for character in topic) else ()
