"""Tells a person at the terminal how far something long has come, such as the reading of a paper."""

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
    with progress(f"Reading {printable(name)}: page") as tell:
        yield tell


@contextlib.contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None]]:
    """Give what is called with how many are done and how many there are; quiet where nobody is watching."""
    last = time.monotonic()
    told = False

    def tell(done: int, all_of_them: int) -> None:
        nonlocal last, told
        if sys.stderr.isatty() and time.monotonic() - last >= PATIENCE:
            sys.stderr.write(f"\r{doing} {done} of {all_of_them}")
            sys.stderr.flush()
            last, told = time.monotonic(), True

    yield tell
    if told:
        sys.stderr.write("\n")
