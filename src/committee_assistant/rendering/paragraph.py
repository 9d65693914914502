"""A paragraph as it is restated: its heading, what it says and its parts."""

from __future__ import annotations

import re

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.rendering.layout import hang, sentences

_WORD = re.compile(r"\w+")


def paragraph_lines(paper: Paper, paragraph: Paragraph, width: int | None, parts: bool = True) -> list[str]:
    """Give a paragraph's number and heading, its restatement and, if asked for, its parts below."""
    lines = [
        *hang("", f"Paragraph {paragraph.id}: {paragraph.section}", width),
        *hang("  ", paragraph.says, width),
    ]
    for part in paper.parts_of(paragraph.id) if parts else ():
        lines += hang(f"  {part.id}  ", part.says, width)
    return lines


def sentence_for(claim: str, paragraph: Paragraph) -> str:
    """Give the sentence of a restated paragraph that shares most words with a claim."""
    wanted = set(_WORD.findall(claim.casefold()))
    return max(sentences(paragraph.says), key=lambda one: len(wanted & set(_WORD.findall(one.casefold()))))
