"""Places in files, named as seen from the folder that the user is in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from committee_assistant.model.problem import Origin


def from_here(origin: Origin) -> Origin:
    """Name the file as seen from here where that is shorter."""
    path, here = Path(origin.file), Path.cwd()
    return replace(origin, file=str(path.relative_to(here))) if path.is_relative_to(here) else origin
