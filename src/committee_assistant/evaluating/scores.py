"""Counts what turns and claims were called, for all of them and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.evaluating.judging import ANSWERED, Called
from committee_assistant.evaluating.report import JudgedClaim, JudgedTurn
from committee_assistant.model.checking import Verdict

ALL = "all"


@dataclass(frozen=True)
class Score:
    """How a group of turns did.

    Citation precision and recall are taken over the turns that expect an answer or a correction and have ``cite``
    groups. Recall: of all their groups, the share of which at least one paragraph was cited; a turn that is not
    answered cites none. Precision: of all the paragraphs cited in these turns, the share that stands in one of the
    turn's groups or under its ``allow``. A paragraph and its lettered item are the same. Both are None where there is
    nothing to take a share of.
    """

    name: str
    turns: int
    right: int
    wrong: int
    silent: int
    other: int
    precision: float | None
    recall: float | None


@dataclass(frozen=True)
class ClaimScore:
    """How the claims did that must get one verdict, or all of them."""

    name: str
    claims: int
    right: int
    """With the right verdict, and citing what they must."""
    verdicts: tuple[int, int, int]
    """How many were called supported, contradicted and not stated."""


def scores(turns: Sequence[JudgedTurn]) -> list[Score]:
    """Give a row for all, each expected outcome, first turns and follow-ups, then each file and tag by size."""
    groups: dict[str, list[JudgedTurn]] = {}
    for turn in turns:
        for name in _names(turn):
            groups.setdefault(name, []).append(turn)
    order = sorted(groups, key=lambda name: (_rank(name), -len(groups[name]), name))
    return [_score(name, groups[name]) for name in order]


def claim_scores(claims: Sequence[JudgedClaim]) -> list[ClaimScore]:
    """Give a row for all claims and one for each verdict that was expected."""
    by_verdict = ((f"expected {verdict}", [one for one in claims if one.expected is verdict]) for verdict in Verdict)
    groups = [("all claims", list(claims)), *by_verdict]
    return [_claim_score(name, group) for name, group in groups if group]


def supported_though_false(claims: Iterable[JudgedClaim]) -> int:
    """Count the worst mistakes: claims that the paper contradicts and that were called supported."""
    return sum(one.expected is Verdict.CONTRADICTED and one.verdict is Verdict.SUPPORTED for one in claims)


def _names(turn: JudgedTurn) -> Iterator[str]:
    yield from (ALL, f"expected {turn.expected}", "follow-ups" if turn.turn > 1 else "first turns", turn.file)
    yield from (f"#{tag}" for tag in dict.fromkeys(turn.tags))


def _rank(name: str) -> int:
    if name == ALL:
        return 0
    if name.startswith("expected "):
        return 1
    return 4 if name.startswith("#") else 2 if name in {"first turns", "follow-ups"} else 3


def _score(name: str, turns: Sequence[JudgedTurn]) -> Score:
    called = [turn.called for turn in turns]
    citing = [turn for turn in turns if turn.groups and turn.expected in ANSWERED]
    made = sum(len(turn.cited) for turn in citing)
    groups = sum(turn.groups for turn in citing)
    return Score(
        name,
        len(turns),
        called.count(Called.RIGHT),
        called.count(Called.WRONG),
        called.count(Called.SILENT),
        called.count(Called.OTHER),
        precision=1 - sum(turn.strays for turn in citing) / made if made else None,
        recall=sum(turn.hit for turn in citing) / groups if groups else None,
    )


def _claim_score(name: str, claims: Sequence[JudgedClaim]) -> ClaimScore:
    got = [one.verdict for one in claims]
    counts = (got.count(Verdict.SUPPORTED), got.count(Verdict.CONTRADICTED), got.count(Verdict.NOT_STATED))
    return ClaimScore(name, len(claims), sum(not one.faults for one in claims), counts)
