"""What the screens may do with papers: list, open, add and remove them; where they are kept is not theirs to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant


Progress = Callable[[int, int], None]
"""Is told how many pages of a file are read, of how many."""


class ShelfError(Exception):
    """A paper cannot be opened, added or removed; the message is one line that says what, where and what to do."""


@dataclass(frozen=True)
class ShelvedPaper:
    """A paper as the list of papers shows it."""

    id: str
    title: str
    date: str
    """As ``Paper.date``; may be ""."""
    paragraphs: int
    shipped: bool
    """Whether it came with the program, so that it cannot be removed."""
    own_words: bool = False
    """Whether a shipped one is shown in the words of a copy that the user added."""

    @property
    def whence(self) -> str:
        """Say where it is from, and in whose words where that is not the usual."""
        words = ", with your copy's wording" if self.own_words else ""
        return f"{'came with the program' if self.shipped else 'added'}{words}"


@dataclass(frozen=True)
class AddedPaper:
    """A paper that was added, by the id to open it by, and one line on what adding it did."""

    id: str
    said: str


@dataclass(frozen=True)
class Shelf:
    """Each is called on a thread of its own and raises ShelfError where it cannot do what it says."""

    papers: Callable[[], tuple[ShelvedPaper, ...]]
    """List all, the shipped ones first."""
    open: Callable[[str], Assistant]
    """Open a paper by id, file or folder, and remember it as the one last opened."""
    add: Callable[[Path, Progress], AddedPaper]
    remove: Callable[[str], None]
    """Take out an added paper by id."""
