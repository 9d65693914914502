"""A claim read, likened and laid beside the evidence: all that its verdict is told by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.checking.evidence import Evidence, evidence
from committee_assistant.checking.framing import claimed
from committee_assistant.checking.index import ClaimIndex, words_of
from committee_assistant.checking.likelihood import Likelihood, likelihood
from committee_assistant.checking.premises import Premise, premises
from committee_assistant.checking.said import Said, Sentences
from committee_assistant.checking.signs import (
    Backing,
    Signs,
    backing_signs,
    event_signs,
    figure_signs,
    premise_signs,
    share_signs,
    topic_signs,
    word_signs,
)
from committee_assistant.checking.standing import standing
from committee_assistant.model.checking import Verdict
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Reading
from committee_assistant.understanding.features import features
from committee_assistant.understanding.interpret import Understanding

FACTS = 3
"""Facts whose examples are compared with a claim, and groups of claims."""
GAPS = 2
ON_TOPIC = 0.6
"""Share of the best fact's score from which another is on the same topic."""
LATER = (1.0, 0.9, 0.8)
"""What the claims of the first, second and third group count."""
FAINT = 0.3
"""Score below which a fact's is not taken for a measure."""


@dataclass(frozen=True)
class Inspector:
    """Gathers what speaks for and against a claim."""

    knowledge: Knowledge
    english: English
    understanding: Understanding
    index: ClaimIndex

    def inspect(self, claim: str) -> Inspection:
        """Lay a claim beside what is known; never raises for any text."""
        bare = claimed(claim)
        reading = self.understanding.read_claim(bare)
        found = tuple(evidence(reading, self.knowledge, self.english))
        likely = likelihood(self.index, words_of(bare, self.understanding.lexicon))
        return Inspection(self, self.sentences.take(bare), reading, found, likely)

    def rows(self, key: str) -> Iterator[tuple[Verdict, str]]:
        """Give the examples of a fact, by the verdict that their being true would get."""
        index = self.understanding.index
        number = self.keys.get(key)
        if number is None or key.startswith("intent:"):
            return
        for place in range(*index.rows_of[number]):
            row = index.rows[place]
            if row.polarity == "yes":
                yield Verdict.SUPPORTED, row.text
            elif row.polarity == "no":
                yield Verdict.CONTRADICTED, row.text
            elif key.startswith("gap:"):
                yield Verdict.NOT_STATED, row.text

    @cached_property
    def sentences(self) -> Sentences:
        """What takes sentences apart."""
        return Sentences(self.understanding)

    @cached_property
    def keys(self) -> dict[str, int]:
        """Every candidate's key to its number."""
        return {key: number for number, key in enumerate(self.understanding.index.keys)}


@dataclass(frozen=True)
class Inspection:
    """A claim and what is known of its topic."""

    inspector: Inspector
    claim: Said
    reading: Reading
    evidence: tuple[Evidence, ...]
    likelihood: Likelihood

    @cached_property
    def facts(self) -> tuple[Evidence, ...]:
        """What the paper says that the claim may be about, likeliest first."""
        return tuple(one for one in self.evidence if not one.is_gap)

    @cached_property
    def gaps(self) -> tuple[Evidence, ...]:
        """What it may be about that the paper does not say."""
        return tuple(one for one in self.evidence if one.is_gap)

    @cached_property
    def premises(self) -> tuple[Premise, ...]:
        """What is known to be true, false or not stated and comes nearest."""
        sentences, rows = self.inspector.sentences, self.inspector.rows
        best = max(self._score(self.facts), FAINT)
        found: list[Premise] = []
        for fact in self.facts[:FACTS]:
            said = [(Verdict.SUPPORTED, text) for text in fact.sentences]
            nearness = _share(fact.match.score, best)
            found += premises(self.claim, [*said, *rows(fact.match.key)], sentences, nearness)
        for gap in self.gaps[:GAPS]:
            found += premises(self.claim, rows(gap.match.key), sentences, _share(gap.match.score, best))
        for weight, group in zip(LATER, self._groups, strict=False):
            found += premises(self.claim, self.inspector.index.claims_of(group), sentences, weight)
        return tuple(found)

    @cached_property
    def signs(self) -> Signs:
        """The signs that tell the verdict."""
        backing, likeliest = self._backing(), self.facts[:1]
        shares = share_signs(self._spots(), backing)
        said = [self.inspector.sentences.take(text) for fact in likeliest for text in fact.sentences]
        covered = likeliest[0].match.covered if likeliest else 0.0
        return Signs(
            **word_signs(self.claim, self.likelihood),
            **topic_signs(self._score(self.facts), self._score(self.gaps), covered),
            **premise_signs(self.premises),
            **shares,
            **backing_signs(self.claim, backing),
            **figure_signs(self.claim, said, shares["in_true"]),
            **event_signs(standing(self.claim.text, self.reading, self.inspector.knowledge)),
        )

    @property
    def speaking(self) -> Evidence:
        """The fact that a verdict shows: among the likeliest, one that rests where the likest claims do.

        There must be a fact.
        """
        index = self.inspector.index
        where = {paragraph for group in self._groups[:2] for paragraph in index.cites[group]}
        on_topic = [one for one in self.facts if one.match.score >= ON_TOPIC * self._score(self.facts)]
        return next((one for one in on_topic if where.intersection(one.answer.citations)), self.facts[0])

    @property
    def _groups(self) -> Sequence[int]:
        index = self.inspector.index
        return [group for group in self.likelihood.groups if index.is_labelled(group)][:FACTS]

    def _score(self, found: Sequence[Evidence]) -> float:
        return found[0].match.score if found else 0.0

    def _spots(self) -> list[tuple[frozenset[str], float]]:
        index = self.inspector.index
        at: dict[tuple[int, int], set[str]] = {}
        for feature in features(self.claim.stems, self.inspector.understanding.lexicon):
            if "_" not in feature.name:
                at.setdefault((feature.first, feature.last), set()).add(feature.name)
        return [(frozenset(words), max(map(index.rarity, words))) for words in at.values()]

    def _backing(self) -> Backing:
        best = self._score(self.facts)
        topical = [fact for fact in self.facts[:2] if fact.match.score >= ON_TOPIC * best]
        said: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
        exact: list[str] = []
        paper = self.inspector.knowledge.paper
        cited = dict.fromkeys(paragraph for fact in topical for paragraph in fact.answer.citations)
        paragraphs = [found for one in cited if (found := paper.paragraph(one))]
        for fact in topical:
            exact += fact.sentences
            for verdict, text in self.inspector.rows(fact.match.key):
                said[verdict].append(text)
        exact += (f"{paragraph.section}. {paragraph.says}" for paragraph in paragraphs)
        for group in self._groups[:2]:
            for verdict, text in self.inspector.index.claims_of(group):
                (exact if verdict is Verdict.SUPPORTED else said[verdict]).append(text)
        take = self.inspector.sentences.take
        true = list(map(take, (*exact, *said[Verdict.SUPPORTED])))
        words = {verdict: _union(take(text).words for text in texts) for verdict, texts in said.items()}
        return Backing(
            true_words=_union(one.words for one in true),
            false_words=words[Verdict.CONTRADICTED],
            silent_words=words[Verdict.NOT_STATED],
            quantities=tuple(quantity for text in exact for quantity in take(text).quantities),
            dates=_union(take(f"{one.says} {one.section}").dates for one in paragraphs),
            names=_union(take(text).names for text in exact),
        )


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _share(score: float, best: float) -> float:
    return max(0.0, min(1.0, score / best))
