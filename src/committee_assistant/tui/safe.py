"""Text of papers, knowledge and users on its way to the screen: never an escape sequence, never markup."""

from __future__ import annotations

import unicodedata

from textual.content import Content


def safe(text: str) -> str:
    """Remove control and format characters; line breaks stay and a tab becomes a space."""
    return "".join(
        character
        for character in text.replace("\t", " ")
        if character == "\n" or unicodedata.category(character)[0] != "C"
    )


def literal(text: str, style: str = "") -> Content:
    """Give text for a widget with nothing in it read as markup."""
    return Content.styled(safe(text), style) if style else Content(safe(text))
