"""What drafting a paper again would change: nothing that an officer has edited is to be lost."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What may be done with a drafted file."""

    UNCHANGED = "unchanged"
    """The draft says what it said last time, or what the file says already: nothing is to be done."""
    NEW = "new"
    """There is no such file yet."""
    SAFE = "safe to replace"
    """The draft has changed and nobody has touched the file."""
    EDITED = "edited"
    """The draft has changed, but so has the file: the officer's stays."""


@dataclass(frozen=True)
class FileChange:
    """One file of the draft, and what may be done with it."""

    name: str
    change: Change
    text: str | None
    """What is drafted now; None where nothing is any more."""
    diff: str = ""
    """From the old draft to the new, as a unified diff; "" where the draft is the same."""


def compare_drafts(old: dict[str, str], edited: dict[str, str], new: dict[str, str]) -> tuple[FileChange, ...]:
    """Compare the files as drafted last time, as they are now and as drafted today, by name.

    A file that the officer made or deleted counts as edited. Files that no draft has are not mentioned.
    """
    return tuple(
        FileChange(name, _change(old.get(name), edited.get(name), new.get(name)), new.get(name), _diff(name, old, new))
        for name in sorted(old.keys() | new.keys())
    )


def _change(old: str | None, edited: str | None, new: str | None) -> Change:
    if new in (old, edited):
        return Change.UNCHANGED
    if edited == old:
        return Change.NEW if edited is None else Change.SAFE
    return Change.EDITED


def _diff(name: str, old: dict[str, str], new: dict[str, str]) -> str:
    before, after = (files.get(name, "").splitlines(keepends=True) for files in (old, new))
    return "".join(difflib.unified_diff(before, after, f"{name} (drafted before)", f"{name} (drafted now)"))
