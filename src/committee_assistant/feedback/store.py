"""Keeps marks in a file of the user's folder, a line of JSON for each."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from committee_assistant.error_log import log_error
from committee_assistant.feedback.mark import Mark, Rating
from committee_assistant.home import home_folder
from committee_assistant.rendering.layout import printable

FILE_NAME = "feedback.jsonl"
_TEXTS = frozenset(field.name for field in fields(Mark)) - {"citations", "rating"}


def feedback_path(home: Path | None = None) -> Path:
    """Give where marks are kept; the file need not exist."""
    return home_folder(home) / FILE_NAME


def keep_mark(home: Path | None, mark: Mark) -> str:
    """Add a mark to those in the user's folder; gives a line to say where that fails, else ""."""
    path = feedback_path(home)
    try:
        append_mark(path, mark)
    except OSError as error:
        log_error(error)
        return f"The mark could not be kept: {printable(str(path))} cannot be written."
    return ""


def append_mark(path: Path, mark: Mark) -> None:
    """Add a mark, on the disk when this returns; raises OSError where it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        line = f"{_as_json(mark)}\n".encode()
        file.write(line if _ends_a_line(file) else b"\n" + line)
        file.flush()
        os.fsync(file.fileno())


def read_marks(path: Path) -> tuple[Mark, ...]:
    """Give the marks that hold, oldest answer first; a line that is half written or no mark is passed over.

    Raises OSError where there is a file that cannot be read.
    """
    if not path.exists():
        return ()
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    found = {mark.id: mark for line in lines if (mark := _mark(line))}
    return tuple(found.values())


def _ends_a_line(file: Any) -> bool:
    """Tell whether a file is empty or its last line was written to its end."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return bool(file.read(1) == b"\n")


def _as_json(mark: Mark) -> str:
    values = asdict(mark) | {name: printable(getattr(mark, name)) for name in _TEXTS}
    return json.dumps(values | {"citations": [*map(printable, mark.citations)]}, ensure_ascii=False)


def _mark(line: str) -> Mark | None:
    """Read a line; None where it is no mark."""
    try:
        values = json.loads(line)
        citations = _texts(values["citations"])
        return Mark(
            **{name: printable(_text(values[name])) for name in _TEXTS},
            citations=tuple(map(printable, citations)),
            rating=Rating(values["rating"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(value: object) -> Iterable[str]:
    if not isinstance(value, list):
        raise TypeError(value)
    return map(_text, value)
