"""A paragraph as a reader is shown it: its heading, what it says and its parts."""

from __future__ import annotations

import re

from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.model.paragraph_ids import nearest_ids
from committee_assistant.rendering.layout import hang, sentences

_WORD = re.compile(r"\w+")


def paragraph_lines(paper: Paper, paragraph: Paragraph, width: int | None, parts: bool = True) -> list[str]:
    """Give a paragraph's number and heading, its restatement and, if asked for, its parts below."""
    lines = hang("", f"Paragraph {paragraph.id}: {paragraph.section}", width)
    lines += _lines("  ", paragraph.text, width)
    for part in paper.parts_of(paragraph.id) if parts else ():
        lines += _lines(f"  {part.id}  ", part.text, width)
    return lines


def no_paragraph(typed: str, paper: Paper) -> str:
    """Say that a paper has no paragraph of that number, and which are near."""
    asked = f"no paragraph {typed}" if typed else "no paragraph without a number"
    return f"The paper has {asked}. Nearest: {', '.join(nearest_ids(typed, paper))}."


def _lines(lead: str, text: str, width: int | None) -> list[str]:
    """Set a text of several lines after a lead; a bullet's further lines stand below its words."""
    first, *others = text.split("\n")
    indent = " " * len(lead)
    lines = hang(lead, first, width)
    for line in others:
        bullet = BULLET if line.startswith(BULLET) else ""
        lines += hang(f"{indent}{bullet}", line.removeprefix(bullet), width)
    return lines


def sentence_for(claim: str, paragraph: Paragraph) -> str:
    """Give the sentence of a restated paragraph that shares most words with a claim."""
    wanted = set(_WORD.findall(claim.casefold()))
    return max(sentences(paragraph.text), key=lambda one: len(wanted & set(_WORD.findall(one.casefold()))))
