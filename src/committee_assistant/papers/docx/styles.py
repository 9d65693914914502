"""What the styles of a Word file say of a paragraph or run: each inherits from the style that it is based on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from committee_assistant.papers.docx.xml import W, number_at, switch_at, value_at

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

BODY_TEXT = 9
"""The outline level of what is no heading."""

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents) ?(?:heading|[1-9])")
T = TypeVar("T")


@dataclass(frozen=True)
class ParagraphStyle:
    """What a paragraph has from its style."""

    ids: tuple[str, ...]
    """Of the style and of those that it is based on, nearest first."""
    outline: int | None
    """0 for the highest heading, 9 for body text, None where the style says neither."""
    is_contents: bool
    """For a line of a table of contents."""
    num_id: int | None
    ilvl: int | None


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._paragraph: dict[str, ParagraphStyle] = {}
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            style_id = style.get(f"{W}styleId", "")
            self._elements.setdefault(style_id, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self._default = style_id

    def paragraph(self, paragraph: Element) -> ParagraphStyle:
        """Give what a paragraph has from the style that it names, or from the default one."""
        style_id = self._style_of(paragraph)
        if style_id not in self._paragraph:
            chain = list(self._chain(style_id))
            self._paragraph[style_id] = ParagraphStyle(
                ids=tuple(style.get(f"{W}styleId", "") for style in chain),
                outline=_first(chain, _outline),
                is_contents=any(_CONTENTS.fullmatch(_name(style)) for style in chain),
                num_id=_first(chain, lambda style: number_at(style, "pPr", "numPr", "numId")),
                ilvl=_first(chain, lambda style: number_at(style, "pPr", "numPr", "ilvl")),
            )
        return self._paragraph[style_id]

    def is_on(self, switch: str, run: Element, paragraph: Element) -> bool:
        """Tell whether a run has a property such as ``b`` or ``vanish``, from itself or from its styles."""
        own = switch_at(run, "rPr", switch)
        if own is not None:
            return own
        of_run = self._inherited(switch, value_at(run, "rPr", "rStyle") or "")
        return of_run != self._inherited(switch, self._style_of(paragraph))  # both together switch it off again

    def _style_of(self, paragraph: Element) -> str:
        style_id = value_at(paragraph, "pPr", "pStyle") or ""
        return style_id if style_id in self._elements else self._default

    def _inherited(self, switch: str, style_id: str) -> bool:
        return bool(_first(self._chain(style_id), lambda style: switch_at(style, "rPr", switch)))

    def _chain(self, style_id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            yield self._elements[style_id]
            style_id = value_at(self._elements[style_id], "basedOn") or ""


def _first(chain: Iterator[Element] | list[Element], say: Callable[[Element], T | None]) -> T | None:
    """Give what the nearest style says that says anything."""
    return next((said for style in chain if (said := say(style)) is not None), None)


def _outline(style: Element) -> int | None:
    stated = number_at(style, "pPr", "outlineLvl")
    if stated is not None:
        return stated
    heading = _HEADING.fullmatch(_name(style))
    if heading:
        return int(heading[1]) - 1
    return 0 if _name(style) == "title" else None


def _name(style: Element) -> str:
    return (value_at(style, "name") or "").casefold()
