"""Whether the terminal is still there: a program that outlives its window would wait for keys for ever."""

from __future__ import annotations

import os
import sys

EVERY = 2.0
"""Seconds between two looks."""


def has_terminal() -> bool:
    """Tell whether keys come from a terminal that has not been closed."""
    try:
        return sys.__stdin__ is not None and os.isatty(sys.__stdin__.fileno())
    except (OSError, ValueError):
        return False
