"""What the screen shows, run of characters by run with its colours, as the compositor gives it to the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rich.color import Color as RichColor
from rich.style import Style
from textual.app import App
from textual.color import Color

TEXT = 4.5
"""What WCAG 2.2 asks of text (1.4.3)."""
GRAPHICS = 3.0
"""What it asks of drawings that carry meaning (1.4.11): here the filled part of a bar."""
BAR = "█"


@dataclass(frozen=True)
class Shown:
    """A run of characters in one style."""

    text: str
    colour: Color
    ground: Color
    bold: bool
    underlined: bool
    row: int

    @property
    def contrast(self) -> float:
        """How far its colours stand apart, from 1 to 21, as WCAG 2.2 measures it."""
        lighter, darker = sorted((luminance(self.colour), luminance(self.ground)), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """Give the relative luminance of a colour, from 0 to 1, as WCAG 2.2 defines it."""
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown(app: App[None]) -> Iterator[Shown]:
    """Give all that can be seen; blanks are left out."""
    for row, strip in enumerate(app.screen._compositor.render_strips()):
        for segment in strip:
            if not segment.text.isspace():
                yield _seen(segment.text, segment.style or Style(), row)


def _seen(text: str, style: Style, row: int) -> Shown:
    colour, ground = _colour(style.color), _colour(style.bgcolor)
    if style.reverse:
        colour, ground = ground, colour
    if style.dim:
        colour = colour.blend(ground, 0.5)
    return Shown(text, colour, ground, bool(style.bold), bool(style.underline), row)


def _colour(colour: RichColor | None) -> Color:
    assert colour is not None, "what is seen has colours of its own"
    return Color.from_rich_color(colour)


def least(one: Shown) -> float:
    """Give the contrast that a run of characters needs.

    Rules, borders, scroll bars and the dots of a bar's empty part carry nothing that words beside them do not say, so
    they need none.
    """
    letters = [character for character in one.text if not character.isspace()]
    if all(_decorates(character) for character in letters):
        return 1.0
    return GRAPHICS if set(letters) == {BAR} else TEXT


def _decorates(character: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("BOX DRAWINGS", "BLOCK", "UPPER", "LOWER", "LEFT", "RIGHT", "QUADRANT")) or character == "·"
