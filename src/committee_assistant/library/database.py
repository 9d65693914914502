"""The file that holds a library: opened, checked, and used in transactions that end whole or not at all.

It keeps SQLite's rollback journal, not its write-ahead log: a log needs memory shared between processes, which network
drives do not give, and leaves two more files beside the library, so that a copy of the one is no backup. What the log
would gain, readers beside a writer, is worth little where a paper is added in a fraction of a second now and then.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from committee_assistant.library.folder import FILE_NAME
from committee_assistant.library.schema import APPLICATION, SCHEMA, VERSION

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

_DAMAGED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT}
_HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_AGAIN = "move the file away and add the papers again"
_ELSEWHERE = "name another folder with --home or COMMITTEE_ASSISTANT_HOME"


class LibraryError(Exception):
    """The library cannot be used, or not in this way; the message is one line that says what, where and what to do."""


class PaperThereError(LibraryError):
    """Another file has the id already; ``file_name`` is what it is called."""

    def __init__(self, message: str, paper_id: str, file_name: str) -> None:
        super().__init__(message)
        self.paper_id = paper_id
        self.file_name = file_name


class Database:
    """A library's file, which need not exist before something is written; threads may share it and take turns."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None
        self._turn = threading.RLock()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection that sees one state of the library throughout, or None where there is no library yet.

        Raises LibraryError where the file cannot be read.
        """
        with self._turn, self._told():
            connection = self._connected() if self._exists() else None
            if connection is None:
                yield None
                return
            with _transaction(connection, "BEGIN"):
                yield connection if self._version(connection) else None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are all kept at the end, or none if anything is raised.

        Makes folder and file where they are missing. Raises LibraryError where the file cannot be written.
        """
        with self._turn, self._told():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            connection = self._connected()
            with _transaction(connection, "BEGIN IMMEDIATE"):
                if not self._version(connection):
                    for statement in SCHEMA:
                        connection.execute(statement)
                yield connection

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _exists(self) -> bool:
        try:
            self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(
                self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
        return self._connection

    def _version(self, connection: sqlite3.Connection) -> int:
        """Give the version of the tables, 0 where there are none yet; raises LibraryError where they are not ours."""
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application == APPLICATION and version > VERSION:
            raise LibraryError(f"{self.path}: a newer committee-assistant wrote this library: update the program")
        if application != APPLICATION and connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise LibraryError(f"{self.path}: this is no library of papers: {_AGAIN}")
        return version if application == APPLICATION else 0

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the system or SQLite raises into one line."""
        try:
            yield
        except sqlite3.Error as error:
            self.close()
            raise LibraryError(f"{self.path}: {_reason(error)}") from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise LibraryError(f"{self.path}: the library cannot be kept here ({reason}): {_ELSEWHERE}") from error


def storable(text: str) -> str:
    """Put question marks for half surrogate pairs, which a damaged document or a file name may hold and no file can."""
    return text.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return f"the library is damaged: {_AGAIN}"
    if code in _HELD:
        return "another program is using the library: try again when it has ended"
    if code in _CLOSED:
        return f"the library cannot be opened or written here ({error}): {_ELSEWHERE}"
    if code == sqlite3.SQLITE_FULL:
        return f"the disk is full: make room, or {_ELSEWHERE}"
    return f"the library cannot be used ({error})"
