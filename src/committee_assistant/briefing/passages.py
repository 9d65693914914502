"""What a paper's paragraphs say, in pieces that can stand by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.model.sentences import sentences

_LEANING = re.compile(
    r"(?:It|They|This|These|That|Those|There|He|She|Its|Their|His|Her|However|But|Also|Both|Neither|Such|So|Then"
    r"|Of (?:these|those|them)|The (?:former|latter|other|most recent|latest))\b"
    r"|(?:\w+ ){1,3}(?:it|they|he|she)\b|.*\bat that (?:point|time)\b"
)
"""A sentence that begins like this leans on the one before it."""


@dataclass(frozen=True)
class Passage:
    """A sentence or, where one leans on another, several; of a list, an entry with the line that it completes."""

    paragraph: Paragraph
    text: str
    lead: str = ""


def passages(paper: Paper) -> Iterator[Passage]:
    """Give every passage of a paper in order."""
    for paragraph in paper.paragraphs:
        parent = paper.paragraph(paragraph.parent)
        lead = _lead(parent.says) if parent and parent is not paragraph else ""
        for line in paragraph.says.split("\n"):
            listed = line.startswith(BULLET) or paragraph.parent != paragraph.id
            if not listed and line.rstrip().endswith(":"):
                lead = line.strip()
                continue
            for text in _together(sentences(line.removeprefix(BULLET))):
                yield Passage(paragraph, text, lead if listed else "")


def _lead(text: str) -> str:
    """Give the line of a paragraph that its lettered items complete."""
    return next((line.strip() for line in reversed(text.split("\n")) if line.rstrip().endswith(":")), "")


def _together(found: list[str]) -> list[str]:
    """Join each sentence that leans on the one before it to that."""
    joined: list[str] = []
    for sentence in found:
        if joined and _LEANING.match(sentence):
            joined[-1] = f"{joined[-1]} {sentence}"
        else:
            joined.append(sentence)
    return joined
