"""An evaluation as lines for people, at most 80 columns where nothing long is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from committee_assistant.evaluating.against import Change, Comparison
from committee_assistant.evaluating.judging import Called
from committee_assistant.evaluating.report import JudgedClaim, JudgedTurn, Report
from committee_assistant.evaluating.scores import ClaimScore, Score, claim_scores, scores, supported_though_false
from committee_assistant.rendering.layout import hang

NAME = 27
"""Columns of a row's name."""
FEWEST = 3
"""Turns of a tag from which it has a row."""
CUT = 300
"""Characters of an answer shown with a failure."""


def report_lines(report: Report) -> list[str]:
    """Give the tables of what was asked and what was checked."""
    lines: list[str] = []
    if report.turns:
        columns = ("turns", "right", "wrong", "silent", "other", "prec.", "recall")
        rows = scores(report.turns)
        shown = [row for row in rows if row.turns >= FEWEST or not row.name.startswith("#")]
        lines += [_row("Turns", columns), *map(_score_row, shown)]
        if len(shown) < len(rows):
            lines.append(f"{len(rows) - len(shown)} tags of fewer than {FEWEST} turns are left out; --json has them.")
    if report.claims:
        lines += [""] if lines else []
        lines += [_row("Claims", ("claims", "right", "", "supp.", "contr.", "n. st."))]
        lines += [_claim_row(score) for score in claim_scores(report.claims)]
        lines.append(f"contradicted claims called supported: {supported_though_false(report.claims)}")
    return lines


def failure_lines(report: Report, width: int | None) -> Iterator[str]:
    """Give each turn and claim that is not right, what it got, and why that is not right."""
    for turn in report.turns:
        if turn.called is not Called.RIGHT:
            yield from _failure(turn, turn.ask, str(turn.called), f"{turn.outcome}: {turn.text}", width)
    for claim in report.claims:
        if claim.faults:
            yield from _failure(claim, claim.claim, "claim", f"{claim.verdict}: {claim.text}", width)


def _failure(one: JudgedTurn | JudgedClaim, said: str, called: str, got: str, width: int | None) -> Iterator[str]:
    yield from hang("", f"{where(one)} {called}: “{said}”", width)
    yield from hang("    got ", got if len(got) <= CUT else f"{got[:CUT]}…", width)
    yield from hang("    but ", "; ".join(one.faults), width)


def where(one: JudgedTurn | JudgedClaim) -> str:
    """Name a turn or claim: its file, its id and, in a conversation, its turn."""
    return f"{one.file} {one.id}[{one.turn}]" if isinstance(one, JudgedTurn) else f"{one.file} {one.id}"


def comparison_lines(comparison: Comparison, width: int | None) -> Iterator[str]:
    """Give what got better, what got worse, and the counts before and now."""
    for title, changes in (("Better", comparison.better), ("Worse", comparison.worse)):
        if changes:
            yield f"{title}: {len(changes)}"
        for change in changes:
            yield from _change(change, width)
    if not comparison.better and not comparison.worse:
        yield "Nothing got better or worse."
    yield _row("Of what both asked", ("before", "now", "change"))
    for name, (before, now) in comparison.counts.items():
        yield _row(name, (str(before), str(now), f"{now - before:+d}" if now != before else "0"))
    yield f"{comparison.common} in both, {comparison.new} new, {comparison.gone} gone"


def _change(change: Change, width: int | None) -> Iterator[str]:
    before, now = change.before, change.now
    said = now.ask if isinstance(now, JudgedTurn) else now.claim
    yield from hang("  ", f"{where(now)} {_ended(before)} → {_ended(now)}: “{said}”", width)
    if now.faults:
        yield from hang("      ", "; ".join(now.faults), width)


def _ended(one: JudgedTurn | JudgedClaim) -> str:
    return str(one.called) if isinstance(one, JudgedTurn) else str(one.verdict) if one.faults else "right"


def _score_row(score: Score) -> str:
    counts = (score.right, score.wrong, score.silent, score.other)
    shares = (_share(count / score.turns) for count in counts)
    return _row(score.name, (str(score.turns), *shares, _share(score.precision), _share(score.recall)))


def _claim_row(score: ClaimScore) -> str:
    return _row(score.name, (str(score.claims), _share(score.right / score.claims), "", *map(str, score.verdicts)))


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"


def _row(name: str, cells: Sequence[str]) -> str:
    shown = name if len(name) <= NAME else f"{name[: NAME - 1]}…"
    return (f"{shown:<{NAME}}" + "".join(f"{cell:>7}" for cell in cells)).rstrip()
