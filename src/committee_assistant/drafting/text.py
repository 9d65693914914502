"""A paragraph's text cut into its lines, its rows' cells and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.model.sentences import sentences

_CELL = re.compile(r"(?P<header>[^\s:;•][^:;]{0,59}):\s+(?P<cell>\S.*)", re.DOTALL)


class LineKind(StrEnum):
    """What a line of a paragraph is."""

    TEXT = "text"
    BULLET = "bullet"
    ROW = "row"
    """One row of a table."""


@dataclass(frozen=True)
class Line:
    """One line of a paragraph, without its bullet."""

    paragraph: Paragraph
    kind: LineKind
    text: str
    cells: tuple[tuple[str, str], ...] = ()
    """Of a row, each cell with its header."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as the paper prints it, and the line that it stands in."""

    text: str
    line: Line

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph to cite for it."""
        return self.line.paragraph


def lines_of(paragraph: Paragraph) -> Iterator[Line]:
    """Give the lines of a paragraph that hold anything, in order."""
    for printed in paragraph.says.split("\n"):
        text = printed.strip()
        if text.startswith(BULLET.strip()):
            text = text[1:].strip()
            if text:
                yield Line(paragraph, LineKind.BULLET, text)
        elif text:
            cells = cells_of(text)
            yield Line(paragraph, LineKind.ROW if cells else LineKind.TEXT, text, cells)


def all_lines(paper: Paper) -> tuple[Line, ...]:
    """Give every line of a paper in reading order."""
    return tuple(line for paragraph in paper.paragraphs for line in lines_of(paragraph))


def cells_of(text: str) -> tuple[tuple[str, str], ...]:
    """Read a row such as ``Area: North; Visits: 12``; a line that is none gives nothing."""
    cells: list[tuple[str, str]] = []
    for part in text.split("; "):
        found = _CELL.fullmatch(part.strip())
        if found:
            cells.append((found["header"].strip(), found["cell"].strip()))
        elif cells and len(cells) > 1:
            cells[-1] = (cells[-1][0], f"{cells[-1][1]}; {part}")
        else:
            return ()
    return tuple(cells) if len(cells) > 1 else ()


def sentences_of(line: Line) -> Iterator[Sentence]:
    """Give the sentences of a line; a row is one, whatever it holds."""
    if line.kind is LineKind.ROW:
        yield Sentence(line.text, line)
    else:
        yield from (Sentence(text, line) for text in sentences(line.text))
