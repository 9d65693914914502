"""How each transcript fared when it was last replayed, kept in the user's cache by its whole path.

So it does not matter from which folder a run is started, and a run of some forgets nothing about the others.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from committee_assistant.compiled_cache import cache_folder
from committee_assistant.transcripts.updating import write_over

KEPT = "replayed.json"


def remember(passed: Mapping[Path, bool]) -> None:
    """Keep which of these transcripts passed, and forget files that have gone.

    A cache that cannot be written is left alone.
    """
    known = {path: before for path, before in _known().items() if Path(path).exists()}
    known |= {os.path.realpath(file): one for file, one in passed.items()}
    with contextlib.suppress(OSError):
        cache_folder().mkdir(parents=True, exist_ok=True)
        write_over(cache_folder() / KEPT, json.dumps(known, indent=0, sort_keys=True))


def last_time(files: Iterable[Path]) -> dict[Path, bool]:
    """Tell of each file that was replayed before whether it passed."""
    known = _known()
    return {file: known[path] for file in files if (path := os.path.realpath(file)) in known}


def _known() -> dict[str, bool]:
    try:
        kept = json.loads((cache_folder() / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {path: one is True for path, one in kept.items()} if isinstance(kept, dict) else {}
