"""Tells a person at the terminal how far the reading of a long paper has come."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

from committee_assistant.rendering.layout import printable

PATIENCE = 1.0
"""Seconds before anything is said, and between two tellings."""


@contextlib.contextmanager
def page_progress(name: str) -> Iterator[Callable[[int, int], None]]:
    """Give what a reader calls with the page it is at and how many there are; quiet where nobody is watching."""
    last = time.monotonic()
    told = False

    def tell(page: int, pages: int) -> None:
        nonlocal last, told
        if sys.stderr.isatty() and time.monotonic() - last >= PATIENCE:
            sys.stderr.write(f"\rReading {printable(name)}: page {page} of {pages}")
            sys.stderr.flush()
            last, told = time.monotonic(), True

    yield tell
    if told:
        sys.stderr.write("\n")
