"""Whether there is a whole screen to draw on: a terminal, or a window of a browser."""

from __future__ import annotations

import os
import sys

from committee_assistant.tui.browser import DRIVER, VARIABLE


def in_browser() -> bool:
    """Tell whether this process draws into a window of a browser, which ``serve`` started it for."""
    return os.environ.get(VARIABLE) == DRIVER


def has_screen() -> bool:
    """Tell whether a conversation on the whole screen can be drawn and typed into."""
    return in_browser() or (sys.stdin.isatty() and sys.stdout.isatty())
