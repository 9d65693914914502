"""Keeps what was asked and answered, and writes it as a transcript that can be replayed."""

from __future__ import annotations

from pathlib import Path

from committee_assistant.model.answer import Answer


class Recording:
    """The questions put to the assistant with their answers, in order."""

    def __init__(self, path: Path | None = None) -> None:
        """Take the file to write to on leaving, if any."""
        self.path = path
        self._turns: list[tuple[str, Answer]] = []

    def keep(self, ask: str, answer: Answer) -> None:
        """Add a turn."""
        self._turns.append((ask, answer))

    def __len__(self) -> int:
        return len(self._turns)

    def write(self, title: str, path: Path | None = None) -> Path | None:
        """Write all turns to a file, by default the recording's own.

        Returns the file's path, or None where there is no turn or no file to write to. Raises OSError.
        """
        target = path or self.path
        if target is None or not self._turns:
            return None
        from committee_assistant.transcripts.record import (
            RecordedTurn,
            write_transcript,
        )  # only a save needs it

        write_transcript(target, title, [RecordedTurn(ask, answer) for ask, answer in self._turns])
        return target
