"""Reads what is to be asked: sets of questions, transcripts and sets of claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from committee_assistant.evaluating.cases import Cases, ClaimCase, Conversation
from committee_assistant.loading.entry import Entry, Problems, read_entries
from committee_assistant.model.checking import Verdict
from committee_assistant.model.problem import Problem
from committee_assistant.transcripts.read import read_transcript, read_turn


def read_cases(files: Iterable[Path]) -> Cases:
    """Read files of either form; one that is broken gives problems, each with its line, and nothing to ask."""
    conversations: list[Conversation] = []
    claims: list[ClaimCase] = []
    problems: list[Problem] = []
    for file in files:
        noted = Problems()
        entries = read_entries(file, str(file), noted)
        if len(entries) == 1 and "title" in entries[0]:
            transcript, noted.found = read_transcript(file)
            asked = [Conversation(file.name, file.stem, (), transcript.turns)] if transcript else []
            held: list[ClaimCase] = []
        else:
            asked = [_conversation(entry, file, noted) for entry in entries if "claim" not in entry]
            held = [one for entry in entries if "claim" in entry for one in _claim(entry, file, noted)]
        problems += sorted(set(noted.found))
        if not noted.found:
            conversations += asked
            claims += held
    return Cases(tuple(conversations), tuple(claims), tuple(problems))


def _conversation(entry: Entry, file: Path, problems: Problems) -> Conversation:
    entry.only("id", "tags", "turns", "note")
    turns = tuple(read_turn(turn, problems) for turn in entry.entries("turns"))
    if not turns:
        problems.add(entry.origin, "there is no turn and no claim", "add 'turns:' with an 'ask:' each, or 'claim:'")
    return Conversation(file.name, entry.text("id"), entry.texts("tags"), turns)


def _claim(entry: Entry, file: Path, problems: Problems) -> Iterator[ClaimCase]:
    """Give the claim of an entry; none, and a note of why, where its verdict is none."""
    entry.only("id", "claim", "verdict", "cite", "allow", "tags", "note")
    verdict = entry.text("verdict")
    if verdict not in list(Verdict):
        problems.add(entry.origin, f"'verdict' is {verdict!r}", f"write one of {', '.join(Verdict)}")
        return
    cite = entry.text_lists("cite")
    yield ClaimCase(file.name, entry.text("id"), entry.text("claim"), Verdict(verdict), cite, entry.origin)
