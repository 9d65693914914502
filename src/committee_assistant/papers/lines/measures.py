"""What is usual in a document: its size of type, its leading, how far lines reach; against which lines are judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from committee_assistant.papers.lines.model import Line

CHARACTER = 0.5
"""Width of a letter beside the size of type, where a line does not say how far it reaches."""
_SAME_SIZE = 0.08
"""Share by which sizes of type may differ and yet be the same."""

OFF_CENTRE = 0.25
"""Difference between the middles of centred lines, beside the size of type, at most."""


@dataclass(frozen=True)
class Measures:
    """The usual size of type, whether text is usually bold, and blank space between wrapped lines beside the size."""

    size: float
    bold: bool
    leading: float


def measure(lines: Sequence[Line]) -> Measures:
    """Measure the lines of a document, tables aside."""
    text = [line for line in lines if not line.table]
    sizes, bold = Counter[float](), 0
    for line in text:
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold += len(line.text) * line.bold
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    return Measures(size, bold * 2 > sizes.total(), _leading(text))


def _leading(lines: Sequence[Line]) -> float:
    """Give the blank space between lines of which the second plainly goes on with the first."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and not b.opens and same_size(a, b)]
    wrapped = [b.above / b.size for a, b in pairs if is_full(a, b) and b.text[:1].islower()]
    every = [b.above / b.size for _, b in pairs]
    return median(wrapped) if wrapped else min(every, default=0.0)


def completed(lines: Sequence[Line]) -> list[Line]:
    """Give lines that do not say how far they or their column reach an estimate."""
    reaching = [line if line.right else replace(line, right=_right(line)) for line in lines]
    limit = max((line.right for line in reaching if not line.table), default=0.0)
    return [line if line.limit else replace(line, limit=limit) for line in reaching]


def _right(line: Line) -> float:
    return line.left + len(line.text) * (1.0 if line.size == 1 else line.size * CHARACTER)


def same_size(one: Line, other: Line) -> bool:
    """Tell whether two lines are set in the same size of type."""
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def is_full(before: Line, after: Line) -> bool:
    """Tell whether the first word of the line after would not have fitted on the line before."""
    word = after.text.split(maxsplit=1)[0] if after.text.strip() else ""
    letter = (before.right - before.left + after.right - after.left) / max(len(before.text) + len(after.text), 1)
    room = before.limit - before.right
    if is_centred(before, after):
        room *= 2
    return room < (len(word) + 1) * letter


def is_centred(one: Line, other: Line) -> bool:
    """Tell whether two lines of different length stand about the same middle."""
    middles = abs((one.left + one.right) - (other.left + other.right)) / 2
    em = max(one.size, other.size) / (1 if one.size > 1 else 0.5)
    whole = len(one.pieces) < 2 and len(other.pieces) < 2
    return whole and middles < em * OFF_CENTRE and abs(one.left - other.left) > em
