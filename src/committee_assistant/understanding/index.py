"""Candidates and their example questions, indexed by weighted feature."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.answer_type import answer_type
from committee_assistant.understanding.bayes import Bayes, is_pair, pairs
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.follow_ups import FollowUps
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.names import Names
from committee_assistant.understanding.packed import Runs, pack_weights, weights
from committee_assistant.understanding.postings import Postings
from committee_assistant.understanding.rows import Examples, Row
from committee_assistant.understanding.text import clean, stem, words

if TYPE_CHECKING:
    from committee_assistant.understanding.examples import Candidate

SLOT_WEIGHT = 4.0
"""What a filled slot of a template counts, beside rarity weights of 1 to 7."""


EXACT = frozenset({"span", "judgement", "event", "priority", "year"})
"""Kinds of name on which a question and an example must not differ."""


@dataclass(frozen=True)
class MatchIndex:
    """Candidates and their examples, indexed by feature."""

    keys: tuple[str, ...]
    rows: Examples
    templates: dict[str, list[int]]
    """Slots, joined by spaces, to the rows of the templates that have them."""
    names: tuple[str, ...]
    """Every feature, by its number."""
    packed_rarity: bytes
    """For each feature, its inverse document frequency over candidates."""
    rarest: float
    """Weight of a feature that no candidate has."""
    holders: Runs
    """For each feature, the candidates that account for it."""
    types: tuple[tuple[AnswerType, ...], ...]
    """For each candidate, the kinds of answer it is known to give."""
    bayes: Bayes
    """Its classes are the candidates."""
    rows_of: tuple[tuple[int, int], ...]
    """For each candidate, its first row and the one after its last."""
    follow_ups: FollowUps
    first_follow_up: int
    """The row of the first of them; all come behind the whole questions."""

    @classmethod
    def of(cls, given: Iterable[Candidate], lexicon: Lexicon, names: Names) -> MatchIndex:
        """Index candidates; their order breaks ties."""
        everything = list(given)
        drafts = [list(_drafts(candidate, lexicon, names)) for candidate in everything]
        then = [list(_follow_ups(candidate, lexicon)) for candidate in everything]
        evidence = [_evidence(one, drafted, lexicon) for one, drafted in zip(everything, drafts, strict=True)]
        alone = _holders(evidence)
        holders = _holders([held | _content(turns) for held, turns in zip(evidence, then, strict=True)])
        numbers = {name: number for number, name in enumerate(holders)}
        rarest = math.log(1 + len(everything) / 0.5)
        rarity = {
            name: math.log(1 + len(everything) / (len(alone.get(name, keys)) + 0.5)) for name, keys in holders.items()
        }
        rows: list[Row] = []
        templates: dict[str, list[int]] = defaultdict(list)
        spans: list[tuple[int, int]] = []
        for key, drafted in enumerate(drafts):
            spans.append((len(rows), len(rows) + len(drafted)))
            for draft in drafted:
                if draft.slots:
                    templates[" ".join(draft.slots)].append(len(rows))
                vector = weigh(draft.features, rarity.get, rarest)
                rows.append(draft.row(key, {numbers[name]: weight for name, weight in vector.items()}))
        first_follow_up = len(rows)
        for key, turns in enumerate(then):
            for draft in turns:
                vector = weigh(draft.features, rarity.get, rarest)
                rows.append(draft.row(key, {numbers[name]: w for name, w in vector.items() if name in numbers}))
        bayes = Bayes.of(
            ((bayes_features(draft.features, draft.stems), key) for key, drafted in enumerate(drafts)
             for draft in drafted if not draft.slots), len(drafts),
        )  # fmt: skip
        return cls(
            keys=tuple(candidate.key for candidate in everything),
            rows=Examples.of(rows),
            templates=dict(templates),
            names=tuple(numbers),
            packed_rarity=pack_weights(rarity.values()),
            rarest=rarest,
            holders=Runs.of(holders.values()),
            types=tuple(tuple(sorted({draft.type for draft in drafted})) for drafted in drafts),
            bayes=bayes,
            rows_of=tuple(spans),
            follow_ups=FollowUps.of([(key, draft.stems) for key, turns in enumerate(then) for draft in turns], lexicon),
            first_follow_up=first_follow_up,
        )

    @cached_property
    def worded(self) -> dict[int, None]:
        """The candidates that have an example without slots, in order."""
        return {
            key: None
            for key, (first, last) in enumerate(self.rows_of)
            if any(place not in self.rows.slots for place in range(first, last))
        }

    @cached_property
    def places(self) -> dict[str, int]:
        """Every candidate's key to its place."""
        return {name: place for place, name in enumerate(self.keys)}

    def whole_questions(self, key: int) -> Postings:
        """Give a candidate's examples without slots."""
        found = self._whole_questions.get(key)
        if found is None:
            places = (place for place in range(*self.rows_of[key]) if place not in self.rows.slots)
            found = self._whole_questions[key] = Postings.of(places, self.rows)
        return found

    def templates_of(self, slots: str) -> Postings:
        """Give the templates that have these slots, joined by spaces."""
        found = self._templates.get(slots)
        if found is None:
            found = self._templates[slots] = Postings.of(self.templates[slots], self.rows)
        return found

    @cached_property
    def _whole_questions(self) -> dict[int, Postings]:
        return {}

    @cached_property
    def _templates(self) -> dict[str, Postings]:
        return {}

    def rarity(self, name: str) -> float | None:
        """Give a feature's weight, or None for one that no candidate has."""
        number = self.numbers.get(name)
        return None if number is None else self._rarity[number]

    def evidence(self, name: str) -> Sequence[int]:
        """Give the candidates that account for a feature."""
        number = self.numbers.get(name)
        return () if number is None else self.holders.numbers(number)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Every feature to its number."""
        return {name: number for number, name in enumerate(self.names)}

    @cached_property
    def _rarity(self) -> Sequence[float]:
        return weights(self.packed_rarity)


@dataclass(frozen=True)
class _Draft:
    """An example question on its way to a row."""

    text: str
    polarity: str
    slots: tuple[str, ...]
    stems: tuple[str, ...]
    features: tuple[Feature, ...]
    type: AnswerType
    names: tuple[str, ...]

    def row(self, key: int, vector: dict[int, float]) -> Row:
        norm = math.sqrt(sum(w * w for w in vector.values()) + SLOT_WEIGHT**2 * len(self.slots)) or 1.0
        features, weights = tuple(vector), tuple(vector.values())
        return Row(key, self.text, self.polarity, self.slots, self.type, self.names, features, weights, norm)


def _drafts(candidate: Candidate, lexicon: Lexicon, names: Names) -> Iterable[_Draft]:
    from committee_assistant.understanding.examples import SLOT  # only compiling needs it

    for polarity, texts in (
        ("", candidate.asks.open),
        ("yes", candidate.asks.yes),
        ("no", candidate.asks.no),
    ):
        for text in texts:
            slots = tuple(SLOT.findall(text))
            stems = _stems(SLOT.sub(" ", text))
            kind = answer_type(clean(SLOT.sub("it", text)).lower())
            named = tuple(f"{m.kind}:{m.value}" for m in names.find(stems) if m.kind in EXACT) if not slots else ()
            yield _Draft(text, polarity, slots, stems, tuple(features(stems, lexicon)), kind, named)


def _follow_ups(candidate: Candidate, lexicon: Lexicon) -> Iterable[_Draft]:
    asks = candidate.asks
    for polarity, texts in (("", asks.then), ("yes", asks.then_yes), ("no", asks.then_no)):
        for text in texts:
            stems = _stems(text)
            kind = answer_type(clean(text).lower())
            yield _Draft(text, polarity, (), stems, tuple(features(stems, lexicon)), kind, ())


def _content(turns: Iterable[_Draft]) -> set[str]:
    return {feature.name for draft in turns for feature in draft.features if feature.content}


def bayes_features(found: Iterable[Feature], stems: Sequence[str]) -> list[str]:
    """Give what naive Bayes counts: the features' names and all neighbouring stems."""
    return [*(feature.name for feature in found), *pairs(stems)]


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word, _, _ in words(clean(text)))


def _evidence(candidate: Candidate, drafted: Iterable[_Draft], lexicon: Lexicon) -> set[str]:
    names = {feature.name for draft in drafted for feature in draft.features}
    for text in candidate.evidence:
        names.update(feature.name for feature in features(_stems(text), lexicon) if feature.content)
    return names


def _holders(evidence: Iterable[set[str]]) -> dict[str, list[int]]:
    """Give the candidates of each feature; a pair of words that only one candidate has is chance and left out."""
    holders: dict[str, list[int]] = defaultdict(list)
    for key, accounted in enumerate(evidence):
        for name in sorted(accounted):
            holders[name].append(key)
    return {name: keys for name, keys in holders.items() if len(keys) > 1 or not is_pair(name)}


def weigh(found: Iterable[Feature], rarity: Callable[[str], float | None], rarest: float) -> dict[str, float]:
    """Weigh each feature by rarity; one that occurs twice counts once, an unknown one only if it carries a topic."""
    vector: dict[str, float] = {}
    for feature in found:
        known = rarity(feature.name)
        if known is None and not feature.content:
            continue
        weight = feature.weight * (rarest if known is None else known)
        if weight > vector.get(feature.name, 0.0):
            vector[feature.name] = weight
    return vector
