"""Finds the fact or intent that a question asks for: rarity-weighted features against example questions.

Naive Bayes picks the candidates whose words these are. Each of them is scored by its likelihood beside the best, by
its nearest example (cosine of rarity-weighted features), by how its nearest few agree, and by how much of the
question's weight it accounts for at all. Templates, whose slots any name fills, are scored beside them.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from committee_assistant.model.reading import AnswerType, Match, Mention
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.index import EXACT, SLOT_WEIGHT, MatchIndex, Row, bayes_features, weigh
from committee_assistant.understanding.lexicon import Lexicon


@dataclass(frozen=True)
class Scoring:
    """What each part of a candidate's score counts."""

    likely: float = 0.3
    sharpness: float = 1.5
    """How fast likelihood falls below the best's."""
    nearest: float = 0.35
    agreeing: float = 0.1
    covered: float = 0.25
    other_type: float = 0.9
    """Factor on the likeness of an example that asks for another kind of answer."""
    contradicted: float = 0.6
    """Factor on the likeness of an example that names another period, judgement, event or priority."""
    contradiction: float = 0.15
    """Taken off where even the nearest example does."""
    whole: float = 0.3
    """Added where the question is an example to the word."""
    essence: float = 0.1
    """Added where it is one but for words without a topic."""
    wrong_type: float = 0.3
    """Taken off where the question wants a kind of answer that none of the candidate's examples ask for."""
    no_money: float = 0.4
    template: float = 0.9
    """Factor on the likeness of a template, which any name fills, beside that of a whole example."""
    template_uncovered: float = 0.5
    """Taken off a template for what it leaves of the question, times the share left."""
    off_topic: float = 0.35
    """Taken off for what a candidate leaves of the words that the conversation added, times the share left."""
    courtesy: float = 0.95
    """Score of a remark that is nothing but a remark."""
    template_inserted: float = 0.2
    """Taken off a template whose slot is filled by what the conversation added."""
    polarity_margin: float = 0.08
    inserted: float = 0.45
    """Factor on the words that the conversation added to a follow-up, in likeness."""
    kinds: tuple[tuple[str, float], ...] = (
        ("event", 0.01), ("intent:item", -0.03), ("intent:term", -0.02), ("intent:body", -0.02),
        ("term", -0.02), ("gap", -0.01),
    )  # fmt: skip
    """Added by the beginning of a candidate's key, to settle near ties."""


ALMOST_WHOLE = 0.93
"""Likeness from which an example may be the question to the word."""
CONSIDERED = 12
"""Candidates whose examples are compared, of those that naive Bayes likes best."""
SCORING = Scoring()
TYPED = frozenset(
    {
        AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE, AnswerType.DURATION, AnswerType.FREQUENCY,
        AnswerType.PERSON, AnswerType.PLACE, AnswerType.REASON,
    }
)  # fmt: skip
"""Answer types that a candidate must be known to give."""


@dataclass(frozen=True)
class Query:
    """A question as matching sees it."""

    stems: Sequence[str]
    mentions: Sequence[Mention]
    """They index into ``stems``."""
    wanted: AnswerType
    within: Mapping[str, float] = field(default_factory=dict)
    """Keys that may answer, each with what is added to its score; empty for all."""
    inserted: range = range(0)
    """The stems that the conversation added."""

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """What is named of each kind that examples must agree on."""
        typed: dict[str, set[str]] = defaultdict(set)
        added: dict[str, set[str]] = defaultdict(set)
        for mention in self.mentions:
            if mention.kind in EXACT:
                into = added if mention.first in self.inserted else typed
                into[mention.kind].add(f"{mention.kind}:{mention.value}")
        return {kind: frozenset(names) for kind, names in {**added, **typed}.items()}


def match(
    index: MatchIndex, lexicon: Lexicon, query: Query, most: int = 8, scoring: Scoring = SCORING
) -> tuple[Match, ...]:
    """Rank the candidates for a question, best first; ties keep the order of the knowledge."""
    found = list(_weakened(features(query.stems, lexicon), query.inserted, scoring))
    nearest = {
        **_of_templates(index, found, query, scoring),
        **_of_likely(index, found, query, scoring, CONSIDERED),
    }
    cover = _Cover(index, [feature for feature in found if feature.first not in query.inserted])
    topic = _Cover(index, [feature for feature in found if feature.first in query.inserted])
    scored = [
        _scored(index, key, near, cover, topic, query, scoring) for key, near in nearest.items() if near.row >= 0
    ]
    scored.sort(key=lambda one: -one.score)
    return tuple(scored[:most])


