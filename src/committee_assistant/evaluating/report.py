"""A whole evaluation as plain values: what is printed, saved and compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from committee_assistant.evaluating.judging import Called
from committee_assistant.evaluating.run import ClaimResult, TurnResult
from committee_assistant.model.checking import Verdict
from committee_assistant.rendering.plain import plain_text


@dataclass(frozen=True)
class JudgedTurn:
    """What became of one turn."""

    file: str
    id: str
    """Of its conversation."""
    turn: int
    """From 1."""
    ask: str
    tags: tuple[str, ...]
    expected: str
    called: Called
    outcome: str
    cited: tuple[str, ...]
    text: str
    faults: tuple[str, ...] = ()
    groups: int = 0
    hit: int = 0
    strays: int = 0

    @property
    def name(self) -> tuple[str, str, int, str]:
        """What tells it from every other turn, and stays the same from run to run."""
        return self.file, self.id, self.turn, self.ask


@dataclass(frozen=True)
class JudgedClaim:
    """What became of one claim."""

    file: str
    id: str
    claim: str
    expected: Verdict
    verdict: Verdict
    text: str
    faults: tuple[str, ...] = ()

    @property
    def name(self) -> tuple[str, str, str]:
        """What tells it from every other claim."""
        return self.file, self.id, self.claim


@dataclass(frozen=True)
class Report:
    """All that one evaluation found."""

    paper: str
    turns: tuple[JudgedTurn, ...] = ()
    """Those of which something was expected."""
    claims: tuple[JudgedClaim, ...] = ()


def report(paper: str, turns: Iterable[TurnResult], claims: Iterable[ClaimResult]) -> Report:
    """Keep of a run what counts."""
    return Report(paper, tuple(one for turn in turns for one in _turn(turn)), tuple(map(_claim, claims)))


def _turn(result: TurnResult) -> Iterator[JudgedTurn]:
    judged, expect, answer = result.judged, result.turn.expect, result.answer
    if judged is None or expect is None:
        return
    yield JudgedTurn(
        file=result.conversation.file,
        id=result.conversation.id,
        turn=result.place + 1,
        ask=result.turn.ask,
        tags=result.conversation.tags,
        expected=expect.outcome,
        called=judged.called,
        outcome=str(answer.outcome),
        cited=answer.citations,
        text=plain_text(answer),
        faults=judged.faults,
        groups=judged.groups,
        hit=judged.hit,
        strays=judged.strays,
    )


def _claim(result: ClaimResult) -> JudgedClaim:
    case = result.case
    return JudgedClaim(case.file, case.id, case.claim, case.verdict, result.verdict, result.text, result.faults)
