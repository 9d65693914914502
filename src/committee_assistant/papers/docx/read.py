"""Reads a Word document (.docx): its headings, paragraphs with their automatic numbers, tables and notes, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from committee_assistant.papers.document import Block, BlockKind, Document, UnreadableDocumentError
from committee_assistant.papers.docx.notes import NoteReferences
from committee_assistant.papers.docx.numbering import Numbering
from committee_assistant.papers.docx.package import WordPackage, open_package
from committee_assistant.papers.docx.styles import BODY_TEXT, ParagraphStyle, Styles
from committee_assistant.papers.docx.tables import read_table
from committee_assistant.papers.docx.text import Line, tidy
from committee_assistant.papers.docx.xml import ALTERNATE, W, at, chosen, number_at, switch_at, value_at
from committee_assistant.papers.labels import split_label

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

LONGEST_BOLD_HEADING = 100
"""Characters of a bold paragraph above which it is no heading but text with emphasis."""

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdtContent", "customXml", "ins", "moveTo"))
_SENTENCE_END = (".", "!", "?", ";", ",")
_NO_TITLE = re.compile(
    r"(?:word )?document ?\d*|doc\d*|untitled.*|title|(?:report )?template|normal|microsoft word - .*|.*\.do[ct][xm]?",
    re.IGNORECASE,
)
"""Titles that a program or template set, and no author."""


def read_docx(content: bytes) -> Document:
    """Read a Word file as it prints with every tracked change accepted.

    Page headers and footers, comments and tables of contents are left out. Raises UnreadableDocumentError where the
    file is damaged, protected by a password, too large when unpacked, or no Word document.
    """
    package = open_package(content)
    try:
        blocks = _Reader(package).read()
    except RecursionError as error:
        raise UnreadableDocumentError("its tables or text boxes are nested too deeply to read") from error
    return Document(tuple(blocks), _title(package.properties))


class _Reader:
    """Reads one document from its first paragraph to its last, counting lists and notes on the way."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering)
        self._notes = NoteReferences()

    def read(self) -> list[Block]:
        body = at(self._package.document, "body")
        blocks = self._blocks(body) if body is not None else []
        blocks += self._notes.blocks(self._package, self._blocks)
        return [block for block in blocks if block.text]

    def _blocks(self, container: Element) -> list[Block]:
        """Give what a body, cell, text box or note holds; numbers that stand alone have a label but no text."""
        blocks: list[Block] = []
        joined: list[Element] = []
        for element in _elements(container):
            if element.tag == f"{W}p":
                joined.append(element)
                if _runs_on(element):
                    continue
            if joined:
                blocks += self._paragraph(joined)
                joined = []
            if element.tag == f"{W}tbl":
                blocks += read_table(element, self._blocks)
        return blocks + self._paragraph(joined) if joined else blocks

    def _paragraph(self, joined: list[Element]) -> list[Block]:
        """Read what prints as one paragraph; the last of several says how."""
        last = joined[-1]
        style = self._styles.paragraph(last)
        if style.is_contents:
            return []
        line = Line(self._styles, self._notes)
        for part in joined:
            line.read(part)
        text = line.text
        if text or not (_is_deleted(last) or switch_at(last, "pPr", "rPr", "vanish")):
            block = self._block(last, style, line, text)
            return [block, *(inner for box in line.boxes for inner in self._blocks(box))]
        return [inner for box in line.boxes for inner in self._blocks(box)]

    def _block(self, paragraph: Element, style: ParagraphStyle, line: Line, text: str) -> Block:
        position = self._numbering.position(paragraph, style)
        label = self._numbering.next_label(position) if position else ""
        own = number_at(paragraph, "pPr", "outlineLvl")
        outline = style.outline if own is None else own
        if outline is not None and outline < BODY_TEXT:
            return Block(BlockKind.HEADING, text, label, outline + 1)
        if not label and line.is_bold and _could_be_heading(text):
            return Block(BlockKind.HEADING, text)
        return Block(BlockKind.TEXT, text if label else line.typed, label, position.ilvl if position else 0)


def _elements(container: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a container, those in content controls included."""
    for child in container.iterchildren():
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _elements(child)
        elif child.tag == f"{W}sdt":
            if value_at(child, "sdtPr", "docPartObj", "docPartGallery") != "Table of Contents":
                yield from _elements(child)
        elif child.tag == ALTERNATE and (branch := chosen(child)) is not None:
            yield from _elements(branch)


def _runs_on(paragraph: Element) -> bool:
    """Tell whether the next paragraph continues this one: its mark is deleted, or it is a large first letter."""
    frame = at(paragraph, "pPr", "framePr")
    return _is_deleted(paragraph) or (frame is not None and frame.get(f"{W}dropCap") in {"drop", "margin"})


def _is_deleted(paragraph: Element) -> bool:
    mark = at(paragraph, "pPr", "rPr")
    return at(mark, "del") is not None or at(mark, "moveFrom") is not None


def _could_be_heading(text: str) -> bool:
    short = 0 < len(text) <= LONGEST_BOLD_HEADING
    return short and not text.endswith(_SENTENCE_END) and not split_label(text)[0]


def _title(properties: Element | None) -> str:
    found = properties.find("{http://purl.org/dc/elements/1.1/}title") if properties is not None else None
    title = tidy(found.text or "") if found is not None else ""
    return "" if _NO_TITLE.fullmatch(title) else title