def content_weight(index: MatchIndex, lexicon: Lexicon, stems: Sequence[str]) -> float:
    """Give how much of a topic a question has: 0 for none, about 5 for each rare word."""
    return _Cover(index, features(stems, lexicon)).total


def _weakened(found: Iterable[Feature], inserted: range, scoring: Scoring) -> Iterator[Feature]:
    for feature in found:
        if feature.first in inserted:
            yield Feature(
                feature.name, feature.weight * scoring.inserted, feature.first, feature.last, feature.content
            )
        else:
            yield feature


def _scored(
    index: MatchIndex, key: int, near: _Nearest, cover: _Cover, topic: _Cover, query: Query, scoring: Scoring
) -> Match:
    name = index.keys[key]
    row = index.rows[near.row]
    covered = cover.share(key, row.slots, query.mentions)
    score = near.rough(scoring) + scoring.covered * covered
    typed = query.wanted not in TYPED or query.wanted in index.types[key]
    if not typed:
        score -= scoring.no_money if query.wanted is AnswerType.MONEY else scoring.wrong_type
    if row.slots:
        score -= scoring.template_uncovered * (1 - covered)
        score -= scoring.template_inserted * any(
            m.kind in row.slots and m.first in query.inserted for m in query.mentions
        )
    if _contradicts(query.named, row.names):
        score -= scoring.contradiction
    if near.cosine > ALMOST_WHOLE and not row.slots:
        score += scoring.whole if row.stems == tuple(query.stems) else scoring.essence * (covered == 1.0)
    if name.startswith(("smalltalk", "outside")):
        score *= _likeness(query.stems, row.stems)
    if name.startswith("smalltalk") and _is_courtesy(index, key, query.stems):
        score = max(score, scoring.courtesy)
    score -= scoring.off_topic * (1 - topic.share(key, row.slots, query.mentions))
    score += query.within.get(name, 0.0)
    score += next((bonus for prefix, bonus in scoring.kinds if name.startswith(prefix)), 0.0)
    polarity = near.polarity(index, scoring)
    return Match(name, round(score, 4), row.text, polarity, round(covered, 4), round(near.cosine, 4), typed)


def _is_courtesy(index: MatchIndex, key: int, stems: Sequence[str]) -> bool:
    """Tell whether every word is one of a remark's, and some word is of no fact."""
    if not all(key in index.evidence(stem) for stem in stems):
        return False
    return any(
        all(index.keys[holder].startswith(("smalltalk", "outside")) for holder in index.evidence(stem))
        for stem in stems
    )


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Give the share of words that two sequences have in common, words without a topic included."""
    both = set(one) | set(other)
    return (len(set(one) & set(other)) / len(both)) ** 0.5 if both else 0.0


@dataclass
class _Nearest:
    """The examples of one candidate that come nearest to the question."""

    likely: float = 0.0
    """1 for the likeliest candidate, falling to 0."""
    cosine: float = 0.0
    row: int = -1
    others: list[float] = field(default_factory=list)
    by_polarity: dict[str, float] = field(default_factory=dict)

    def add(self, cosine: float, place: int, polarity: str) -> None:
        self.others.append(cosine)
        if cosine > self.by_polarity.get(polarity, 0.0):
            self.by_polarity[polarity] = cosine
        if cosine > self.cosine:
            self.cosine, self.row = cosine, place

    def rough(self, scoring: Scoring) -> float:
        best = sorted(self.others, reverse=True)[:3]
        return scoring.likely * self.likely + scoring.nearest * self.cosine + scoring.agreeing * sum(best) / 3

    def polarity(self, index: MatchIndex, scoring: Scoring) -> str:
        """Give ``yes`` or ``no`` where the nearest example has it and the opposite is clearly farther."""
        mine = index.rows[self.row].polarity
        opposite = {"yes": "no", "no": "yes"}.get(mine)
        if opposite is None or self.by_polarity.get(opposite, 0.0) > self.cosine - scoring.polarity_margin:
            return ""
        return mine


def _of_likely(
    index: MatchIndex, found: list[Feature], query: Query, scoring: Scoring, most: int
) -> dict[int, _Nearest]:
    """Compare the question with the examples of the candidates that naive Bayes likes best."""
    typed = [stem for place, stem in enumerate(query.stems) if place not in query.inserted]
    names = bayes_features([feature for feature in found if feature.first not in query.inserted], typed)
    scores = index.bayes.scores(names, _added(found, query))
    allowed = (
        [key for key, name in enumerate(index.keys) if name in query.within]
        if query.within
        else range(len(scores))
    )
    likely = heapq.nsmallest(most, allowed, key=lambda key: (-scores[key], key))
    vector = _Vector.of(found, index)
    nearest: dict[int, _Nearest] = {}
    for key in likely:
        near = nearest[key] = _Nearest(math.exp(scoring.sharpness * (scores[key] - scores[likely[0]])))
        for place in range(*index.rows_of[key]):
            if not index.rows[place].slots:
                near.add(
                    _cosine(index.rows[place], vector, query, scoring), place, index.rows[place].polarity
                )
    return nearest


def _added(found: list[Feature], query: Query) -> list[str]:
    return [feature.name for feature in found if feature.first in query.inserted]


def _of_templates(
    index: MatchIndex, found: list[Feature], query: Query, scoring: Scoring
) -> dict[int, _Nearest]:
    """Compare the question, its names taken out, with the templates whose slots they fill."""
    kinds = Counter(kind for kind, _ in {(m.kind, m.value) for m in query.mentions})
    nearest: dict[int, _Nearest] = defaultdict(_Nearest)
    for joined, places in index.templates.items():
        slots = tuple(joined.split())
        if any(kinds[kind] < wanted for kind, wanted in Counter(slots).items()):
            continue
        kept = [feature for feature in found if not _inside(feature, query.mentions, slots)]
        vector = _Vector.of(kept, index, SLOT_WEIGHT**2 * len(slots))
        for place in places:
            row = index.rows[place]
            nearest[row.key].add(_cosine(row, vector, query, scoring), place, row.polarity)
    for near in nearest.values():
        near.cosine *= scoring.template
        near.likely = near.cosine**2
    return nearest


def _contradicts(asked: Mapping[str, frozenset[str]], names: tuple[str, ...]) -> bool:
    """Tell whether an example names another thing of some kind than the question does, and not the same."""
    held: dict[str, set[str]] = defaultdict(set)
    for name in names:
        held[name.partition(":")[0]].add(name)
    return any(kind in asked and asked[kind].isdisjoint(things) for kind, things in held.items())


@dataclass(frozen=True)
class _Vector:
    """A question's weighted features by number."""

    weights: dict[int, float]
    norm: float
    slots: float

    @classmethod
    def of(cls, found: Iterable[Feature], index: MatchIndex, slots: float = 0.0) -> _Vector:
        vector = weigh(found, index.rarity, index.rarest)
        norm = math.sqrt(sum(weight * weight for weight in vector.values()) + slots) or 1.0
        return cls(
            {index.numbers[name]: weight for name, weight in vector.items() if name in index.numbers},
            norm,
            slots,
        )


