"""An evaluation as JSON, and back: what ``--json`` prints and ``--save`` keeps."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import msgspec

from committee_assistant.evaluating.report import JudgedClaim, JudgedTurn, Report
from committee_assistant.evaluating.scores import claim_scores, scores, supported_though_false

VERSION = 1
"""Of the form of what is saved."""


class NoReportError(Exception):
    """A text is no saved evaluation; the message says why."""


class _Saved(msgspec.Struct):
    version: int
    paper: str
    turns: tuple[JudgedTurn, ...] = ()
    claims: tuple[JudgedClaim, ...] = ()


def report_json(report: Report) -> dict[str, Any]:
    """Give the object: the scores for whoever reads it, then every turn and claim, from which it is read back."""
    return {
        "version": VERSION,
        "paper": report.paper,
        "scores": [asdict(one) for one in scores(report.turns)],
        "claim-scores": [asdict(one) for one in claim_scores(report.claims)],
        "contradicted-called-supported": supported_though_false(report.claims),
        "turns": [asdict(one) for one in report.turns],
        "claims": [asdict(one) for one in report.claims],
    }


def read_report(content: bytes) -> Report:
    """Read what was saved; raises NoReportError where it is none."""
    try:
        saved = msgspec.json.decode(content, type=_Saved)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NoReportError(f"this is no saved evaluation: {error}") from error
    if saved.version != VERSION:
        raise NoReportError(f"it was saved in form {saved.version}, which this version does not read")
    return Report(saved.paper, saved.turns, saved.claims)
