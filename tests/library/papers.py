"""Made-up papers for the library's tests, the same for the same id, and a check of a library's file from within."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from pathlib import Path

from committee_assistant.library.folder import FILE_NAME
from committee_assistant.model.paper import Paper, Paragraph

WORDS = """
    bench bridge cabin culvert depot ditch drain fence ferry field footpath gate grit harbour heath hedge kiosk lane
    lantern ledger library market meadow mooring orchard path pond pool quay ranger river road roof school shelter
    signpost slipway sluice square stile store street tender towpath tram valley verge wall wharf woodland workshop
""".split()


def paper_of(paper_id: str, *says: str, date: str = "2025-01-14", section: str = "Progress") -> Paper:
    """Give a paper of these paragraphs, numbered from 1."""
    paragraphs = tuple(Paragraph(str(number), section, text) for number, text in enumerate(says, start=1))
    order = {paragraph.id: place for place, paragraph in enumerate(paragraphs)}
    return Paper(
        paper_id, f"Paper {paper_id}", paper_id, "Places Committee, Otterford Council", date, paragraphs, order
    )


def made_up(paper_id: str, paragraphs: int = 40) -> Paper:
    """Give a paper of random words that depend on the id only."""
    chance = random.Random(paper_id)
    return paper_of(paper_id, *(" ".join(chance.choices(WORDS, k=60)) for _ in range(paragraphs)))


def check_from_within(folder: Path) -> None:
    """Assert that every table says the same as the paragraphs do."""
    connection = sqlite3.connect(folder / FILE_NAME)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("INSERT INTO passage (passage, rank) VALUES ('integrity-check', 1)")
        held = Counter(
            stem
            for (stems,) in connection.execute("SELECT stems FROM paragraph WHERE stems <> ''")
            for stem in set(stems.split(" "))
        )
        assert dict(connection.execute("SELECT stem, paragraphs FROM stem")) == dict(held)
        counted = connection.execute("SELECT paper, count(*) FROM paragraph GROUP BY paper ORDER BY paper").fetchall()
        named = "SELECT number, paragraphs FROM paper WHERE paragraphs ORDER BY number"
        assert connection.execute(named).fetchall() == counted
        assert connection.execute("SELECT count(*) FROM paper").fetchone() == (
            connection.execute("SELECT count(*) FROM whole_paper").fetchone()
        )
    finally:
        connection.close()
