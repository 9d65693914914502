"""Writes a conversation that took place as a transcript that replay can hold the engine to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from committee_assistant.model.answer import Answer
from committee_assistant.rendering.plain import plain_text
from committee_assistant.transcripts.transcript import Recorded, Transcript, Turn
from committee_assistant.transcripts.write import transcript_yaml


@dataclass(frozen=True)
class RecordedTurn:
    """A question as typed, and what was answered."""

    ask: str
    answer: Answer


def recorded(answer: Answer) -> Recorded:
    """Give what a transcript keeps of an answer."""
    return Recorded(plain_text(answer), str(answer.outcome), answer.citations)


def write_transcript(path: Path, title: str, turns: Sequence[RecordedTurn]) -> None:
    """Write a new file.

    Raises FileExistsError where there is one already, and OSError where none can be written.
    """
    kept = tuple(Turn(turn.ask, recorded(turn.answer)) for turn in turns)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(transcript_yaml(Transcript(title, kept)))
