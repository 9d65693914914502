"""Whether the screen that is drawn on is a window of a browser."""

from __future__ import annotations

import os

from committee_assistant.tui.browser import DRIVER, VARIABLE


def in_browser() -> bool:
    """Tell whether this process draws into a window of a browser, which ``serve`` started it for."""
    return os.environ.get(VARIABLE) == DRIVER
