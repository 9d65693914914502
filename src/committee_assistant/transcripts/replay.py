"""Asks a transcript's questions again and says where the answers of today differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

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
    faults: tuple[str, ...] = ()
    """What the answer lacks of what was expected."""
    changes: tuple[str, ...] = ()
    """How it differs from what was recorded."""
    judged: bool = True
    """Whether it was held to anything, or only led to a later turn."""

    @property
    def same(self) -> bool:
        """Whether nothing is to be said about the turn."""
        return not self.faults and not self.changes


def replay(
    transcript: Transcript, assistant: Assistant, *, loose: bool = False, judged: Collection[int] | None = None
) -> Iterator[Replayed]:
    """Ask the questions in order, in one conversation, each when it is called for.

    ``judged`` are the places of the turns to hold to their records and expectations, by default all; what comes after
    the last of them is not asked. With ``loose`` the wording, and the order of citations, may differ from the record.
    """
    places = range(len(transcript.turns)) if judged is None else judged
    changes = _loose_changes if loose else _changes
    dialogue = None
    for place, turn in enumerate(transcript.turns[: max(places, default=-1) + 1]):
        reply = assistant.ask(turn.ask, dialogue)
        dialogue = reply.dialogue
        if place not in places:
            yield Replayed(turn, reply.answer, judged=False)
            continue
        lacking = tuple(faults(reply.answer, turn.expect)) if turn.expect else ()
        differing = tuple(changes(turn.recorded, recorded(reply.answer))) if turn.recorded else ()
        yield Replayed(turn, reply.answer, lacking, differing)


def _changes(before: Recorded, now: Recorded) -> Iterator[str]:
    if before.answer != now.answer:
        yield f"answer: {word_difference(before.answer, now.answer)}"
    if before.outcome != now.outcome:
        yield f"outcome: {word_difference(before.outcome, now.outcome)}"
    if before.cites != now.cites:
        yield f"cites: {word_difference(' '.join(before.cites), ' '.join(now.cites))}"


def _loose_changes(before: Recorded, now: Recorded) -> Iterator[str]:
    same_cites = set(before.cites) == set(now.cites)
    if before.outcome != now.outcome or not same_cites:
        yield from (change for change in _changes(before, now) if not (change.startswith("cites: ") and same_cites))
