"""Reads a transcript and notes everything wrong with it, each with its line."""

from __future__ import annotations

import re
from pathlib import Path

from committee_assistant.loading.entry import Entry, Problems, read_entry
from committee_assistant.model.answer import Outcome
from committee_assistant.model.problem import Problem
from committee_assistant.transcripts.transcript import VERSION, Expectation, Recorded, Transcript, Turn

OUTCOMES = tuple(map(str, Outcome))
EXPECTED_OUTCOMES = (*OUTCOMES, "correct")
REGULAR_EXPRESSION = "re:"


def read_transcript(path: Path) -> tuple[Transcript | None, list[Problem]]:
    """Read a file; None where it holds no usable transcript, and then at least one problem."""
    problems = Problems()
    entry = read_entry(path, str(path), problems)
    if entry is None:
        return None, problems.found
    if later := _later_version(entry):
        return None, [later]
    entry.only("version", "title", "turns")
    turns = tuple(read_turn(turn, problems) for turn in entry.entries("turns"))
    if not turns:
        problems.add(entry.origin, "there is no turn", "add 'turns:' with an 'ask:' each")
    transcript = Transcript(entry.text("title"), turns, _comment(path), entry.origin)
    return (None if problems.found else transcript), sorted(set(problems.found))


def _comment(path: Path) -> str:
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    first_other = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:first_other])


def _later_version(entry: Entry) -> Problem | None:
    """Give the one problem of a file in a grammar that is not known here; its others would only follow from it."""
    written = entry.text("version", str(VERSION))
    if written.isascii() and written.isdecimal() and 1 <= int(written[:9]) <= VERSION:
        return None
    if written.isascii() and written.isdecimal() and int(written[:9]):
        known = f"this program reads version {VERSION}"
        return Problem(
            entry.line("version"), f"the transcript is of version {written[:9]}; {known}", "use a newer program"
        )
    return Problem(entry.line("version"), f"'version' is {written!r}", f"write {VERSION}")


def read_turn(entry: Entry, problems: Problems) -> Turn:
    """Read one turn; what is wrong with it is noted."""
    entry.only("ask", "answer", "outcome", "cites", "expect")
    expect = entry.entry("expect")
    return Turn(
        ask=entry.text("ask"),
        recorded=_recorded(entry, problems) if "answer" in entry else None,
        expect=_expectation(expect, problems) if expect else None,
        origin=entry.origin,
    )


def _recorded(entry: Entry, problems: Problems) -> Recorded:
    outcome = _outcome(entry, OUTCOMES, problems)
    return Recorded(entry.text("answer"), outcome, entry.texts("cites"))


def _expectation(entry: Entry, problems: Problems) -> Expectation:
    entry.only("outcome", "cite", "allow", "say", "avoid")
    found = Expectation(
        outcome=_outcome(entry, EXPECTED_OUTCOMES, problems),
        cite=entry.text_lists("cite"),
        allow=entry.texts("allow"),
        say=entry.text_lists("say"),
        avoid=entry.texts("avoid"),
    )
    for written in (*(one for group in found.say for one in group), *found.avoid):
        _check_pattern(written, entry, problems)
    return found


def _outcome(entry: Entry, allowed: tuple[str, ...], problems: Problems) -> str:
    outcome = entry.text("outcome")
    if outcome and outcome not in allowed:
        problems.add(entry.origin, f"'outcome' is {outcome!r}", f"write one of {', '.join(allowed)}")
    return outcome


def _check_pattern(written: str, entry: Entry, problems: Problems) -> None:
    if written.startswith(REGULAR_EXPRESSION):
        try:
            re.compile(written.removeprefix(REGULAR_EXPRESSION).strip())
        except re.error as error:
            problems.add(entry.origin, f"{written!r} is no regular expression: {error}", "mend the pattern")
