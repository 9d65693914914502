"""Text of papers, knowledge and users on its way to a widget: never an escape sequence, never markup."""

from __future__ import annotations

from textual.content import Content

from committee_assistant.rendering.layout import printable


def literal(text: str, style: str = "") -> Content:
    """Give text for a widget with nothing in it read as markup."""
    return Content.styled(printable(text), style) if style else Content(printable(text))
