"""Which turns of a transcript are judged; those before them are asked all the same, since they lead there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from committee_assistant.transcripts.transcript import Transcript


def matching(transcript: Transcript, file: Path, words: Iterable[str]) -> tuple[int, ...]:
    """Give the places of the turns where every word occurs in the file's name, the title or the question."""
    wanted = [word.casefold() for word in words]
    around = f"{file.name} {transcript.title}".casefold()
    return tuple(
        place
        for place, turn in enumerate(transcript.turns)
        if all(word in around or word in turn.ask.casefold() for word in wanted)
    )
