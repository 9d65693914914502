"""Two evaluations compared: which turns and claims got better, which worse, and what that makes of the scores."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from committee_assistant.evaluating.judging import Called
from committee_assistant.evaluating.report import JudgedClaim, JudgedTurn, Report
from committee_assistant.evaluating.scores import supported_though_false

T = TypeVar("T", JudgedTurn, JudgedClaim)
RANK = {called: rank for rank, called in enumerate(Called)}
"""The better, the higher."""


@dataclass(frozen=True)
class Change:
    """One turn or claim that did not end as before."""

    before: JudgedTurn | JudgedClaim
    now: JudgedTurn | JudgedClaim


@dataclass(frozen=True)
class Comparison:
    """What changed between two evaluations, over what both asked."""

    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    common: int
    """Turns and claims in both."""
    new: int
    gone: int
    counts: dict[str, tuple[int, int]]
    """What is counted, to how often before and now."""


def compare(before: Report, now: Report) -> Comparison:
    """Hold an evaluation against an earlier one."""
    turns = _common(before.turns, now.turns)
    claims = _common(before.claims, now.claims)
    changes = [Change(*pair) for pair in turns] + [Change(*pair) for pair in claims]
    steps = [(change, grade(change.now) - grade(change.before)) for change in changes]
    total_before, total_now = len(before.turns) + len(before.claims), len(now.turns) + len(now.claims)
    return Comparison(
        better=tuple(change for change, step in steps if step > 0),
        worse=tuple(change for change, step in steps if step < 0),
        common=len(changes),
        new=total_now - len(changes),
        gone=total_before - len(changes),
        counts=_counts(turns, claims),
    )


def grade(one: JudgedTurn | JudgedClaim) -> int:
    """Give how well a turn or claim did: a wrong answer is worse than none, a false claim waved through the worst."""
    if isinstance(one, JudgedTurn):
        return RANK[one.called]
    return RANK[Called.WRONG if supported_though_false([one]) else Called.OTHER if one.faults else Called.RIGHT]


def _common(before: Iterable[T], now: Iterable[T]) -> list[tuple[T, T]]:
    earlier = {one.name: one for one in before}
    return [(earlier[one.name], one) for one in now if one.name in earlier]


def _counts(
    turns: list[tuple[JudgedTurn, JudgedTurn]], claims: list[tuple[JudgedClaim, JudgedClaim]]
) -> dict[str, tuple[int, int]]:
    counts = {
        f"turns {called}": (sum(b.called is called for b, _ in turns), sum(n.called is called for _, n in turns))
        for called in reversed(Called)
        if turns
    }
    if claims:
        counts["claims right"] = sum(not b.faults for b, _ in claims), sum(not n.faults for _, n in claims)
        false = supported_though_false(b for b, _ in claims), supported_though_false(n for _, n in claims)
        counts["false called supported"] = false
    return counts
