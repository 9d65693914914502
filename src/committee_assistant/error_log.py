"""Where the detail of an error goes: a file, so that no traceback reaches the screen."""

from __future__ import annotations

import contextlib
import traceback
from datetime import UTC, datetime
from pathlib import Path


def log_error(error: BaseException) -> Path | None:
    """Append an error's detail to the log; gives its path, or None where it cannot be written."""
    from platformdirs import user_log_path  # only an error needs it

    path = user_log_path("committee-assistant", appauthor=False) / "errors.log"
    detail = "".join(traceback.format_exception(error))
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z\n{detail}\n")
        return path
    return None
