"""Blocks become a Paper: each paragraph has the number that is printed, or else the slug of its heading."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from committee_assistant.model.figures import figures
from committee_assistant.model.paper import Paper, Paragraph, fingerprint
from committee_assistant.papers.document import Block, BlockKind, Document
from committee_assistant.papers.front_matter import front_matter
from committee_assistant.papers.headings import with_headings
from committee_assistant.papers.labels import BULLET
from committee_assistant.papers.numbering import Numbering

LONGEST_SHORT_TITLE = 48
"""In characters."""


def assemble(document: Document, paper_id: str) -> Paper:
    """Turn blocks into numbered paragraphs and gather what the paper is called; no word of its text is left out."""
    blocks = with_headings(document.blocks)
    front = front_matter(blocks, document.title)
    numbering = Numbering()
    for block in _with_front_page(blocks):
        numbering.take(block)
    paragraphs = tuple(_paragraph(*one) for one in numbering.numbered())
    title = front.title or paper_id
    return Paper(
        id=paper_id,
        title=title,
        short_title=_shortened(title),
        committee=front.committee,
        date=front.date,
        paragraphs=paragraphs,
        reading_order={paragraph.id: place for place, paragraph in enumerate(paragraphs)},
        verbatim=True,
    )


def _with_front_page(blocks: list[Block]) -> Iterator[Block]:
    """Keep the headings that a paper opens with as text: they name the council, the committee and the day."""
    opening = list(takewhile(lambda block: block.kind is BlockKind.HEADING and not block.label, blocks))[:-1]
    yield from (
        replace(block, kind=BlockKind.TEXT, label=BULLET if place else "") for place, block in enumerate(opening)
    )
    yield from blocks[len(opening) :]


def _shortened(title: str) -> str:
    """Give what a title says before its first colon or dash, or as many of its words as are quickly read."""
    head = re.split(r":\s|\s[–—-]\s", title)[0]
    return textwrap.shorten(head, LONGEST_SHORT_TITLE, placeholder=" …")


def _paragraph(name: str, section: str, text: str) -> Paragraph:
    return Paragraph(name, section, text, tuple(sorted(figures(text))), fingerprint(text))
