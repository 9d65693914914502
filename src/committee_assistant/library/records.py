"""The rows of one paper in a library's tables: prepared, inserted and deleted."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from committee_assistant.library.database import storable
from committee_assistant.library.stems import index_stems
from committee_assistant.model.paper import Paper

COLUMNS = "id, title, short_title, committee, date, file_name, sha256, paragraphs, knowledge"
"""Of table ``paper``, in the order of StoredPaper's fields."""


@dataclass(frozen=True)
class StoredPaper:
    """What a list of papers shows of one."""

    id: str
    title: str
    short_title: str
    committee: str
    date: str
    file_name: str
    """Of the file that it was read from, without its folder."""
    sha256: str
    """Of that file's bytes."""
    paragraphs: int
    """How many it has."""
    knowledge: str = ""
    """Id of the shipped paper that this is a copy of, or ""."""


@dataclass(frozen=True)
class Prepared:
    """All that is stored of a paper, worked out before the library is locked."""

    stored: StoredPaper
    packed: bytes
    paragraphs: tuple[tuple[str, str], ...]
    """Id and stems of each."""


def prepare(paper: Paper, file_name: str, sha256: str, knowledge: str) -> Prepared:
    """Work out what is stored of a paper; texts that no file can hold are made storable."""
    from committee_assistant.library.packing import pack, with_storable_text  # only writing packs

    try:
        packed = pack(paper)
    except UnicodeEncodeError:
        paper = with_storable_text(paper)
        packed = pack(paper)
    stored = StoredPaper(
        paper.id,
        paper.title,
        paper.short_title,
        paper.committee,
        paper.date,
        storable(file_name),
        sha256,
        len(paper.paragraphs),
        knowledge,
    )
    texts = ((one.id, f"{one.section}\n{one.wording or one.says}") for one in paper.paragraphs)
    return Prepared(stored, packed, tuple((name, " ".join(index_stems(text))) for name, text in texts))


def insert(connection: sqlite3.Connection, prepared: Prepared) -> None:
    """Put a paper into every table."""
    paper = prepared.stored
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM paragraph").fetchone()[0]
    counts = [Counter(stems.split()) for _, stems in prepared.paragraphs]
    values = (
        *(paper.id, paper.title, paper.short_title, paper.committee, paper.date, paper.file_name, paper.sha256),
        *(paper.paragraphs, paper.knowledge, sum(map(Counter.total, counts)), first),
    )
    marks = ", ".join("?" * len(values))
    inserted = connection.execute(f"INSERT INTO paper ({COLUMNS}, stems, first_paragraph) VALUES ({marks})", values)
    number = inserted.lastrowid
    connection.execute("INSERT INTO whole_paper VALUES (?, ?)", (number, prepared.packed))
    rows = [(first + place, number, name, stems) for place, (name, stems) in enumerate(prepared.paragraphs)]
    connection.executemany("INSERT INTO paragraph VALUES (?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO passage (rowid, stems) VALUES (?, ?)", ((row[0], row[3]) for row in rows))
    holders = Counter(stem for count in counts for stem in count)
    connection.executemany(
        "INSERT INTO stem VALUES (?, ?) ON CONFLICT DO UPDATE SET paragraphs = paragraphs + excluded.paragraphs",
        sorted(holders.items()),
    )


def delete(connection: sqlite3.Connection, number: int) -> None:
    """Take the paper of that number out of every table."""
    query = "SELECT first_paragraph, first_paragraph + paragraphs - 1 FROM paper WHERE number = ?"
    span = connection.execute(query, (number,)).fetchone()
    rows = connection.execute("SELECT number, stems FROM paragraph WHERE number BETWEEN ? AND ?", span).fetchall()
    connection.executemany("INSERT INTO passage (passage, rowid, stems) VALUES ('delete', ?, ?)", rows)
    connection.execute("DELETE FROM paragraph WHERE number BETWEEN ? AND ?", span)
    holders = Counter(stem for _, stems in rows for stem in set(stems.split()))
    connection.executemany(
        "UPDATE stem SET paragraphs = paragraphs - ? WHERE stem = ?", ((count, stem) for stem, count in holders.items())
    )
    connection.execute("DELETE FROM stem WHERE paragraphs <= 0")
    connection.execute("DELETE FROM whole_paper WHERE paper = ?", (number,))
    connection.execute("DELETE FROM paper WHERE number = ?", (number,))
