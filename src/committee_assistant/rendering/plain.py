"""An answer as plain text with its ``[¶…]`` marks: what is piped, recorded and replayed."""

from __future__ import annotations

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim

NOT_FROM_PAPER = "[general knowledge, not from the paper]"


def mark(paragraph: str, paper: str = "") -> str:
    """Write the citation of a paragraph; where several papers are asked, after what its paper is called."""
    return f"[{paper} ¶{paragraph}]" if paper else f"[¶{paragraph}]"


def plain_text(answer: Answer, paper: str = "") -> str:
    """Give the whole answer on one line; choices are numbered. ``paper`` stands before each mark."""
    said = " ".join(claim_text(claim, paper) for claim in answer.claims)
    if answer.verdict is not None:
        said = f"{'Yes' if answer.verdict else 'No'}. {said}"
    if answer.choices:
        offered = " ".join(f"{number}. {choice.label}" for number, choice in enumerate(answer.choices, start=1))
        said = f"{said} {offered}"
    if answer.outcome is Outcome.ABSTAIN and answer.see and not any(claim.quoted for claim in answer.claims):
        said = f"{said} Nearest: {', '.join(f'paragraph {paragraph}' for paragraph in answer.see)}."
    return " ".join((*answer.notes, said))


def claim_text(claim: Claim, paper: str = "") -> str:
    """Give a sentence with its marks, before a final semicolon if it ends in one; the paper's own words in quotes."""
    said, end = claim_parts(claim)
    return " ".join((said, *(mark(paragraph, paper) for paragraph in claim.cite))) + end


def claim_parts(claim: Claim) -> tuple[str, str]:
    """Give what of a claim stands before its marks and what after them."""
    if claim.quoted:
        return f"“{claim.text}”", ""
    if claim.general:
        return f"{claim.text} {NOT_FROM_PAPER}", ""
    if claim.cite and claim.text.endswith(";"):
        return claim.text[:-1], ";"
    return claim.text, ""
