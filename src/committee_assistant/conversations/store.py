"""The folder of kept conversations: one file each, which grows by a line a turn and is whole after every one.

A line is on the disk before the next turn begins, so a crash loses at most the turn in work. What a crash left of a
line is passed over when reading, and cut off before anything is added.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import FileIO
from itertools import count
from pathlib import Path

from committee_assistant.conversations.lines import LineError, header_line, parse, turn_lines
from committee_assistant.model.conversation import Conversation, KeptTurn

FOLDER = "conversations"
ENDING = ".jsonl"


class ConversationError(Exception):
    """A conversation cannot be read or found; the message is one line that says what, where and what to do."""


@dataclass(frozen=True)
class Listing:
    """What a folder holds."""

    conversations: tuple[Conversation, ...]
    """The one last spoken in first."""
    problems: tuple[str, ...]
    """A line for each file that cannot be read."""


class ConversationStore:
    """Kept conversations; several processes may use one folder."""

    def __init__(self, home: Path) -> None:
        """Take the user's folder, which need not exist before something is kept."""
        self.folder = home / FOLDER

    def path(self, id: str) -> Path:
        """Give a conversation's file."""
        return self.folder / f"{id}{ENDING}"

    def create(self, conversation: Conversation) -> str:
        """Write a new file with the conversation's turns and give its id, with a higher number where its own is taken.

        Raises OSError where nothing can be written; then no file is left.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        stem, _, _ = conversation.id.rpartition("-")
        for number in count(1):
            id = f"{stem}-{number}"
            with contextlib.suppress(FileExistsError):
                _write_new(self.path(id), header_line(replace(conversation, id=id)) + turn_lines(conversation.turns))
                return id
        raise AssertionError("numbers do not end")

    def append(self, id: str, turns: Sequence[KeptTurn]) -> None:
        """Add turns to a conversation; they are on the disk when this returns.

        Raises FileNotFoundError where its file has gone, OSError where nothing can be written.
        """
        path = self.path(id)
        with path.open("r+b", buffering=0):  # to append would make a file that has gone anew, without its header
            pass
        with path.open("ab", buffering=0) as file:
            before = os.fstat(file.fileno()).st_size
            try:
                _write(file, turn_lines(turns))
            except OSError:
                with contextlib.suppress(OSError):
                    file.truncate(before)
                raise

    def mend(self, id: str) -> None:
        """Cut off a line that was not written whole; raises OSError where the file cannot be changed."""
        with self.path(id).open("r+b") as file:
            content = file.read()
            whole = content.rfind(b"\n") + 1
            if whole < len(content):
                file.truncate(whole)

    def list(self) -> Listing:
        """Read every conversation that has a turn; raises ConversationError where the folder cannot be read."""
        found: list[Conversation] = []
        problems: list[str] = []
        for id in self._ids():
            try:
                conversation = self._read(id)
            except ConversationError as error:
                problems.append(str(error))
                continue
            if conversation is not None and conversation.turns:
                found.append(conversation)
        found.sort(key=_age, reverse=True)
        return Listing(tuple(found), tuple(problems))

    def read(self, id: str) -> Conversation:
        """Read one; raises ConversationError where there is none of that id, or it is damaged."""
        conversation = self._read(id) if id in self._ids() else None
        if conversation is None:
            raise ConversationError(f"{id}: there is no such conversation; see: committee-assistant conversations")
        return conversation

    def remove(self, id: str) -> None:
        """Take one away, damaged or not; raises ConversationError where there is none or it cannot be removed."""
        if id not in self._ids():
            raise ConversationError(f"{id}: there is no such conversation; see: committee-assistant conversations")
        try:
            self.path(id).unlink(missing_ok=True)
        except OSError as error:
            raise ConversationError(f"{self.path(id)}: it cannot be removed ({error.strerror})") from error

    def _ids(self) -> tuple[str, ...]:
        """Give the ids of all files; raises ConversationError where the folder cannot be looked into."""
        try:
            names = sorted(path.name for path in self.folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            raise ConversationError(f"{self.folder}: it cannot be read ({error.strerror})") from error
        return tuple(name.removesuffix(ENDING) for name in names if name.endswith(ENDING))

    def _read(self, id: str) -> Conversation | None:
        path = self.path(id)
        try:
            return parse(path.read_bytes(), id)
        except FileNotFoundError:  # removed by another process since
            return None
        except OSError as error:
            raise ConversationError(f"{path}: it cannot be read ({error.strerror})") from error
        except LineError as error:
            raise ConversationError(f"{path}:{error.line}: {error}{_remedy(id) if error.damaged else ''}") from error


def _remedy(id: str) -> str:
    return f"; mend it, or remove the conversation: committee-assistant conversations --remove {id}"


def _age(conversation: Conversation) -> tuple[str, str, int, str]:
    stem, _, number = conversation.id.rpartition("-")
    last = conversation.turns[-1].at or conversation.began
    return last, stem, int(number) if number.isascii() and number.isdecimal() else 0, conversation.id


def _write_new(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises FileExistsError where there is one."""
    with path.open("xb", buffering=0) as file:
        try:
            _write(file, content)
        except OSError:
            file.close()
            path.unlink(missing_ok=True)
            raise


def _write(file: FileIO, content: bytes) -> None:
    """Write unbuffered, so that lines of several processes do not mix, and wait until it is on the disk."""
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]
    os.fsync(file.fileno())
