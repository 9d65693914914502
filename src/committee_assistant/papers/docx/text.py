"""The words of a paragraph of a Word file as it reads with every tracked change accepted."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from committee_assistant.papers.docx.symbols import symbol
from committee_assistant.papers.docx.xml import ALTERNATE, M, W, chosen
from committee_assistant.papers.labels import split_label

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from committee_assistant.papers.docx.notes import NoteReferences
    from committee_assistant.papers.docx.styles import Styles

_DROPPED_NAMES = "del moveFrom delText instrText delInstrText pPr rPr sdtPr sdtEndPr rt fldData ffData"
_DROPPED = frozenset(f"{W}{name}" for name in _DROPPED_NAMES.split())
_SPACES = {f"{W}tab": "\t", f"{W}ptab": " ", f"{W}br": " ", f"{W}cr": " "}
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Control, format, private-use and surrogate characters."""


def tidy(text: str) -> str:
    """Put text on one line: single spaces, and no characters that are not seen."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(
            " " if character.isspace() else character
            for character in text
            if character.isspace() or unicodedata.category(character) not in _UNSEEN
        )
    return " ".join(text.split())


class Line:
    """Gathers what one paragraph prints; several where a deleted or dropped mark joins them."""

    def __init__(self, styles: Styles, notes: NoteReferences) -> None:
        self.boxes: list[Element] = []
        """The text boxes that the paragraph holds."""
        self.is_bold = True
        """Nothing that is printed is not bold."""
        self._pieces: list[str] = []
        self._fields: list[bool] = []
        """For each field that is open, outermost first: whether its result has begun."""
        self._styles = styles
        self._notes = notes

    @property
    def text(self) -> str:
        """Everything read so far."""
        return tidy("".join(self._pieces))

    @property
    def typed(self) -> str:
        """The same, with the tab after a number typed by hand kept: it tells "3.2", a number, from a quantity."""
        head, tab, rest = "".join(self._pieces).lstrip().partition("\t")
        typed = f"{tidy(head)}\t{tidy(rest)}"
        return typed if tab and len(head.split()) == 1 and split_label(typed)[0] else self.text

    def read(self, paragraph: Element) -> None:
        """Add the words of a paragraph."""
        self._fields.clear()
        self._read(paragraph, paragraph)

    def _read(self, element: Element, paragraph: Element) -> None:
        for child in element.iterchildren():
            tag = child.tag
            if tag in _DROPPED:
                continue
            if tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif tag == f"{W}r":
                self._run(child, paragraph)
            elif tag == ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._read(branch, paragraph)
            elif all(self._fields):
                self._content(child, tag, paragraph)

    def _run(self, run: Element, paragraph: Element) -> None:
        if self._styles.is_on("vanish", run, paragraph):
            for step in run.iterchildren(f"{W}fldChar"):
                self._field(step.get(f"{W}fldCharType"))
            return
        printed = len(self._pieces)
        marked = [child for child in run.iterchildren(*_NOTES) if child.get(f"{W}customMarkFollows") in {"1", "true"}]
        self._read(run, paragraph)
        new = "".join(self._pieces[printed:])
        if marked:
            self._notes.refer(marked[0], tidy(new))
            del self._pieces[printed:]
        elif self.is_bold and any(map(str.isalnum, new)):
            self.is_bold = self._styles.is_on("b", run, paragraph)

    def _content(self, child: Element, tag: str, paragraph: Element) -> None:
        if tag in (f"{W}t", f"{M}t"):
            self._pieces.append(child.text or "")
        elif tag in _SPACES:
            self._pieces.append(_SPACES[tag])
        elif tag == f"{W}noBreakHyphen":
            self._pieces.append("-")
        elif tag == f"{W}sym":
            self._pieces.append(symbol(child.get(f"{W}font", ""), child.get(f"{W}char", "")))
        elif tag == f"{W}txbxContent":
            self.boxes.append(child)
        elif tag in _NOTES:
            if child.get(f"{W}customMarkFollows") not in {"1", "true"}:
                self._notes.refer(child)
        else:
            self._read(child, paragraph)

    def _field(self, step: str | None) -> None:
        if step == "begin":
            self._fields.append(False)
        elif self._fields and step == "separate":
            self._fields[-1] = True
        elif self._fields and step == "end":
            self._fields.pop()
