"""The library: papers that a member has added, kept whole in one file and searched across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from committee_assistant.library.database import Database, LibraryError, PaperThereError, storable
from committee_assistant.library.records import COLUMNS, StoredPaper, delete, insert, prepare
from committee_assistant.library.search import Hit, search
from committee_assistant.model.paper import Paper

_CURRENT = "current"


class Effect(StrEnum):
    """What adding a paper did."""

    ADDED = "added"
    REPLACED = "replaced"
    NONE = "none"
    """The same file was there already."""


@dataclass(frozen=True)
class Added:
    """A paper as it now is in the library, and what adding it changed."""

    paper: StoredPaper
    effect: Effect


class Library:
    """Papers in a folder. Close it after use; threads may share it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the library of a folder, which need not exist; nothing is written.

        Raises LibraryError where there is one that is damaged, of a newer version, or not to be read.
        """
        library = cls(Database(folder))
        library.papers()
        return library

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def papers(self) -> tuple[StoredPaper, ...]:
        """List the papers by date, then id."""
        with self._database.reading() as connection:
            if connection is None:
                return ()
            return tuple(
                StoredPaper(*row) for row in connection.execute(f"SELECT {COLUMNS} FROM paper ORDER BY date, id")
            )

    def paper(self, paper_id: str) -> Paper:
        """Give a paper whole, equal to what was added; raises LibraryError where it is not in the library."""
        from committee_assistant.library.packing import unpack  # listing and searching need no msgspec

        with self._database.reading() as connection:
            query = "SELECT packed FROM whole_paper JOIN paper ON paper.number = whole_paper.paper WHERE id = ?"
            row = connection.execute(query, (storable(paper_id),)).fetchone() if connection else None
        if row is None:
            raise self._unknown(paper_id)
        try:
            return unpack(row[0])
        except ValueError as error:
            raise LibraryError(
                f"{self._database.path}: the paper {paper_id!r} cannot be read back: remove it and add it again"
            ) from error

    def add(self, paper: Paper, file_name: str, sha256: str, knowledge: str = "", *, replace: bool = False) -> Added:
        """Add a paper, all of it or, if anything fails, nothing.

        The same file a second time changes nothing. With ``replace`` the paper of that id or file gives way to this
        one; without, another file with the id of a paper that is there raises LibraryError.
        """
        prepared = prepare(paper, file_name, sha256, knowledge)
        new = prepared.stored
        with self._database.writing() as connection:
            query = f"SELECT number, {COLUMNS} FROM paper WHERE id = ? OR sha256 = ? ORDER BY sha256 = ? DESC"
            there = connection.execute(query, (new.id, new.sha256, new.sha256)).fetchall()
            if there and not replace:
                old = StoredPaper(*there[0][1:])
                if old.sha256 == new.sha256:
                    return Added(old, Effect.NONE)
                raise PaperThereError(
                    f"{self._database.path}: another file, {old.file_name}, is there as {old.id!r}: "
                    "replace it, or give this paper another id",
                    old.id,
                    old.file_name,
                )
            for number, *_ in there:
                delete(connection, number)
            insert(connection, prepared)
        return Added(new, Effect.REPLACED if there else Effect.ADDED)

    def remove(self, paper_id: str) -> None:
        """Take a paper out, and make it no longer the current one; raises LibraryError where it is not there."""
        with self._database.reading() as connection:
            if connection is None:
                raise self._unknown(paper_id)
        with self._database.writing() as connection:
            row = connection.execute("SELECT number FROM paper WHERE id = ?", (storable(paper_id),)).fetchone()
            if row is None:
                raise self._unknown(paper_id)
            delete(connection, row[0])
            connection.execute("DELETE FROM setting WHERE name = ? AND value = ?", (_CURRENT, storable(paper_id)))

    @property
    def current(self) -> str:
        """Id of the paper that was last switched to, or ""."""
        with self._database.reading() as connection:
            query = "SELECT value FROM setting WHERE name = ?"
            row = connection.execute(query, (_CURRENT,)).fetchone() if connection else None
        return "" if row is None else str(row[0])

    def set_current(self, paper_id: str) -> None:
        """Remember a paper as the current one; it may be a shipped one, and "" means none."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_CURRENT, storable(paper_id)))

    def search(self, question_words: Sequence[str], most: int = 10) -> list[Hit]:
        """Give the paragraphs of all papers that share most with a question's words, best first."""
        with self._database.reading() as connection:
            return search(connection, question_words, most) if connection else []

    def _unknown(self, paper_id: str) -> LibraryError:
        return LibraryError(f"{self._database.path}: there is no paper {paper_id!r}: see the list of papers")
