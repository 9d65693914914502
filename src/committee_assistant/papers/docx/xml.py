"""Names and look-ups in the XML of a Word file, so that the parts of its reader need not repeat them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VAL = f"{W}val"
ALTERNATE = f"{MC}AlternateContent"
"""The same content in several ways, for programs of several ages."""

_OFF = frozenset({"0", "false", "off"})
_LONGEST_NUMBER = 9
"""Digits; nothing that a document counts needs more."""


def at(element: Element | None, *names: str) -> Element | None:
    """Follow children by name, ``at(paragraph, "pPr", "numPr")``; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = element.find(f"{W}{name}")
    return element


def value_at(element: Element | None, *names: str) -> str | None:
    """Give ``w:val`` of the element that the names lead to, or None."""
    found = at(element, *names)
    return None if found is None else found.get(VAL)


def number_at(element: Element | None, *names: str) -> int | None:
    """Give ``w:val`` as a whole number, or None where there is none."""
    return whole(value_at(element, *names))


def switch_at(element: Element | None, *names: str) -> bool | None:
    """Tell whether a property such as ``w:b`` is on or off, or None where it is not set."""
    found = at(element, *names)
    return None if found is None else found.get(VAL, "true") not in _OFF


def whole(text: str | None) -> int | None:
    """Read a whole number as XML writes it, or None."""
    digits = (text or "").strip().removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _LONGEST_NUMBER:
        return None
    return int(text or "")


def chosen(alternate: Element) -> Element | None:
    """Give the one branch of an ``mc:AlternateContent`` that is read."""
    choice: Element | None = alternate.find(f"{MC}Choice")
    return choice if choice is not None else alternate.find(f"{MC}Fallback")
