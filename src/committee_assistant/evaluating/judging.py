"""What an answer is called when it is held against what was expected: right, wrong, silent or other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.paper import parent_of
from committee_assistant.rendering.plain import plain_text
from committee_assistant.transcripts.expectation import faults
from committee_assistant.transcripts.transcript import Expectation

ANSWERED = ("answer", "correct")
"""The outcomes expected of what the paper answers."""
STRAYS = 2
"""Paragraphs cited that nobody asked for, up to which an answer is focused; more where more are asked for."""
LONGEST = 900
"""Characters of a focused answer without its marks …"""
LONGEST_FOR_EACH = 160
"""… and as many again for each thing that it has to say."""
_MARKS = re.compile(r"\s*\[[^\]]*¶[^\]]*\]")


class Called(StrEnum):
    """The four ways in which an answer meets what was expected, the worst first."""

    WRONG = "wrong"
    """Confidently: answers what the paper does not say, or with nothing of what was asked for."""
    SILENT = "silent"
    """Abstains where the paper answers."""
    OTHER = "other"
    """Asks back, answers in part, is not focused, or says what must not be said."""
    RIGHT = "right"


@dataclass(frozen=True)
class Judged:
    """What an answer is called, and everything that it lacks or has too much."""

    called: Called
    faults: tuple[str, ...] = ()
    groups: int = 0
    """Groups of paragraphs of which one had to be cited …"""
    hit: int = 0
    """… and those of which one was."""
    strays: int = 0
    """Paragraphs cited that are neither in a group nor allowed."""


def judge(answer: Answer, expect: Expectation) -> Judged:
    """Hold an answer against an expectation.

    It is right when the outcome is, every group is cited and said, nothing to avoid is said, and it is focused: not too
    long, and citing at most ``max(STRAYS, groups)`` other paragraphs. Where a question back is expected, an answer
    that says everything asked for is right as well.
    """
    hits = [cites(answer, group) for group in expect.cite]
    said = [says(answer, group) for group in expect.say]
    strays = _strays(answer, expect)
    found = [*_outcome_faults(answer, expect, said), *_said_faults(answer, expect, strays)]
    return Judged(_called(answer, expect, hits, said, bool(found)), tuple(found), len(hits), sum(hits), len(strays))


def cites(answer: Answer, group: tuple[str, ...]) -> bool:
    """Tell whether an answer cites one paragraph of a group."""
    return not faults(answer, Expectation(str(answer.outcome), cite=(group,)))


def says(answer: Answer, group: tuple[str, ...]) -> bool:
    """Tell whether one text of a group occurs in an answer."""
    return not faults(answer, Expectation(str(answer.outcome), say=(group,)))


def _strays(answer: Answer, expect: Expectation) -> list[str]:
    allowed = (*expect.allow, *(one for group in expect.cite for one in group))
    return [one for one in answer.citations if not is_among(one, allowed)]


def is_among(cited: str, wanted: Iterable[str]) -> bool:
    """Tell whether a paragraph is one of those; ``32`` and ``32(e)`` are the same, one of them more exactly."""
    return any(cited == one or parent_of(cited) == one or parent_of(one) == cited for one in wanted)


def _outcome_faults(answer: Answer, expect: Expectation, said: list[bool]) -> list[str]:
    wanted = Outcome.ANSWER if expect.outcome in ANSWERED else Outcome(expect.outcome)
    all_at_once = expect.outcome == "clarify" and answer.outcome is Outcome.ANSWER and bool(said) and all(said)
    right = answer.outcome is wanted or all_at_once
    return [] if right else [f"the outcome is {answer.outcome}, expected {expect.outcome}"]


def _said_faults(answer: Answer, expect: Expectation, strays: list[str]) -> list[str]:
    """Say what an answer should have said, cited or left out."""
    kept = Expectation(str(answer.outcome), avoid=expect.avoid)
    if expect.outcome == "abstain" or answer.outcome is not Outcome.ANSWER:
        return faults(answer, kept)
    found = faults(answer, Expectation("answer", cite=expect.cite, say=expect.say, avoid=expect.avoid))
    if len(strays) > max(STRAYS, len(expect.cite)):
        found.append(f"cites {len(strays)} others: {', '.join(strays)}")
    length = len(_MARKS.sub("", plain_text(answer)))
    if length > LONGEST + LONGEST_FOR_EACH * len(expect.say):
        found.append(f"is {length} characters long")
    return found


def _called(answer: Answer, expect: Expectation, hits: list[bool], said: list[bool], faulty: bool) -> Called:
    if not faulty:
        return Called.RIGHT
    if expect.outcome in ANSWERED and answer.outcome is Outcome.ABSTAIN:
        return Called.SILENT
    if answer.outcome is Outcome.ANSWER:
        uncited = bool(hits) and not any(hits) and not (said and all(said))
        unsaid = bool(said) and not any(said)
        if expect.outcome == "abstain" or (expect.outcome in ANSWERED and (uncited or unsaid)):
            return Called.WRONG
    return Called.OTHER
