"""Printed lines become blocks: paragraphs, items, headings and rows of tables, whichever format they were read from."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import groupby

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.lines.columns import with_aligned_tables
from committee_assistant.papers.lines.headings import heading_levels
from committee_assistant.papers.lines.measures import completed, measure
from committee_assistant.papers.lines.model import Line, Piece
from committee_assistant.papers.lines.paragraphs import INDENT, Paragraph, paragraphs_of
from committee_assistant.papers.lines.rows import row_blocks
from committee_assistant.papers.lines.words import Vocabulary

__all__ = ["Line", "Piece", "blocks_of"]


def blocks_of(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Join lines, given in reading order and without page furniture, to the blocks that they print."""
    lines = with_aligned_tables(completed([line for line in lines if line.text.strip() or line.table]))
    measures, vocabulary = measure(lines), Vocabulary(line.text for line in lines)
    paragraphs = paragraphs_of(lines, measures)
    headings = heading_levels(paragraphs, measures)
    levels = _indents(paragraphs, headings)
    blocks: list[Block] = []
    for is_row, group in groupby(enumerate(paragraphs), key=lambda entry: entry[1].lines[0].table > 0):
        if is_row:
            blocks += row_blocks([paragraph.lines[0] for _, paragraph in group], vocabulary)
            continue
        for place, paragraph in group:
            kind = BlockKind.HEADING if place in headings else BlockKind.TEXT
            text, page = vocabulary.join(paragraph.texts), paragraph.lines[0].page
            blocks.append(Block(kind, text, paragraph.label, headings.get(place, levels[place]), page))
    return tuple(blocks)


def _indents(paragraphs: Sequence[Paragraph], headings: Container[int]) -> list[int]:
    """Tell how deeply each paragraph is indented, by those that it stands under; a heading begins anew."""
    outer: list[float] = []
    levels = []
    for place, paragraph in enumerate(paragraphs):
        first = paragraph.lines[0]
        slack = INDENT * first.size
        if place in headings or first.table:
            outer = []
        while outer and outer[-1] > first.left + slack:
            outer.pop()
        if not outer or first.left > outer[-1] + slack:
            outer.append(first.left)
        levels.append(len(outer) - 1)
        if place in headings or first.table:
            outer = []
    return levels
