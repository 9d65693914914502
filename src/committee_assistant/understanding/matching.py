"""Finds the fact or intent that a question asks for: rarity-weighted features against example questions.

Each question and example is a vector of the features in ``features``, weighed by how few candidates share a feature
(inverse document frequency over candidates). A candidate is scored by its nearest example (cosine), by how its
nearest few agree, and by how much of the question's weight it accounts for at all.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from committee_assistant.model.reading import AnswerType, Match, Mention
from committee_assistant.understanding.answer_type import answer_type
from committee_assistant.understanding.examples import SLOT, Candidate
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.text import clean, stem, words

SLOT_WEIGHT = 4.0
"""What a filled slot of a template counts, beside rarity weights of 1 to 7."""


@dataclass(frozen=True)
class Scoring:
    """What each part of a candidate's score counts."""

    nearest: float = 0.6
    agreeing: float = 0.1
    covered: float = 0.3
    wrong_type: float = 0.12
    polarity_margin: float = 0.08
    favoured: float = 0.12


SCORING = Scoring()
TYPED = frozenset(
    {
        AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE, AnswerType.DURATION,
        AnswerType.PERSON, AnswerType.PLACE, AnswerType.REASON,
    }
)  # fmt: skip
"""Answer types that a candidate must be known to give."""


@dataclass(frozen=True)
class Row:
    """An example question, ready to compare."""

    key: int
    text: str
    polarity: str
    slots: tuple[str, ...]
    norm: float


@dataclass(frozen=True)
class Posting:
    """The examples that hold a feature, and its weight in each."""

    rows: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class MatchIndex:
    """Candidates and their examples, indexed by feature."""

    keys: tuple[str, ...]
    rows: tuple[Row, ...]
    templates: dict[str, list[int]]
    """Slots, joined by spaces, to the rows of the templates that have them."""
    postings: dict[str, Posting]
    rarity: dict[str, float]
    rarest: float
    """Weight of a feature that no candidate has."""
    evidence: dict[str, list[int]]
    """A feature to the candidates that account for it."""
    types: tuple[tuple[AnswerType, ...], ...]
    """For each candidate, the kinds of answer it is known to give."""

    @classmethod
    def of(cls, given: Iterable[Candidate], lexicon: Lexicon) -> MatchIndex:
        """Index candidates; their order breaks ties."""
        everything = list(given)
        drafts = [list(_drafts(candidate, lexicon)) for candidate in everything]
        evidence = [_evidence(candidate, drafted, lexicon) for candidate, drafted in zip(everything, drafts, strict=True)]
        seen = Counter(name for names in evidence for name in names)
        rarity = {name: math.log(1 + len(everything) / (count + 0.5)) for name, count in seen.items()}
        rarest = math.log(1 + len(everything) / 0.5)
        rows: list[Row] = []
        templates: dict[str, list[int]] = defaultdict(list)
        postings: dict[str, Posting] = defaultdict(Posting)
        for key, drafted in enumerate(drafts):
            for draft in drafted:
                vector = weigh(draft.features, rarity, rarest)
                norm = math.sqrt(sum(w * w for w in vector.values()) + SLOT_WEIGHT**2 * len(draft.slots))
                for name, weight in vector.items():
                    postings[name].rows.append(len(rows))
                    postings[name].weights.append(weight)
                if draft.slots:
                    templates[" ".join(draft.slots)].append(len(rows))
                rows.append(Row(key, draft.text, draft.polarity, draft.slots, norm or 1.0))
        holders: dict[str, list[int]] = defaultdict(list)
        for key, names in enumerate(evidence):
            for name in sorted(names):
                holders[name].append(key)
        types = tuple(
            tuple(sorted({answer_type(draft.text.lower()) for draft in drafted})) for drafted in drafts
        )
        keys = tuple(candidate.key for candidate in everything)
        return cls(keys, tuple(rows), dict(templates), dict(postings), rarity, rarest, dict(holders), types)


@dataclass(frozen=True)
class _Draft:
    text: str
    polarity: str
    slots: tuple[str, ...]
    features: tuple[Feature, ...]


def _drafts(candidate: Candidate, lexicon: Lexicon) -> Iterable[_Draft]:
    for polarity, texts in (("", candidate.asks.open), ("yes", candidate.asks.yes), ("no", candidate.asks.no)):
        for text in texts:
            slots = tuple(SLOT.findall(text))
            yield _Draft(text, polarity, slots, tuple(_features(SLOT.sub(" ", text), lexicon)))


def _features(text: str, lexicon: Lexicon) -> list[Feature]:
    return features([stem(word) for word, _, _ in words(clean(text))], lexicon)


def _evidence(candidate: Candidate, drafted: Iterable[_Draft], lexicon: Lexicon) -> set[str]:
    names = {feature.name for draft in drafted for feature in draft.features}
    return names.union(*({f.name for f in _features(text, lexicon)} for text in candidate.evidence))


def weigh(found: Iterable[Feature], rarity: dict[str, float], rarest: float) -> dict[str, float]:
    """Weigh each feature by rarity; one that occurs twice counts once."""
    vector: dict[str, float] = {}
    for feature in found:
        weight = feature.weight * rarity.get(feature.name, rarest)
        if weight > vector.get(feature.name, 0.0):
            vector[feature.name] = weight
    return vector


