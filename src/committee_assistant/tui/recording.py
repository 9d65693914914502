"""Keeps what was asked and answered, and writes it as a transcript that can be replayed."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from committee_assistant.model.answer import Answer


class Recording:
    """The questions put to the assistant with their answers, in order."""

    def __init__(self, path: Path | None = None) -> None:
        """Take the file to write to on leaving, if any."""
        self.path = path
        self._turns: list[tuple[str, Answer]] = []
        self._ours: set[Path] = set()

    def keep(self, ask: str, answer: Answer) -> None:
        """Add a turn."""
        self._turns.append((ask, answer))

    def __len__(self) -> int:
        return len(self._turns)

    def write(self, title: str, path: Path | None = None) -> Path | None:
        """Write all turns to a file, by default the recording's own.

        A file written before in this conversation is replaced; where the recording's own file was there
        already, a number is added to its name. Returns the file's path, or None where there is no turn or no
        file to write to. Raises FileExistsError where ``path`` is there already, OSError where it cannot be
        written.
        """
        target = path or self.path
        if target is None or not self._turns:
            return None
        if target.exists() and target not in self._ours:
            if path is not None and path != self.path:
                raise FileExistsError(path)
            target = _free(target)
            self.path = target
        self._write(title, target)
        self._ours.add(target)
        return target

    def _write(self, title: str, target: Path) -> None:
        """Write beside the file first, so that a failure leaves an earlier one whole."""
        from committee_assistant.transcripts.record import (
            RecordedTurn,
            write_transcript,
        )  # only a save needs it

        beside = _free(target.with_name(f"{target.name}.part"))
        write_transcript(beside, title, [RecordedTurn(ask, answer) for ask, answer in self._turns])
        beside.replace(target)


def _free(path: Path) -> Path:
    """Give the path, or the first of ``name-2``, ``name-3`` … that is no file yet."""
    if not path.exists():
        return path
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(one for one in numbered if not one.exists())
