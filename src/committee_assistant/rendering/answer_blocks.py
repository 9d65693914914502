"""An answer as the blocks of a page, the same for every format that has paragraphs, lists and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.checking import CHECKING
from committee_assistant.model.facts import Claim

ABSTAINED = "Not in this paper"
UNSURE = "Not sure"
NOT_STATED = "Not stated"
RUNNING = 3
"""Claims that are set one after another; more of them are easier to read as a list."""


class Block(StrEnum):
    """How claims are set."""

    RUNNING = "running"
    LIST = "list"
    QUOTATION = "quotation"


@dataclass(frozen=True)
class ClaimBlock:
    """Claims that stand together."""

    kind: Block
    claims: tuple[Claim, ...]


def claim_blocks(claims: tuple[Claim, ...]) -> tuple[ClaimBlock, ...]:
    """Give the claims in order: each quotation by itself, many claims as the first and a list of the rest."""
    blocks: list[ClaimBlock] = []
    run: list[Claim] = []
    for claim in claims:
        if not claim.quoted:
            run.append(claim)
            continue
        blocks += [*_run(run), ClaimBlock(Block.QUOTATION, (claim,))]
        run = []
    return (*blocks, *_run(run))


def _run(claims: list[Claim]) -> list[ClaimBlock]:
    if len(claims) <= RUNNING:
        return [ClaimBlock(Block.RUNNING, tuple(claims))] if claims else []
    return [ClaimBlock(Block.RUNNING, (claims[0],)), ClaimBlock(Block.LIST, tuple(claims[1:]))]


def first_words(answer: Answer) -> str:
    """Give what an answer begins with: that the paper does not say, "Yes" or "No", or nothing."""
    if answer.outcome is Outcome.ABSTAIN and answer.intent == CHECKING:
        return NOT_STATED
    if answer.outcome is Outcome.ABSTAIN:
        return UNSURE if any(claim.quoted for claim in answer.claims) else ABSTAINED
    return "" if answer.verdict is None else "Yes" if answer.verdict else "No"
