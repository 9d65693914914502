"""Owns standard output and error: UTF-8 everywhere, no control characters, quiet when nobody reads on."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO, cast

from committee_assistant.rendering.layout import WIDEST, hang, printable

PROGRAM = "committee-assistant"
_NOBODY_READS = {errno.EPIPE, errno.EINVAL}
"""Windows says EINVAL where others say EPIPE."""


class OutputClosedError(Exception):
    """Whoever read the output has left, as ``head`` does."""


def prepare_streams() -> None:
    """Write UTF-8 whatever the console's code page, and read it whatever is in the way.

    Piped output keeps plain line ends on every system. A stream that the caller has closed becomes the null device.
    """
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            newline = None if stream.isatty() else "\n"
            stream.reconfigure(encoding="utf-8", errors="replace", newline=newline)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _nowhere(mode: str) -> TextIO:
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))


def say(*lines: str) -> None:
    """Write lines to standard output at once; raises OutputClosedError where nobody reads them."""
    try:
        sys.stdout.write("".join(f"{printable(line)}\n" for line in lines))
        sys.stdout.flush()
    except OSError as error:
        if error.errno in _NOBODY_READS:
            raise OutputClosedError from error
        raise


def say_wrapped(line: str) -> None:
    """Write a text, wrapped to the terminal where it is one; raises as ``say`` does."""
    columns = width()
    say(*(hung for part in line.split("\n") for hung in (hang("", part, columns) if columns else [part])))


def say_json(value: Any) -> None:
    """Write a value as one line of JSON; a character that ``say`` would drop is escaped and so kept."""
    from committee_assistant.rendering.json_form import json_text

    say(json_text(value))


def complain(message: str) -> None:
    """Write one line to standard error."""
    line = " ".join(printable(message).split())
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


@contextlib.contextmanager
def announced(message: str, after: float) -> Iterator[None]:
    """Tell a person at the terminal what takes so long, once it has taken some seconds."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    timer = Timer(after, complain, [message])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def discard_output() -> None:
    """Send what is still buffered nowhere, so that leaving the program complains of nothing."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def on_terminal() -> bool:
    """Tell whether a person sees standard output."""
    return sys.stdout.isatty()


def width() -> int | None:
    """Give the columns to wrap to, or None where output is piped and nothing is wrapped."""
    if not on_terminal():
        return None
    import shutil

    return max(20, min(shutil.get_terminal_size().columns, WIDEST))