def _cosine(row: Row, vector: _Vector, query: Query, scoring: Scoring) -> float:
    asked = query.named
    product = vector.slots
    for number, weight in zip(row.features, row.weights, strict=True):
        if number in vector.weights:
            product += weight * vector.weights[number]
    cosine = product / (vector.norm * row.norm)
    if row.names and asked and _contradicts(asked, row.names):
        cosine *= scoring.contradicted
    if query.wanted is not row.type and (query.wanted in TYPED or row.type in TYPED):
        cosine *= scoring.other_type
    return cosine


def _inside(feature: Feature, mentions: Sequence[Mention], slots: tuple[str, ...]) -> bool:
    return any(
        mention.kind in slots and mention.first < feature.last and feature.first < mention.last
        for mention in mentions
    )


class _Cover:
    """How much of a question's weight a candidate accounts for."""

    def __init__(self, index: MatchIndex, found: list[Feature]) -> None:
        self._holders = {f.name: frozenset(index.evidence(f.name)) for f in found if f.content}
        spots: dict[tuple[int, int], list[Feature]] = defaultdict(list)
        for feature in found:
            if feature.content:
                spots[feature.first, feature.last].append(feature)
        self._spots = [
            (first, last, [f.name for f in names], _weight(names, index))
            for (first, last), names in spots.items()
        ]
        self.total = sum(weight for _, _, _, weight in self._spots)

    def share(self, key: int, filled: tuple[str, ...], mentions: Sequence[Mention]) -> float:
        covered = 0.0
        for first, last, names, weight in self._spots:
            if any(key in self._holders[name] for name in names) or any(
                m.kind in filled and m.first < last and first < m.last for m in mentions
            ):
                covered += weight
        return covered / self.total if self.total else 1.0


def _weight(names: list[Feature], index: MatchIndex) -> float:
    """Weigh a word by its rarest reading, scaled where the conversation added it."""
    return max(_rarity(f.name, index) for f in names) * min(1.0, max(f.weight for f in names))


def _rarity(name: str, index: MatchIndex) -> float:
    known = index.rarity(name)
    return index.rarest if known is None else known
