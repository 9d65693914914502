"""Where the terminal's own cursor belongs, for magnifiers and braille displays that follow it."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, OptionList, TextArea

SHOW_CURSOR = "\x1b[?25h"
"""Textual hides the cursor when it starts."""


def caret_of(focused: Widget | None, otherwise: Offset) -> Offset:
    """Give the place of the caret, or of what is selected, in the widget that has the focus."""
    if focused is None or not focused.is_mounted:
        return otherwise
    if isinstance(focused, Input):
        return focused.cursor_screen_offset - Offset(focused.cursor_at_end, 0)  # there Textual counts one too many
    if isinstance(focused, TextArea):
        return focused.cursor_screen_offset
    own = getattr(focused, "caret", None)
    if isinstance(own, Offset):
        return own
    if isinstance(focused, OptionList):
        return focused.content_region.offset + Offset(0, focused.highlighted or 0) - focused.scroll_offset
    return focused.content_region.offset
