"""A paper as it is numbered: its paragraphs, and how one of them is cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from committee_assistant.model.problem import Origin

_LETTERED = re.compile(r"(?P<parent>.+)\((?:[a-z]+|\d+)\)")

BULLET = "• "
"""How a bullet begins among the lines of a paragraph's own wording."""


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph, lettered item or unnumbered part."""

    id: str
    """As the paper prints it: ``6``, ``20.1``, ``32(e)``; a slug such as ``purpose`` where it prints none."""
    section: str
    """The heading that it stands under."""
    says: str
    figures: tuple[str, ...] = ()
    """Every number and date of the original, normalised by ``model.figures``."""
    fingerprint: str = ""
    """``fingerprint`` of the original wording."""
    wording: str = ""
    """The paper's own words where the user has added a copy; bullets and rows of tables on lines of their own."""
    origin: Origin = Origin()

    @property
    def text(self) -> str:
        """What a reader is shown: the paper's own words where they are known, else the restatement."""
        return self.wording or self.says

    @property
    def parent(self) -> str:
        """The paragraph that a lettered item belongs to, or its own id."""
        return parent_of(self.id)


@dataclass(frozen=True)
class Paper:
    """One committee paper: what it is called and its paragraphs in reading order."""

    id: str
    title: str
    short_title: str
    committee: str
    date: str
    paragraphs: tuple[Paragraph, ...]
    reading_order: dict[str, int]
    """Paragraph id to its place, from 0."""
    verbatim: bool = False
    """Whether the paragraphs say what they say in the paper's own words, because nobody has restated them."""

    def quotes(self, paragraph: Paragraph) -> bool:
        """Tell whether what is shown of a paragraph is in the paper's own words."""
        return self.verbatim or bool(paragraph.wording)

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """Find a paragraph by the id that the paper prints."""
        place = self.reading_order.get(paragraph_id)
        return None if place is None else self.paragraphs[place]

    def parts_of(self, paragraph_id: str) -> tuple[Paragraph, ...]:
        """Give the lettered items and sub-paragraphs of a paragraph, in order."""
        return tuple(
            part
            for part in self.paragraphs
            if part.id != paragraph_id and (part.parent == paragraph_id or part.id.startswith(f"{paragraph_id}."))
        )


def parent_of(paragraph_id: str) -> str:
    """Strip a lettered item's letter: ``32(e)`` gives ``32``; any other id is returned as it is."""
    lettered = _LETTERED.fullmatch(paragraph_id)
    return lettered["parent"] if lettered else paragraph_id


def fingerprint(wording: str) -> str:
    """Hash a wording over its letters and digits, so that layout, dashes and fonts do not matter.

    Returns 16 hexadecimal digits.
    """
    return next(iter(fingerprints([wording])))


def fingerprints(pieces: Iterable[str]) -> Iterator[str]:
    """Give the fingerprint of the first piece of a wording, of the first two together, and so on."""
    import hashlib  # only reading a paper fingerprints it

    whole = hashlib.sha256()
    for piece in pieces:
        whole.update("".join(character for character in piece.casefold() if character.isalnum()).encode())
        yield whole.hexdigest()[:16]
