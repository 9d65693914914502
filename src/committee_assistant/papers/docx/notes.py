"""Footnotes and endnotes of a Word file, numbered by where its text first refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.docx.numerals import numeral
from committee_assistant.papers.docx.xml import W, number_at, value_at

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from committee_assistant.papers.docx.package import WordPackage

_USUAL_FORM = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How Word numbers notes where a document does not say."""


class NoteReferences:
    """The references of a text to its notes, in order; each with its own mark, or "" where Word counts it."""

    def __init__(self) -> None:
        self._marks: dict[str, dict[str, str]] = {"footnote": {}, "endnote": {}}

    def refer(self, reference: Element, mark: str = "") -> None:
        """Note a ``w:footnoteReference`` or ``w:endnoteReference``."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        self._marks[kind].setdefault(reference.get(f"{W}id", ""), mark)

    def blocks(self, package: WordPackage, read: Callable[[Element], list[Block]]) -> Iterator[Block]:
        """Give the notes that were referred to, footnotes first; ``read`` gives the blocks of one."""
        for kind, part in (("footnote", package.footnotes), ("endnote", package.endnotes)):
            held = {note.get(f"{W}id"): note for note in part.iterchildren(f"{W}{kind}")} if part is not None else {}
            form, number = _counting(package, kind)
            for note_id, mark in self._marks[kind].items():
                label = mark or numeral(number, form)
                number += not mark
                if note_id in held:
                    words = " ".join(f"{block.label} {block.text}" for block in read(held[note_id])).split()
                    yield Block(BlockKind.NOTE, " ".join(words), label=label)


def _counting(package: WordPackage, kind: str) -> tuple[str, int]:
    """Give how notes are numbered, and from what number, as the last section or else the settings say."""
    sections = list(package.document.iter(f"{W}sectPr"))
    form, start = _USUAL_FORM[kind], 1
    for source in (package.settings, *sections[-1:]):
        form = value_at(source, f"{kind}Pr", "numFmt") or form
        start = number_at(source, f"{kind}Pr", "numStart") or start
    return form, start
