"""What the terminal is now, for a program that was told wrongly or not at all of a change."""

from __future__ import annotations

import os
import shutil
import sys

from textual.geometry import Size

EVERY = 1.0
"""Seconds between two looks."""


def has_terminal() -> bool:
    """Tell whether keys come from a terminal that has not been closed."""
    try:
        return sys.__stdin__ is not None and os.isatty(sys.__stdin__.fileno())
    except (OSError, ValueError):
        return False


def terminal_size() -> Size:
    """Give the size of the terminal in cells, measured as Textual measures it."""
    return Size(*shutil.get_terminal_size())
