"""Records the answers of today: which ones, and the file written anew, whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copymode

from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.record import recorded
from committee_assistant.transcripts.replay import Replayed
from committee_assistant.transcripts.transcript import Transcript
from committee_assistant.transcripts.write import transcript_yaml


class ChangedMeanwhileError(Exception):
    """The file is no longer what was replayed."""


def to_record(one: Replayed) -> bool:
    """Tell whether the answer is to be recorded: it is new or has changed, and is as expected."""
    return one.judged and not one.faults and one.turn.recorded != recorded(one.answer)


def updated(transcript: Transcript, replayed: Sequence[Replayed]) -> Transcript:
    """Record the answers of today, save those that are not what was expected or were not judged."""
    turns = [replace(one.turn, recorded=recorded(one.answer)) if to_record(one) else one.turn for one in replayed]
    return replace(transcript, turns=(*turns, *transcript.turns[len(turns) :]))


def rewrite(file: Path, transcript: Transcript, replayed: Sequence[Replayed]) -> None:
    """Write the answers of today into the transcript's file.

    Raises ChangedMeanwhileError where the file is no longer as it was read, and OSError where it cannot be written.
    """
    if read_transcript(file)[0] != transcript:
        raise ChangedMeanwhileError(f"{file} was changed meanwhile")
    write_over(file, transcript_yaml(updated(transcript, replayed)))


def write_over(file: Path, text: str) -> None:
    """Write a file in place of the one that is there, whole or not at all, with its line ends and permissions.

    Raises OSError where it cannot be written; then the old one is as it was.
    """
    place = Path(os.path.realpath(file))  # a link stays one
    newline = "\r\n" if place.is_file() and b"\r\n" in place.read_bytes() else "\n"
    beside = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", errors="replace", newline=newline) as new:
            new.write(text)
            new.flush()
            os.fsync(new.fileno())
        if place.exists():
            copymode(place, beside)
        beside.replace(place)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