def match(
    index: MatchIndex,
    lexicon: Lexicon,
    stems: Sequence[str],
    mentions: Sequence[Mention],
    wanted: AnswerType,
    most: int = 8,
    scoring: Scoring = SCORING,
    favoured: frozenset[str] = frozenset(),
) -> tuple[Match, ...]:
    """Rank the candidates for a question, best first.

    ``stems`` are the question's, ``mentions`` index into them, ``favoured`` are keys that the conversation is
    about: they win where scores are close.
    """
    found = features(stems, lexicon)
    nearest = _nearest(index, found, mentions)
    ranked = sorted(nearest, key=lambda key: -nearest[key].rough(scoring))[: 4 * most]
    cover = _Cover(index, found)
    scored = []
    for key in ranked:
        near = nearest[key]
        covered = cover.share(key, near.filled, mentions)
        score = near.rough(scoring) + scoring.covered * covered
        if wanted in TYPED and wanted not in index.types[key]:
            score -= scoring.wrong_type
        if index.keys[key] in favoured:
            score += scoring.favoured
        row = index.rows[near.row]
        scored.append(Match(index.keys[key], round(score, 4), row.text, near.polarity(index, scoring), round(covered, 4)))
    scored.sort(key=lambda one: -one.score)
    return tuple(scored[:most])


@dataclass
class _Nearest:
    """The examples of one candidate that come nearest to the question."""

    cosine: float = 0.0
    row: int = -1
    filled: tuple[str, ...] = ()
    others: list[float] = field(default_factory=list)
    by_polarity: dict[str, float] = field(default_factory=dict)

    def rough(self, scoring: Scoring) -> float:
        best = sorted(self.others, reverse=True)[:3]
        return scoring.nearest * self.cosine + scoring.agreeing * sum(best) / 3

    def polarity(self, index: MatchIndex, scoring: Scoring) -> str:
        """Give ``yes`` or ``no`` where the nearest example has it and the opposite is clearly farther."""
        mine = index.rows[self.row].polarity
        opposite = {"yes": "no", "no": "yes"}.get(mine)
        if opposite is None or self.by_polarity.get(opposite, 0.0) > self.cosine - scoring.polarity_margin:
            return ""
        return mine


def _nearest(index: MatchIndex, found: list[Feature], mentions: Sequence[Mention]) -> dict[int, _Nearest]:
    """Compare the question with every example that shares a feature or whose slots it fills."""
    kinds = Counter(mention.kind for mention in {(m.kind, m.value): m for m in mentions}.values())
    nearest: dict[int, _Nearest] = defaultdict(_Nearest)
    for joined in ("", *index.templates):
        slots = tuple(joined.split())
        if any(kinds[kind] < wanted for kind, wanted in Counter(slots).items()):
            continue
        kept = [feature for feature in found if not _inside(feature, mentions, slots)]
        vector = weigh(kept, index.rarity, index.rarest)
        slot_mass = SLOT_WEIGHT**2 * len(slots)
        norm = math.sqrt(sum(weight * weight for weight in vector.values()) + slot_mass) or 1.0
        products: dict[int, float] = defaultdict(float)
        if slots:
            products.update((place, slot_mass) for place in index.templates[joined])
        for name, weight in vector.items():
            posting = index.postings.get(name)
            if posting:
                for place, other in zip(posting.rows, posting.weights, strict=True):
                    products[place] += weight * other
        for place, product in products.items():
            row = index.rows[place]
            if row.slots != slots:
                continue
            cosine = product / (norm * row.norm)
            near = nearest[row.key]
            near.others.append(cosine)
            near.by_polarity[row.polarity] = max(cosine, near.by_polarity.get(row.polarity, 0.0))
            if cosine > near.cosine:
                near.cosine, near.row, near.filled = cosine, place, slots
    return nearest


def _inside(feature: Feature, mentions: Sequence[Mention], slots: tuple[str, ...]) -> bool:
    return any(
        mention.kind in slots and mention.first < feature.last and feature.first < mention.last for mention in mentions
    )


class _Cover:
    """How much of a question's weight a candidate accounts for."""

    def __init__(self, index: MatchIndex, found: list[Feature]) -> None:
        self._holders = {f.name: frozenset(index.evidence.get(f.name, ())) for f in found if f.content}
        spots: dict[tuple[int, int], list[Feature]] = defaultdict(list)
        for feature in found:
            if feature.content:
                spots[feature.first, feature.last].append(feature)
        self._spots = [
            (first, last, names, max(index.rarity.get(f.name, index.rarest) for f in names))
            for (first, last), names in spots.items()
        ]

    def share(self, key: int, filled: tuple[str, ...], mentions: Sequence[Mention]) -> float:
        total = covered = 0.0
        for first, last, names, weight in self._spots:
            total += weight
            if any(key in self._holders[f.name] for f in names) or any(
                m.kind in filled and m.first < last and first < m.last for m in mentions
            ):
                covered += weight
        return covered / total if total else 1.0
