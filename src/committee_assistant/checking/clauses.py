"""The part of a sentence that speaks to a claim: a figure of another part is neither for it nor against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_ROW = re.compile(r"[^:;]{1,60}: [^;]+(?:; [^:;]{1,60}: [^;]+)+")
"""A row of a table as it is read: each cell with its header."""
_SEAM = re.compile(r"[;:]\s+|,\s+|\s+(?=(?:and|but|while|whereas|although|after|because|so that)\s)")
ENOUGH = 0.9
"""Share of what the whole sentence has of a claim that a part must have to stand for it."""


def speaking_part(sentence: str, overlap: Callable[[str], float]) -> str:
    """Give the shortest run of clauses that has nearly all of what a sentence has of a claim.

    ``overlap`` gives how much of the claim a text has. Of a row of a table this is one cell with what the row is about.
    """
    least = ENOUGH * overlap(sentence)
    found = [run for run in _runs(sentence) if overlap(run) >= least]
    return min(found, key=len, default=sentence)


def _runs(sentence: str) -> Iterator[str]:
    if _ROW.fullmatch(sentence):
        first, *cells = sentence.split("; ")
        about = first.partition(": ")[2]
        yield from (f"{about}, {cell}" for cell in cells)
        return
    starts = [0, *(seam.end() for seam in _SEAM.finditer(sentence))]
    ends = [*starts[1:], len(sentence)]
    for place, start in enumerate(starts):
        yield from (sentence[start:end].strip(" ,;:") for end in ends[place:])
