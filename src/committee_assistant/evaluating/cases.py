"""What is asked in an evaluation, as values: conversations with what is expected of each turn, and claims."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.model.checking import Verdict
from committee_assistant.model.problem import Origin, Problem
from committee_assistant.transcripts.transcript import Groups, Turn


@dataclass(frozen=True)
class Conversation:
    """Questions that are asked in order in one dialogue."""

    file: str
    """The name of its file, without folders."""
    id: str
    tags: tuple[str, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class ClaimCase:
    """A sentence to be checked, with the verdict that it must get."""

    file: str
    id: str
    claim: str
    verdict: Verdict
    cite: Groups = ()
    origin: Origin = Origin()


@dataclass(frozen=True)
class Cases:
    """All that the given files ask, and what is wrong with them."""

    conversations: tuple[Conversation, ...] = ()
    claims: tuple[ClaimCase, ...] = ()
    problems: tuple[Problem, ...] = ()
