"""A shelf that is a dictionary, for tests of what the screens do with papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from committee_assistant.assistant import Assistant
from committee_assistant.shelf import AddedPaper, Progress, Shelf, ShelfError, ShelvedPaper
from tests.tui.wexcombe import open_wexcombe
from tests.wexcombe_paper import wexcombe_assistant


@cache
def parks() -> Assistant:
    """Open the paper of the parks, once for all tests."""
    return wexcombe_assistant()


Opener = Callable[[], Assistant]
BROKEN_FILE = "broken.pdf"


class KeptPapers:
    """One shipped paper and one that was added; a file that is added is the added one under another id."""

    def __init__(self) -> None:
        self.openers: dict[str, Opener] = {"wexcombe": open_wexcombe, "wexcombe-parks": parks}
        self.removed: list[str] = []

    def papers(self) -> tuple[ShelvedPaper, ...]:
        known = {name: opener().knowledge.paper for name, opener in self.openers.items()}
        return tuple(
            ShelvedPaper(name, one.title, one.date, len(one.paragraphs), name == "wexcombe")
            for name, one in known.items()
        )

    def open(self, name: str) -> Assistant:
        if name not in self.openers:
            raise ShelfError(f"{name}: there is no such paper")
        return self.openers[name]()

    def add(self, path: Path, told: Progress) -> AddedPaper:
        told(1, 2)
        if path.name == BROKEN_FILE:
            raise ShelfError(f"{path}: it is damaged")
        self.openers[path.stem] = parks
        return AddedPaper(path.stem, f"Added {path.stem}.")

    def remove(self, name: str) -> None:
        del self.openers[name]
        self.removed.append(name)

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.papers, self.open, self.add, self.remove)
