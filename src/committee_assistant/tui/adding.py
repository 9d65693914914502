"""Adds a file to the papers while the screen stays usable, and tells how far the reading has come."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from committee_assistant.commands import WANTING
from committee_assistant.error_log import log_error
from committee_assistant.rendering.layout import printable
from committee_assistant.shelf import AddedPaper, Progress, Shelf, ShelfError

BETWEEN_TELLINGS = 0.2
"""Seconds."""
_QUOTES = "\"' "
"""What terminals put around the name of a file that is dropped on them."""
Tell = Callable[[str], Coroutine[Any, Any, None]]
"""Shows a line in place of the one before; must not fail."""


async def add_paper(shelf: Shelf | None, typed: str, tell: Tell) -> AddedPaper | None:
    """Add the file of a name as people type it; None where it cannot be. Either is told, and the pages on the way."""
    one_at_a_time = asyncio.Lock()

    async def told(line: str) -> None:
        async with one_at_a_time:
            await tell(printable(line))

    name = typed.strip(_QUOTES)
    if shelf is None or not name:
        await told(WANTING["add"] if shelf else "No papers can be added here.")
        return None
    path = Path(name).expanduser()
    await told(f"Reading {path.name}…")
    try:
        added = await asyncio.to_thread(shelf.add, path, _page_by_page(path.name, told))
    except ShelfError as error:
        await told(str(error))
        return None
    except Exception as error:  # whatever a file does to its reader, the screen goes on
        log_error(error)
        await told(f"{path} could not be added.")
        return None
    await told(added.said)
    return added


def _page_by_page(name: str, told: Tell) -> Progress:
    """Give what the reading thread calls; it never waits for the screen."""
    loop = asyncio.get_running_loop()
    last = time.monotonic()

    def progress(page: int, pages: int) -> None:
        nonlocal last
        if time.monotonic() - last >= BETWEEN_TELLINGS and not loop.is_closed():
            asyncio.run_coroutine_threadsafe(told(f"Reading {name}: page {page} of {pages}"), loop)
            last = time.monotonic()

    return progress
