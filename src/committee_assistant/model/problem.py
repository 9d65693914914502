"""What is wrong with a piece of input, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Origin:
    """The place in a file that a value was read from; lines count from 1."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it stands, what it is, and how to mend it."""

    origin: Origin
    message: str
    hint: str = ""

    def __str__(self) -> str:
        said = f"{self.origin}: {self.message}"
        return f"{said} ({self.hint})" if self.hint else said
