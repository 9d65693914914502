"""The automatic numbers of a Word file, which its paragraphs do not hold: counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from committee_assistant.papers.docx.numerals import numeral
from committee_assistant.papers.docx.styles import ParagraphStyle
from committee_assistant.papers.docx.text import tidy
from committee_assistant.papers.docx.xml import MC, VAL, W, at, number_at, switch_at, value_at, whole
from committee_assistant.papers.labels import BULLET

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_UNCOUNTED = frozenset({"bullet", "none"})
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class Level:
    """How the items of one level of a list are numbered."""

    start: int
    form: str
    """As ``numeral`` takes it, or ``bullet``, or ``none``."""
    pattern: str
    """What is printed, ``%1.%2`` standing for the numbers of the first two levels."""
    legal: bool
    """Higher levels, too, are printed in digits."""
    restart: int | None
    """Counted from 1, the lowest of the levels after which this one starts again; 0 for none; None for all above."""
    style: str | None
    """The paragraph style whose paragraphs stand on this level."""


@dataclass(frozen=True)
class NumberedList:
    """A list as paragraphs refer to it."""

    family: str
    """Lists of a family continue each other."""
    levels: dict[int, Level]
    restarts: dict[int, int]
    """The number at which a level begins anew when this list first comes to it."""


@dataclass(frozen=True)
class ListPosition:
    """Which list a paragraph belongs to, and how deep in it."""

    num_id: int
    ilvl: int


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self._lists = _lists(root) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[ListPosition] = set()

    def position(self, paragraph: Element, style: ParagraphStyle) -> ListPosition | None:
        """Tell where a paragraph stands in which list, from itself or from its style; None where it has no number."""
        own = at(paragraph, "pPr", "numPr")
        own_id, own_level = number_at(own, "numId"), number_at(own, "ilvl")
        num_id = style.num_id if own_id is None else own_id
        if not num_id or num_id not in self._lists:
            return None
        by_style = {level.style: ilvl for ilvl, level in self._lists[num_id].levels.items() if level.style}
        of_styles = next((by_style[style_id] for style_id in style.ids if style_id in by_style), style.ilvl)
        return ListPosition(num_id, next((found for found in (own_level, of_styles) if found is not None), 0))

    def next_label(self, position: ListPosition) -> str:
        """Count one more paragraph of a list, and give what is printed before it: "" where that is nothing."""
        numbered = self._lists[position.num_id]
        level = numbered.levels.get(position.ilvl)
        if level is None:
            return ""
        self._count(position, numbered)
        if level.form == "bullet":
            return BULLET if level.pattern.strip() else ""
        counts = self._counts[numbered.family]

        def number(place: re.Match[str]) -> str:
            shown = numbered.levels.get(int(place[1]) - 1)
            count = counts.get(int(place[1]) - 1)
            if shown is None or count is None or shown.form in _UNCOUNTED:
                return ""
            return numeral(count, "decimal" if level.legal else shown.form)

        return tidy(_PLACE.sub(number, level.pattern))

    def _count(self, position: ListPosition, numbered: NumberedList) -> None:
        counts = self._counts.setdefault(numbered.family, {})
        for above in range(position.ilvl):
            if above in numbered.levels:
                counts.setdefault(above, _start(numbered, above))
        if position.ilvl in numbered.restarts and position not in self._begun:
            counts[position.ilvl] = numbered.restarts[position.ilvl]
        elif position.ilvl in counts:
            counts[position.ilvl] += 1
        else:
            counts[position.ilvl] = _start(numbered, position.ilvl)
        self._begun.add(position)
        for below in [ilvl for ilvl in counts if ilvl > position.ilvl]:
            restart = numbered.levels[below].restart if below in numbered.levels else None
            if restart is None or position.ilvl < restart:
                del counts[below]


def _start(numbered: NumberedList, ilvl: int) -> int:
    return numbered.restarts.get(ilvl, numbered.levels[ilvl].start)


def _lists(root: Element) -> dict[int, NumberedList]:
    """Read the lists of numbering.xml, those that borrow their levels from a numbering style included."""
    families = {family.get(f"{W}abstractNumId", ""): family for family in root.iterchildren(f"{W}abstractNum")}
    of_style = {style: key for key, family in families.items() if (style := value_at(family, "styleLink"))}
    lists: dict[int, NumberedList] = {}
    for num in root.iterchildren(f"{W}num"):
        num_id = whole(num.get(f"{W}numId"))
        key = value_at(num, "abstractNumId") or ""
        key = of_style.get(value_at(families.get(key), "numStyleLink") or "", key)
        if num_id is not None and key in families:
            lists[num_id] = _list(key, families[key], num)
    return lists


def _list(key: str, family: Element, num: Element) -> NumberedList:
    levels = _levels(family)
    restarts: dict[int, int] = {}
    for override in num.iterchildren(f"{W}lvlOverride"):
        levels |= _levels(override)
        ilvl, start = whole(override.get(f"{W}ilvl")), number_at(override, "startOverride")
        if ilvl is not None and start is not None:
            restarts[ilvl] = start
    return NumberedList(key, levels, restarts)


def _levels(parent: Element) -> dict[int, Level]:
    return {
        ilvl: _level(level)
        for level in parent.iterchildren(f"{W}lvl")
        if (ilvl := whole(level.get(f"{W}ilvl"))) is not None
    }


def _level(level: Element) -> Level:
    start = number_at(level, "start")
    return Level(
        start=0 if start is None else start,
        form=_form(level),
        pattern=value_at(level, "lvlText") or "",
        legal=bool(switch_at(level, "isLgl")),
        restart=number_at(level, "lvlRestart"),
        style=value_at(level, "pStyle"),
    )


def _form(level: Element) -> str:
    """Give how a level's numbers are written; a custom form by its first number."""
    form = at(level, "numFmt")
    if form is None:
        form = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if form is None:
        return "decimal"
    if form.get(VAL) == "custom":
        return form.get(f"{W}format", "").partition(",")[0].strip() or "decimal"
    return str(form.get(VAL, "decimal"))
