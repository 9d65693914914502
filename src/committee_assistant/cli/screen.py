"""Whether there is a whole screen to draw on: a terminal, or a window of a browser."""

from __future__ import annotations

import os
import sys

DRIVER = "TEXTUAL_DRIVER"
"""Environment variable by which Textual is told to draw elsewhere; the processes behind ``serve`` have it."""


def in_browser() -> bool:
    """Tell whether this process draws into a window of a browser."""
    return os.environ.get(DRIVER, "").endswith(":WebDriver")


def has_screen() -> bool:
    """Tell whether a conversation on the whole screen can be drawn and typed into."""
    return in_browser() or (sys.stdin.isatty() and sys.stdout.isatty())
