"""Where plain mode's lines come from: a person at a terminal, with earlier lines on Up, or a pipe."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

PROMPT = "You: "


def prepare_editing() -> None:
    """Let lines be edited and recalled where there is a readline, told that the terminal obeys no escape sequences.

    Readline writes such sequences even to announce itself; a dumb terminal it edits with plain characters.
    """
    named = os.environ.get("TERM")
    os.environ["TERM"] = "dumb"
    try:
        with contextlib.suppress(ImportError):
            import readline

            readline.parse_and_bind("set enable-bracketed-paste off")
            readline.parse_and_bind("set bell-style none")
    finally:
        if named is None:
            del os.environ["TERM"]
        else:
            os.environ["TERM"] = named


def typed_lines() -> Iterator[str]:
    """Give lines until the end of input; raises KeyboardInterrupt where a person interrupts.

    A line from a pipe is written after the prompt, so that what is printed reads as a conversation.
    """
    at_terminal = sys.stdin.isatty()
    if at_terminal:
        prepare_editing()
    with contextlib.suppress(EOFError, OSError):  # a terminal that has gone is an input that has ended
        while True:
            yield input(PROMPT) if at_terminal else _piped()


def _piped() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line
