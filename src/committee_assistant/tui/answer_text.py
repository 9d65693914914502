"""An Answer as styled text: its own words exactly, with figures in bold and every mark a link."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.checking import CHECKING
from committee_assistant.model.facts import Claim
from committee_assistant.rendering.answer_blocks import first_words
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.plain import claim_text, mark
from committee_assistant.tui.safe import literal

_FIGURE = re.compile(
    r"(?<![\w¶.,(])(?:\d[\d,.]*\s?(?:%|per cent|percentage points?)|\d{1,3}(?:,\d{3})+\b|(?!(?:19|20)\d\d\b)\d{3,}\b)"
)

_VERDICT = re.compile(r"(?:Supported|Contradicted)\.")
"""With what the answer to a claim begins."""


def answer_content(answer: Answer) -> Content:
    """Give the notes, the heading of a refusal, "Yes" or "No", and the claims with their marks."""
    checks = answer.intent == CHECKING
    parts = [literal(note, "" if checks else "$muted").append("\n") for note in answer.notes]
    first = first_words(answer)
    if first:
        parts.append(literal(f"{first}\n" if answer.outcome is Outcome.ABSTAIN else f"{first}. ", "bold"))
    for claim in answer.claims:
        ends = claim.quoted or claim.text.endswith((":", ";"))
        parts += [_claim(claim), Content("\n" if ends else " ")]
    said = Content.assemble(*parts).rstrip()
    verdict = _VERDICT.match(said.plain) if checks else None
    return said.stylize("bold", 0, verdict.end()) if verdict else said


def _claim(claim: Claim) -> Content:
    said = literal(claim_text(claim))
    behind = int(claim.quoted)  # the opening quotation mark
    for figure in _FIGURE.finditer(printable(claim.text)):
        said = said.stylize("bold", behind + figure.start(), behind + figure.end())
    return linked(said, claim.cite)


def linked(said: Content, cite: Iterable[str]) -> Content:
    """Make each mark in a text a link to its paragraph."""
    for paragraph in cite:
        shown = printable(mark(paragraph))
        start = said.plain.rfind(shown)
        if start >= 0:
            said = said.stylize(link_to(paragraph), start, start + len(shown))
    return said


def marks(cite: Iterable[str]) -> Content:
    """Give the marks of paragraphs, each a link."""
    paragraphs = tuple(cite)
    return linked(literal(" ".join(map(mark, paragraphs))), paragraphs)


def link_to(paragraph: str) -> Style:
    """Give the style that opens a paragraph when it is clicked."""
    return Style.from_meta({"@click": f"screen.cite({paragraph!r})"})


def claims_on(answer: Answer) -> dict[str, tuple[str, ...]]:
    """Give the texts of the claims that rest on each cited paragraph."""
    return {
        paragraph: tuple(claim.text for claim in answer.claims if paragraph in claim.cite)
        for paragraph in answer.citations
    }
