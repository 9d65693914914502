"""Lines of text for a screen of any width, free of anything that a terminal would obey."""

from __future__ import annotations

import textwrap
import unicodedata

WIDEST = 78
"""Columns; a longer line is harder to read."""


def printable(text: str) -> str:
    """Remove control, format and surrogate characters, save line ends; tabs become spaces.

    What is returned can be shown on a terminal as it is.
    """
    if text.isprintable():
        return text
    spaced = text.replace("\t", " ")
    return "".join(char for char in spaced if char == "\n" or unicodedata.category(char)[0] != "C")


def hang(lead: str, text: str, width: int | None) -> list[str]:
    """Set a text after a lead, its further lines indented to stand below its first.

    Without a width everything stays on one line.
    """
    whole = f"{lead}{printable(text)}"
    if width is None:
        return [whole.rstrip()]
    indent = min(len(lead), width // 2)
    return textwrap.wrap(
        whole,
        width,
        subsequent_indent=" " * indent,
        drop_whitespace=True,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    ) or [lead.rstrip()]


def sentences(text: str) -> list[str]:
    """Split a paragraph at the ends of its lines, and after full stops and semicolons that a space follows."""
    if "\n" in text:
        return [sentence for line in text.split("\n") for sentence in sentences(line)]
    found: list[str] = []
    start = 0
    for place in range(1, len(text)):
        if text[place] == " " and text[place - 1] in ".;!?":
            found.append(text[start:place])
            start = place + 1
    return [*found, text[start:]]
