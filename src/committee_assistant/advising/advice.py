"""A piece of advice on knowledge, and the example question that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.model.facts import Asks
from committee_assistant.model.problem import Origin, Problem


@dataclass(frozen=True)
class Advice:
    """What might be better, where, and what to do."""

    origin: Origin
    """Of the fact."""
    message: str
    hint: str
    example: str = ""
    """The example question that it is about, by which its own line is found."""

    @property
    def problem(self) -> Problem:
        """The same as one line."""
        return Problem(self.origin, self.message, self.hint)


def at_example(advice: Advice, lines: list[str]) -> Advice:
    """Name the line of the example, given the lines of the file; that of the fact where it is not found as written."""
    for number in range(advice.origin.line, len(lines) + 1):
        if advice.example and _unquoted(lines[number - 1]) == _unquoted(advice.example):
            return Advice(Origin(advice.origin.file, number), advice.message, advice.hint, advice.example)
    return advice


def asked(asks: Asks) -> Iterator[tuple[str, str]]:
    """Give every example question with what it gets first: ``yes``, ``no`` or ""."""
    yield from ((question, "") for question in asks.open)
    yield from ((question, "yes") for question in asks.yes)
    yield from ((question, "no") for question in asks.no)


def _unquoted(line: str) -> str:
    bare = line.strip().removeprefix("- ").strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"":
        bare = bare[1:-1].replace("''", "'")
    return bare
