"""The candidates that a question may mean, with the examples that come nearest to it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from committee_assistant.model.reading import Mention
from committee_assistant.understanding.features import Feature
from committee_assistant.understanding.index import SLOT_WEIGHT, MatchIndex, bayes_features, weigh
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.postings import Named, Postings, by_kind
from committee_assistant.understanding.query import Query
from committee_assistant.understanding.scoring import TYPED, Scoring


@dataclass
class Nearest:
    """The examples of one candidate that come nearest to the question."""

    likely: float = 0.0
    """1 for the likeliest candidate, falling to 0."""
    cosine: float = 0.0
    row: int = -1
    others: list[float] = field(default_factory=list)
    by_polarity: dict[str, tuple[float, int]] = field(default_factory=dict)
    """The likeness and row of the nearest example of each polarity."""

    def add(self, cosine: float, place: int, polarity: str) -> None:
        """Take an example into account."""
        self.others.append(cosine)
        if polarity and cosine > self.by_polarity.get(polarity, (0.0, -1))[0]:
            self.by_polarity[polarity] = (cosine, place)
        if cosine > self.cosine:
            self.cosine, self.row = cosine, place

    def take(self, cosines: Sequence[float], examples: Postings) -> None:
        """Take all examples into account; of equals the first is the nearest."""
        self.others += filter(None, cosines)
        nearest = max(cosines, default=0.0)
        if nearest > self.cosine:
            self.cosine, self.row = nearest, examples.places[cosines.index(nearest)]
        for nth, polarity in examples.polar:
            if cosines[nth] > self.by_polarity.get(polarity, (0.0, -1))[0]:
                self.by_polarity[polarity] = (cosines[nth], examples.places[nth])

    def rough(self, scoring: Scoring) -> float:
        """Score likelihood and likeness, before coverage is known."""
        best = sorted(self.others, reverse=True)[:3]
        return scoring.likely * self.likely + scoring.nearest * self.cosine + scoring.agreeing * sum(best) / 3

    def decided(self, scoring: Scoring) -> tuple[str, int] | None:
        """Give ``yes`` or ``no`` with the example that says so, where one is near and the opposite clearly farther."""
        yes, no = self.by_polarity.get("yes", (0.0, -1)), self.by_polarity.get("no", (0.0, -1))
        (cosine, row), other, polarity = (yes, no[0], "yes") if yes[0] > no[0] else (no, yes[0], "no")
        if cosine < scoring.polar * self.cosine or other > cosine - scoring.polarity_margin:
            return None
        return polarity, row


def of_likely(index: MatchIndex, found: list[Feature], query: Query, scoring: Scoring, most: int) -> dict[int, Nearest]:
    """Compare the question with the examples of the candidates that naive Bayes likes best."""
    typed = [stem for place, stem in enumerate(query.stems) if place not in query.inserted]
    names = bayes_features([feature for feature in found if feature.first not in query.inserted], typed)
    added = _added(found, query)
    scores: Sequence[float] | dict[int, float]
    if query.within:
        allowed = [key for key in _within(index, query) if key in index.worded]
        scores = index.bayes.scores_of(allowed, names, added)
    else:
        allowed = list(index.worded)
        scores = index.bayes.scores(names, added)
    likely = sorted(allowed, key=scores.__getitem__, reverse=True)[:most]  # of equals the first
    vector = _Vector.of(found, index)
    nearest: dict[int, Nearest] = {}
    for key in likely:
        near = nearest[key] = Nearest(math.exp(scoring.sharpness * (scores[key] - scores[likely[0]])))
        questions = index.whole_questions(key)
        near.take(_cosines(questions, vector, query, scoring), questions)
    return nearest


def _within(index: MatchIndex, query: Query) -> list[int]:
    """Give the candidates that may answer in the conversation, in order."""
    return sorted(index.places[name] for name in query.within if name in index.places)


def _added(found: list[Feature], query: Query) -> list[str]:
    return [feature.name for feature in found if feature.first in query.inserted]


def of_follow_ups(index: MatchIndex, query: Query, lexicon: Lexicon, scoring: Scoring) -> dict[int, Nearest]:
    """Compare what was typed, without what the conversation added, with what people say once the topic is clear."""
    typed = [stem for place, stem in enumerate(query.stems) if place not in query.inserted]
    within = set(_within(index, query))
    nearest: dict[int, Nearest] = {}
    for key, (cosine, place) in index.follow_ups.nearest(typed, lexicon, within).items():
        if cosine >= scoring.follow_up_least:
            row = index.first_follow_up + place
            near = nearest[key] = Nearest(likely=cosine**2)
            near.add(cosine * scoring.follow_up, row, index.rows[row].polarity)
    return nearest


def of_templates(index: MatchIndex, found: list[Feature], query: Query, scoring: Scoring) -> dict[int, Nearest]:
    """Compare the question, its names taken out, with the templates whose slots they fill."""
    kinds = Counter(kind for kind, _ in {(m.kind, m.value) for m in query.mentions})
    nearest: dict[int, Nearest] = defaultdict(Nearest)
    for joined in index.templates:
        slots = tuple(joined.split())
        if any(kinds[kind] < wanted for kind, wanted in Counter(slots).items()):
            continue
        kept = [feature for feature in found if not _inside(feature, query.mentions, slots)]
        vector = _Vector.of(kept, index, SLOT_WEIGHT**2 * len(slots))
        templates = index.templates_of(joined)
        cosines = _cosines(templates, vector, query, scoring)
        for cosine, place, key in zip(cosines, templates.places, templates.keys, strict=True):
            nearest[key].add(cosine, place, index.rows.polarity(place))
    for near in nearest.values():
        near.cosine *= scoring.template
        near.likely = near.cosine**2
    return nearest


def contradicts(asked: Mapping[str, frozenset[str]], names: tuple[str, ...]) -> bool:
    """Tell whether an example names another thing of some kind than the question does, and not the same."""
    return _differ(asked, by_kind(names))


def _differ(asked: Mapping[str, frozenset[str]], named: Named) -> bool:
    return any(kind in asked and asked[kind].isdisjoint(things) for kind, things in named.items())


@dataclass(frozen=True)
class _Vector:
    """A question's weighted features by number, in the order of the numbers: sums must not depend on word order."""

    weights: dict[int, float]
    norm: float
    slots: float

    @classmethod
    def of(cls, found: Iterable[Feature], index: MatchIndex, slots: float = 0.0) -> _Vector:
        vector = weigh(found, index.rarity, index.rarest)
        norm = math.sqrt(sum(weight * weight for weight in vector.values()) + slots) or 1.0
        return cls(
            dict(sorted((index.numbers[name], weight) for name, weight in vector.items() if name in index.numbers)),
            norm,
            slots,
        )


def _cosines(postings: Postings, vector: _Vector, query: Query, scoring: Scoring) -> list[float]:
    """Give the likeness of each example to the question."""
    slots, norm = vector.slots, vector.norm
    products = zip(postings.products(vector.weights), postings.norms, strict=True)
    cosines = [(slots + product) / (norm * row_norm) for product, row_norm in products]
    if query.named:
        for nth, names in postings.named:
            if _differ(query.named, names):
                cosines[nth] *= scoring.contradicted
    for kind, rows in postings.types.items():
        if query.wanted is not kind and (query.wanted in TYPED or kind in TYPED):
            for nth in rows:
                cosines[nth] *= scoring.other_type
    return cosines


def _inside(feature: Feature, mentions: Sequence[Mention], slots: tuple[str, ...]) -> bool:
    return any(
        mention.kind in slots and mention.first < feature.last and feature.first < mention.last for mention in mentions
    )
