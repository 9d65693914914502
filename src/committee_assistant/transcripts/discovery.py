"""Which files a person means who names files and folders of transcripts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = {".yaml", ".yml"}


def transcript_files(paths: Iterable[Path]) -> list[Path]:
    """Give each file named, and every YAML file below each folder named, once and in a fixed order.

    Hidden files and folders are left out unless they are named themselves; links to folders are not followed.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in sorted(_below(path)) if path.is_dir() else [path]:
            found.setdefault(Path(os.path.realpath(file)), file)
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            file = Path(parent, name)
            if not name.startswith(".") and file.suffix.lower() in ENDINGS and (file.is_file() or not file.exists()):
                yield file
