"""Running headers and footers and page numbers: what repeats at the edges of pages and is no part of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

EDGE = 4
"""Lines at the top, and at the bottom, of a page that may be furniture."""
NEAR = 2
"""How many pages on the same line must stand again: left and right pages may take turns."""

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.?)?\s*[-–—|]?\s*(\d{1,4}|[ivxl]+)\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?\s*(?:page)?", re.IGNORECASE
)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def furniture(pages: Sequence[Sequence[str]]) -> tuple[frozenset[int], ...]:
    """Give for each page, whose lines stand from top to bottom, the places of those that are furniture.

    A line is furniture where it stands at the same edge of a page near by, numbers that count the pages aside, or is a
    page number in sequence, and all between it and the edge is furniture too. An empty text, which stands for a table
    or the like, never is.
    """
    return tuple(
        frozenset(_at_edge(pages, page, from_top=True) | _at_edge(pages, page, from_top=False))
        for page in range(len(pages))
    )


def _at_edge(pages: Sequence[Sequence[str]], page: int, *, from_top: bool) -> set[int]:
    found: set[int] = set()
    lines = pages[page]
    for depth in range(min(EDGE, len(lines))):
        place = depth if from_top else len(lines) - 1 - depth
        if not lines[place].strip() or not _is_repeated(pages, page, lines[place], from_top=from_top):
            break
        found.add(place)
    return found


def _is_repeated(pages: Sequence[Sequence[str]], page: int, line: str, *, from_top: bool) -> bool:
    """Tell whether a line stands at the same edge near by: on one page if it is the same, on two if it counts."""
    number = _page_number(line)
    if number == page + 1 and (len(pages) == 1 or not line.strip().isdigit()):
        return True
    counted = 0
    for other in range(max(0, page - NEAR), min(len(pages), page + NEAR + 1)):
        if other == page:
            continue
        edge = pages[other][:EDGE] if from_top else pages[other][-EDGE:]
        likenesses = {_likeness(line, known, other - page) for known in edge}
        if "same" in likenesses:
            return True
        counted += "counts" in likenesses
    return counted > 1


def _likeness(line: str, other: str, pages_on: int) -> str:
    """Tell "same" lines, and those that are the same but for a number that "counts" the pages, from others ("")."""
    one, two = _page_number(line), _page_number(other)
    if one is not None and two is not None:
        return "same" if two - one == pages_on else ""
    if _NUMBER.sub("#", line).split() != _NUMBER.sub("#", other).split():
        return ""
    steps = {int(b) - int(a) for a, b in zip(_NUMBER.findall(line), _NUMBER.findall(other), strict=True)}
    if not steps <= {0, pages_on}:
        return ""
    return "same" if steps <= {0} or "page" in line.casefold() else "counts"


def _page_number(line: str) -> int | None:
    """Read "3", "Page 3 of 12", "- 3 -" and "iii"."""
    match = _PAGE_NUMBER.fullmatch(line.strip())
    if not match:
        return None
    if match[1].isdigit():
        return int(match[1])
    if not _ROMAN.fullmatch(match[1]):
        return None
    values = [_VALUES[letter] for letter in match[1].lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
