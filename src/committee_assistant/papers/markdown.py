"""Markdown becomes blocks: headings, paragraphs, items of lists with their numbers, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from committee_assistant.papers.document import Block, BlockKind, Document, row_text
from committee_assistant.papers.labels import BULLET
from committee_assistant.papers.text_encoding import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

_NEW_NUMBER = re.compile(r"\d+(?:\.\d+)+\s|\d+\.\s|\d+\([a-z]\)\s")
"""A line inside a paragraph that begins like this is a paragraph of its own."""
_BARE_NUMBER = re.compile(r"(\d{1,3})\s+[A-Z]")
_WHOLE = re.compile(r"\d{1,3}(?=[\s.(])")


def read_markdown(content: bytes) -> Document:
    """Read Markdown; raises UnreadableDocumentError where the bytes are no text."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(decode(content))
    return Document(tuple(_blocks(tokens)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    lists: list[_List] = []
    heading = 0
    for place, token in enumerate(tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(_List(token.type == "ordered_list_open", int(token.attrs.get("start", 1))))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "list_item_open":
            lists[-1].begin(token.info)
        elif token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "table_open":
            yield from _rows(tokens[place:])
        elif token.type == "inline" and not _in_cell(tokens[place - 1]):
            for text in _lines(token):
                if heading:
                    yield Block(BlockKind.HEADING, text, level=heading)
                else:
                    label = lists[-1].label() if lists else ""
                    yield Block(BlockKind.TEXT, text, label, level=max(0, len(lists) - 1))
        elif token.type in {"code_block", "fence"}:
            yield from (Block(BlockKind.TEXT, line.strip()) for line in token.content.splitlines() if line.strip())


class _List:
    """A list being read: which number its next item has."""

    def __init__(self, ordered: bool, start: int) -> None:
        self.ordered = ordered
        self.next = start
        self.fresh = False

    def begin(self, typed: str) -> None:
        """Begin an item; the number typed counts where it goes forward, as it does in text copied from a paper."""
        if typed.isdigit() and int(typed) > self.next:
            self.next = int(typed)
        self.fresh = True

    def label(self) -> str:
        """Give the label of an item's first paragraph, and "" for its later ones."""
        if not self.fresh:
            return ""
        self.fresh = False
        if not self.ordered:
            return BULLET
        self.next += 1
        return str(self.next - 1)


def _lines(token: Token) -> Iterator[str]:
    """Give the text of a paragraph; a line in it that begins with a number stands alone.

    A bare number, which may count something, does so only where it is the next one.
    """
    gathered: list[str] = []
    last = 0
    for line in map(str.strip, _plain(token.children or ()).splitlines()):
        bare = _BARE_NUMBER.match(line)
        if gathered and (_NEW_NUMBER.match(line) or (bare and last and int(bare[1]) == last + 1)):
            yield " ".join(gathered)
            gathered = []
        if not gathered and (number := _WHOLE.match(line)):
            last = int(number[0])
        gathered += line.split()
    if gathered:
        yield " ".join(gathered)


def _plain(children: Sequence[Token]) -> str:
    """Give the letters of inline content: emphasis, links and pictures lose their marks and keep their words."""
    parts = []
    for child in children:
        if child.type in {"text", "code_inline", "image"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
    return "".join(parts)


def _in_cell(before: Token) -> bool:
    return before.type in {"th_open", "td_open"}


def _rows(tokens: Sequence[Token]) -> Iterator[Block]:
    header: tuple[str, ...] = ()
    cells: list[str] = []
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            cells.append(" ".join(_plain(token.children or ()).split()))
        elif token.type == "tr_close" and not header:
            header = tuple(cells)
        elif token.type == "tr_close":
            row = tuple(zip(header, cells, strict=False))
            yield Block(BlockKind.ROW, row_text(row), cells=row)
        elif token.type == "table_close":
            return
