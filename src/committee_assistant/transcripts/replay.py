"""Asks a transcript's questions again and says where the answers of today differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer
from committee_assistant.transcripts.difference import word_difference
from committee_assistant.transcripts.expectation import faults
from committee_assistant.transcripts.record import recorded
from committee_assistant.transcripts.transcript import Recorded, Transcript, Turn


@dataclass(frozen=True)
class Replayed:
    """A turn with the answer of today."""

    turn: Turn
    answer: Answer
    faults: tuple[str, ...]
    """What the answer lacks of what was expected."""
    changes: tuple[str, ...]
    """How it differs from what was recorded."""

    @property
    def same(self) -> bool:
        """Whether nothing is to be said about the turn."""
        return not self.faults and not self.changes


def replay(transcript: Transcript, assistant: Assistant) -> tuple[Replayed, ...]:
    """Ask every question in order, in one conversation."""
    replayed: list[Replayed] = []
    dialogue = None
    for turn in transcript.turns:
        reply = assistant.ask(turn.ask, dialogue)
        dialogue = reply.dialogue
        lacking = tuple(faults(reply.answer, turn.expect)) if turn.expect else ()
        changes = tuple(_changes(turn.recorded, recorded(reply.answer))) if turn.recorded else ()
        replayed.append(Replayed(turn, reply.answer, lacking, changes))
    return tuple(replayed)


def updated(transcript: Transcript, replayed: tuple[Replayed, ...]) -> Transcript:
    """Record the answers of today, save those that are not what was expected."""
    turns = tuple(one.turn if one.faults else replace(one.turn, recorded=recorded(one.answer)) for one in replayed)
    return replace(transcript, turns=turns)


def _changes(before: Recorded, now: Recorded) -> Iterator[str]:
    if before.answer != now.answer:
        yield f"answer: {word_difference(before.answer, now.answer)}"
    if before.outcome != now.outcome:
        yield f"outcome: {word_difference(before.outcome, now.outcome)}"
    if before.cites != now.cites:
        yield f"cites: {word_difference(' '.join(before.cites), ' '.join(now.cites))}"
