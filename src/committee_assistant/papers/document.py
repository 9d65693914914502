"""A document as its reader saw it: headings, text with its printed number, rows of tables and notes, in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    TEXT = "text"
    """A paragraph, or an item of a list where it has a label."""
    ROW = "row"
    """One row of a table."""
    NOTE = "note"
    """A footnote or endnote; its label is its number."""


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item, row of a table or note."""

    kind: BlockKind
    text: str
    """On one line, without its label, line breaks rejoined; of a row, its cells with their headers."""
    label: str = ""
    """The number or bullet as printed: ``3.4.1``, ``(a)``, ``iv.``, ``12/24``, ``Item 3``, ``•``; "" where none is."""
    level: int = 0
    """Of a heading, 1 for the highest, and 0 where it is not known; of text, how deeply it is indented, from 0."""
    page: int = 0
    """Counted from 1; 0 where the format has no pages."""
    cells: tuple[tuple[str, str], ...] = ()
    """Of a row, each cell with the header of its column, or "" where the table has none."""


@dataclass(frozen=True)
class Document:
    """Everything that was read of a file."""

    blocks: tuple[Block, ...]
    title: str = ""
    """As the file's own properties give it, or ""."""


class UnreadableDocumentError(Exception):
    """A file that is no paper; the message says what is wrong with it and what to do, on one line."""


def row_text(cells: tuple[tuple[str, str], ...]) -> str:
    """Write a row with its headers: ``Area: North; Visits: 12``; a cell that ends in a colon heads the next."""
    said = "; ".join(f"{header}: {cell}" if header else cell for header, cell in cells if cell)
    return said.replace(":; ", ": ")
