"""A whole question that a turn may stand for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rewrite:
    """The question, and how it was come by."""

    question: str
    rule: str
    """What was left out: shown by ``--explain``."""
    prior: float = 0.0
    """Added to how well the rewrite is answered."""
    local: bool = False
    """Whether it is asked only of what the paper says near the last answer."""
    key: str = ""
    """What answers it, where the conversation points straight at it."""
    place: int | None = None
    """The entry of the list that the turn points to, from 0."""
    aside: bool = False
    """Whether it only shows what the last answer rests on."""
    inserted: str = ""
    """The words that the conversation added, which weigh less than what was typed."""
