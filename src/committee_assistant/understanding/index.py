"""Candidates and their example questions, indexed by weighted feature."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.answer_type import answer_type
from committee_assistant.understanding.bayes import Bayes, pairs
from committee_assistant.understanding.examples import SLOT, Candidate
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.names import Names
from committee_assistant.understanding.text import clean, stem, words

SLOT_WEIGHT = 4.0
"""What a filled slot of a template counts, beside rarity weights of 1 to 7."""


EXACT = frozenset({"span", "judgement", "event", "priority"})
"""Kinds of name on which a question and an example must not differ."""


@dataclass(frozen=True)
class Row:
    """An example question, ready to compare."""

    key: int
    text: str
    stems: tuple[str, ...]
    polarity: str
    slots: tuple[str, ...]
    type: AnswerType
    names: tuple[str, ...]
    """What it names of the kinds in ``EXACT``, as ``span:first``."""
    features: tuple[int, ...]
    weights: tuple[float, ...]
    """Of the features, in their order."""
    norm: float


@dataclass(frozen=True)
class MatchIndex:
    """Candidates and their examples, indexed by feature."""

    keys: tuple[str, ...]
    rows: tuple[Row, ...]
    templates: dict[str, list[int]]
    """Slots, joined by spaces, to the rows of the templates that have them."""
    numbers: dict[str, int]
    """Every feature of an example to its number."""
    rarity: dict[str, float]
    rarest: float
    """Weight of a feature that no candidate has."""
    evidence: dict[str, list[int]]
    """A feature to the candidates that account for it."""
    types: tuple[tuple[AnswerType, ...], ...]
    """For each candidate, the kinds of answer it is known to give."""
    bayes: Bayes
    """Its classes are the candidates."""
    rows_of: tuple[tuple[int, int], ...]
    """For each candidate, its first row and the one after its last."""
    whole: dict[str, int]
    """The stems of an example, joined by spaces, to its row."""

    @classmethod
    def of(cls, given: Iterable[Candidate], lexicon: Lexicon, names: Names) -> MatchIndex:
        """Index candidates; their order breaks ties."""
        everything = list(given)
        drafts = [list(_drafts(candidate, lexicon, names)) for candidate in everything]
        evidence = [_evidence(one, drafted, lexicon) for one, drafted in zip(everything, drafts, strict=True)]
        seen = Counter(name for names in evidence for name in names)
        rarity = {name: math.log(1 + len(everything) / (count + 0.5)) for name, count in seen.items()}
        rarest = math.log(1 + len(everything) / 0.5)
        rows: list[Row] = []
        templates: dict[str, list[int]] = defaultdict(list)
        numbers: dict[str, int] = {}
        spans: list[tuple[int, int]] = []
        for key, drafted in enumerate(drafts):
            spans.append((len(rows), len(rows) + len(drafted)))
            for draft in drafted:
                if draft.slots:
                    templates[" ".join(draft.slots)].append(len(rows))
                vector = weigh(draft.features, rarity, rarest)
                rows.append(draft.row(key, {numbers.setdefault(n, len(numbers)): w for n, w in vector.items()}))
        holders: dict[str, list[int]] = defaultdict(list)
        for key, accounted in enumerate(evidence):
            for name in sorted(accounted):
                holders[name].append(key)
        types = tuple(tuple(sorted({draft.type for draft in drafted})) for drafted in drafts)
        bayes = Bayes.of(
            ((bayes_features(draft.features, draft.stems), key) for key, drafted in enumerate(drafts)
             for draft in drafted if not draft.slots), len(drafts),
        )  # fmt: skip
        whole = {" ".join(row.stems): place for place, row in reversed(list(enumerate(rows))) if not row.slots}
        keys = tuple(candidate.key for candidate in everything)
        return cls(
            keys, tuple(rows), dict(templates), numbers, rarity, rarest, dict(holders), types, bayes, tuple(spans), whole
        )  # fmt: skip


@dataclass(frozen=True)
class _Draft:
    text: str
    polarity: str
    slots: tuple[str, ...]
    stems: tuple[str, ...]
    features: tuple[Feature, ...]
    type: AnswerType
    names: tuple[str, ...]

    def row(self, key: int, vector: dict[int, float]) -> Row:
        norm = math.sqrt(sum(w * w for w in vector.values()) + SLOT_WEIGHT**2 * len(self.slots)) or 1.0
        weights = tuple(round(weight, 3) for weight in vector.values())
        return Row(key, self.text, self.stems, self.polarity, self.slots, self.type, self.names, tuple(vector), weights, norm)


def _drafts(candidate: Candidate, lexicon: Lexicon, names: Names) -> Iterable[_Draft]:
    for polarity, texts in (("", candidate.asks.open), ("yes", candidate.asks.yes), ("no", candidate.asks.no)):
        for text in texts:
            slots = tuple(SLOT.findall(text))
            stems = _stems(SLOT.sub(" ", text))
            kind = answer_type(clean(text).lower())
            named = tuple(f"{m.kind}:{m.value}" for m in names.find(stems) if m.kind in EXACT) if not slots else ()
            yield _Draft(text, polarity, slots, stems, tuple(features(stems, lexicon)), kind, named)


def bayes_features(found: Iterable[Feature], stems: Sequence[str]) -> list[str]:
    """Give what naive Bayes counts: the features' names and all neighbouring stems."""
    return [*(feature.name for feature in found), *pairs(stems)]


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word, _, _ in words(clean(text)))


def _evidence(candidate: Candidate, drafted: Iterable[_Draft], lexicon: Lexicon) -> set[str]:
    names = {feature.name for draft in drafted for feature in draft.features}
    return names.union(*({f.name for f in features(_stems(text), lexicon)} for text in candidate.evidence))


def weigh(found: Iterable[Feature], rarity: dict[str, float], rarest: float) -> dict[str, float]:
    """Weigh each feature by rarity; one that occurs twice counts once."""
    vector: dict[str, float] = {}
    for feature in found:
        weight = feature.weight * rarity.get(feature.name, rarest)
        if weight > vector.get(feature.name, 0.0):
            vector[feature.name] = weight
    return vector
