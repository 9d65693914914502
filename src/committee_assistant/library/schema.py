"""The tables of a library.

Papers are kept whole and packed; beside them their paragraphs' stems, an index over those, and in how many paragraphs
each stem stands. All change in one transaction. The index holds no positions and no text (``detail=none``), which
makes it small and quick; ranking is done in ``search``.
"""

from __future__ import annotations

VERSION = 1
"""Raised whenever a library made before could be misread."""
APPLICATION = 0x436F4173
"""Marks the file as ours, for ``PRAGMA application_id``."""

SCHEMA = (
    """
    CREATE TABLE paper (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        short_title TEXT NOT NULL,
        committee TEXT NOT NULL,
        date TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        paragraphs INTEGER NOT NULL,
        knowledge TEXT NOT NULL,
        stems INTEGER NOT NULL,
        first_paragraph INTEGER NOT NULL
    )
    """,
    "CREATE TABLE whole_paper (paper INTEGER PRIMARY KEY, packed BLOB NOT NULL)",
    """
    CREATE TABLE paragraph (
        number INTEGER PRIMARY KEY,
        paper INTEGER NOT NULL,
        id TEXT NOT NULL,
        stems TEXT NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE passage USING fts5(
        stems, content='paragraph', content_rowid='number', detail=none, columnsize=0,
        tokenize="ascii tokenchars '.'"
    )
    """,
    "CREATE TABLE stem (stem TEXT PRIMARY KEY, paragraphs INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)
