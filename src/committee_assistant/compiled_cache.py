"""What was compiled of papers, kept in the user's cache; a copy that is damaged or cannot be written does no harm."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")

CACHE_VARIABLE = "COMMITTEE_ASSISTANT_CACHE"
"""Environment variable that names another folder for compiled knowledge."""


def kept_or_compiled(kept: Path, kind: type[T], compile_it: Callable[[], T]) -> T:
    """Give what was compiled before, or compile it now and keep it in place of older copies."""
    compiled = read_compiled(kept, kind)
    if compiled is None:
        with _all_kept():
            compiled = compile_it()
        _write(kept, compiled)
    return compiled


@contextlib.contextmanager
def _all_kept() -> Iterator[None]:
    """Look for no garbage: what is compiled stays, and going over it again and again takes an eighth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def cache_folder() -> Path:
    """Give the folder: what the environment names, else the user's. It need not exist."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("committee-assistant", appauthor=False)


def read_compiled(kept: Path, kind: type[T]) -> T | None:
    """Read a compiled copy; None where there is none, or none that can be read."""
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _write(kept: Path, compiled: object) -> None:
    """Keep a compiled copy, whole or not at all, in place of older ones of that paper.

    A folder that cannot be written is left alone.
    """
    import tempfile  # only the first run after a change writes

    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=kept.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.msgpack.encode(compiled))
            Path(name).replace(kept)
        finally:
            Path(name).unlink(missing_ok=True)
        for older in kept.parent.glob(f"{kept.name.partition('-')[0]}-*.msgpack"):
            if older != kept:
                older.unlink(missing_ok=True)
