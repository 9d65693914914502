"""Plain-text papers: lines as they stand in the file, put together to blocks as those of a page are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from committee_assistant.papers.document import Document
from committee_assistant.papers.lines.blocks import blocks_of
from committee_assistant.papers.lines.furniture import furniture
from committee_assistant.papers.lines.model import Line, Piece
from committee_assistant.papers.text_encoding import decode

LONGEST_WRAPPED = 130
"""Characters of a line at most that was wrapped; a longer one is a whole paragraph."""
TAB = 4
"""Characters that a tab at the beginning of a line indents it by."""

_PIECE = re.compile(r"\S+(?: \S+)*")


def read_plain_text(content: bytes) -> Document:
    """Read a text in UTF-8, in UTF-16 with its mark, or in Windows' Western code; form feeds part its pages.

    Raises UnreadableDocumentError where the file holds no text.
    """
    pages = [page.splitlines() for page in decode(content).split("\f")]
    found = furniture([[line for line in page if line.strip()] for page in pages])
    lines: list[Line] = []
    for number, (page, gone) in enumerate(zip(pages, found, strict=True), 1):
        lines += _lines(page, gone, number if len(pages) > 1 else 0)
    return Document(blocks_of(_limited(lines)))


def _lines(page: Sequence[str], gone: frozenset[int], number: int) -> list[Line]:
    """Give the lines of a page that are not blank and not furniture, with the blank ones counted above them."""
    lines: list[Line] = []
    place = blank = 0
    for text in page:
        if not text.strip():
            blank += 1
            continue
        if place not in gone:
            lines.append(_line(text, number, 0 if not lines else blank, opens=not lines))
            blank = 0
        place += 1
    return lines


def _line(text: str, page: int, above: int, *, opens: bool) -> Line:
    text = re.sub(r"^\s*", lambda indent: indent[0].expandtabs(TAB), text.rstrip())
    body = re.sub(r"[^\S\t]", " ", text.strip())
    left = len(text) - len(text.lstrip())
    pieces = tuple(Piece(match[0], match.start(), match.end()) for match in _PIECE.finditer(text.expandtabs(8)))
    spaced = re.sub(r" {3,}", "\t", body)
    return Line(spaced, page, left, 1.0, False, above, left + len(body), opens, pieces=pieces)


def _limited(lines: Sequence[Line]) -> list[Line]:
    """Tell lines where they would have been wrapped."""
    wrapped = max((line.right for line in lines if line.right <= LONGEST_WRAPPED), default=LONGEST_WRAPPED)
    return [replace(line, limit=wrapped if line.right <= wrapped else float("inf")) for line in lines]
