"""A conversation as lines of JSON: a header, then one line a turn, so that a turn is kept by adding a line.

::

    {"kind": "committee-assistant conversation", "version": 1, "id": "…", "paper": "…", "paper_title": "…"}
    {"asked": "When was the second visit?", "answer": {"outcome": "answer", "claims": […], …}, "at": "…"}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from committee_assistant.model.conversation import Conversation, KeptTurn

KIND = "committee-assistant conversation"
VERSION = 1
"""Raised when a program that reads what stands here today would misread what is written then."""


class LineError(ValueError):
    """A line is not what it should be; ``line`` counts from 1, ``damaged`` is False where it is only newer."""

    def __init__(self, line: int, message: str, damaged: bool = True) -> None:
        super().__init__(message)
        self.line = line
        self.damaged = damaged


def header_line(conversation: Conversation) -> bytes:
    """Give the first line, with its end."""
    about = {"id": conversation.id, "paper": conversation.paper, "paper_title": conversation.paper_title}
    return _line({"kind": KIND, "version": VERSION, **about})


def turn_lines(turns: Iterable[KeptTurn]) -> bytes:
    """Give a line for each turn, with its end."""
    import msgspec  # only where something is kept or read

    return b"".join(_line(msgspec.to_builtins(turn)) for turn in turns)


def _line(value: Any) -> bytes:
    """Write a value on one line; half a surrogate pair, which no file can hold, as JSON's escape for it."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def parse(content: bytes, called: str) -> Conversation | None:
    """Read a file's content as the conversation of the id ``called``; what follows the last line end is left out.

    None where not even the header was written whole. Raises LineError where a line is damaged, or where a newer
    program wrote it.
    """
    lines = content.split(b"\n")[:-1]
    if not lines:
        return None
    header = _read(1, lines[0])
    if not isinstance(header, dict) or header.get("kind") != KIND or not isinstance(header.get("version"), int):
        raise LineError(1, "this is not a kept conversation")
    if header["version"] > VERSION:
        raise LineError(1, "a newer committee-assistant wrote this conversation: update the program", damaged=False)
    paper, title = header.get("paper"), header.get("paper_title")
    if not (isinstance(paper, str) and isinstance(title, str)):
        raise LineError(1, "the conversation's paper is missing")
    return Conversation(called, paper, title, tuple(_turns(lines)))


def _turns(lines: Sequence[bytes]) -> Iterable[KeptTurn]:
    import msgspec

    for number, line in enumerate(lines[1:], start=2):
        try:
            yield msgspec.convert(_read(number, line), KeptTurn)
        except msgspec.ValidationError as error:
            raise LineError(number, "this line is damaged") from error


def _read(number: int, line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(number, "this line is damaged") from error
