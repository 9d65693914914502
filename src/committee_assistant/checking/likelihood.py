"""How likely a claim's words are among those of each verdict, on each topic.

A mixture of unigram and bigram models, one for each group and verdict, smoothed by the group's other verdicts, by all
groups' rows of that verdict, and by all rows (linear interpolation: Jelinek and Mercer, 1980).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.checking.index import UNSEEN, VERDICTS, ClaimIndex
from committee_assistant.model.checking import Verdict

OWN, GROUP, VERDICT, ANY = 0.5, 0.25, 0.15, 0.1
"""What a group's rows of one verdict count in a word's probability, its rows of all verdicts, all groups' rows of that
verdict, and all rows."""
PAIR = 0.4
"""What a pair of words weighs beside a word."""
FULL_WEIGHT = 6.0
"""Rarity at which a word weighs 1."""
COMMON = 3
"""Rows of a group that must hold a word for it to count in full when groups are chosen."""
CONSIDERED = 40
"""Groups that are weighed, of those that share most with the claim."""
TEMPERATURE = 2.0
"""By which log likelihoods are divided: words are not independent."""


@dataclass(frozen=True)
class Likelihood:
    """What the words of a claim say of its verdict."""

    of_all: dict[Verdict, float]
    """Probabilities that add up to 1."""
    of_claims: dict[Verdict, float]
    """The same by the groups that are claims alone."""
    groups: tuple[int, ...]
    """The groups that the claim is likeliest to be about, best first."""


def likelihood(index: ClaimIndex, words: Sequence[str]) -> Likelihood:
    """Weigh the words of a claim, as ``words_of`` gives them."""
    known = [word for word in words if "+" not in word or word in index.numbers]
    holders = {word: _Holders.of(index, word) for word in set(known)}
    scored: list[tuple[float, int]] = []
    for group in _shortlist(holders):
        scored += _of_group(index, group, known, holders)
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    groups = tuple(dict.fromkeys(label // len(VERDICTS) for _, label in scored))
    claims = [(score, label) for score, label in scored if index.is_labelled(label // len(VERDICTS))]
    return Likelihood(_shares(scored), _shares(claims), groups)


@dataclass(frozen=True)
class _Holders:
    """Where a word stands."""

    weight: float
    classes: dict[int, int]
    groups: dict[int, int]
    verdicts: tuple[int, ...]

    @classmethod
    def of(cls, index: ClaimIndex, word: str) -> _Holders:
        number = index.numbers.get(word)
        rarity = math.log(1 + index.rows / (1 + (index.frequency[number] if number is not None else 0)))
        weight = rarity / FULL_WEIGHT * (PAIR if "+" in word else 1.0)
        if number is None:
            return cls(weight, {}, {}, (0,) * len(VERDICTS))
        times = index.counted.weights(number)
        classes = {label: int(time) for label, time in zip(index.counted.numbers(number), times, strict=True)}
        groups: Counter[int] = Counter()
        verdicts: Counter[int] = Counter()
        for label, time in classes.items():
            groups[label // len(VERDICTS)] += time
            verdicts[label % len(VERDICTS)] += time
        return cls(weight, classes, groups, tuple(verdicts[place] for place in range(len(VERDICTS))))


def _shortlist(holders: dict[str, _Holders]) -> list[int]:
    shared: defaultdict[int, float] = defaultdict(float)
    for word in sorted(holders):
        if "+" not in word:
            for group, times in holders[word].groups.items():
                shared[group] += holders[word].weight * min(1.0, times / COMMON)
    return [group for group, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:CONSIDERED]]


def _of_group(
    index: ClaimIndex, group: int, words: Sequence[str], holders: dict[str, _Holders]
) -> Iterable[tuple[float, int]]:
    """Give the log likelihood of the words in each of a group's classes that has rows."""
    first = len(VERDICTS) * group
    totals = [index.totals[first + place] for place in range(len(VERDICTS))]
    in_group = sum(totals)
    everything = index.all_words + UNSEEN * len(index.names)
    for place, total in enumerate(totals):
        if not total:
            continue
        score = 0.0
        for word in words:
            held = holders[word]
            chance = (
                OWN * held.classes.get(first + place, 0) / total
                + GROUP * held.groups.get(group, 0) / in_group
                + VERDICT * held.verdicts[place] / index.words_of_verdict[place]
                + ANY * (sum(held.verdicts) + UNSEEN) / everything
            )
            score += held.weight * math.log(chance)
        yield score, first + place


def _shares(scored: Sequence[tuple[float, int]]) -> dict[Verdict, float]:
    if not scored:
        return dict.fromkeys(VERDICTS, 1 / len(VERDICTS))
    best = max(score for score, _ in scored)
    shares = dict.fromkeys(VERDICTS, 1e-9)
    for score, label in scored:
        shares[VERDICTS[label % len(VERDICTS)]] += math.exp((score - best) / TEMPERATURE)
    whole = sum(shares.values())
    return {verdict: share / whole for verdict, share in shares.items()}
