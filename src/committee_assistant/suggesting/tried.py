"""Tries questions on the assistant: one is proposed only where the paper answers it with something new."""

from __future__ import annotations

from collections.abc import Iterable

from committee_assistant.assistant import Assistant
from committee_assistant.dialogue.state import Dialogue
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.suggesting.candidates import Candidate
from committee_assistant.suggesting.told import Told
from committee_assistant.suggesting.topics import Topics

MOST_TRIES = 16
"""Questions put to the assistant before what was found has to do."""


def first_answered(
    candidates: Iterable[Candidate], wanted: int, assistant: Assistant, dialogue: Dialogue | None, told: Told
) -> tuple[str, ...]:
    """Give up to ``wanted`` questions, in order, that the fact they were made for answers with something new.

    No two ask the same of one subject, and none repeats what another one tells.
    """
    kept: list[Candidate] = []
    topics = Topics(assistant.understanding)
    tries = 0
    for one in candidates:
        if len(kept) == wanted or tries == MOST_TRIES:
            break
        if told.asked(one.question) or any(_alike(one, other) for other in kept):
            continue
        tries += 1
        reply = assistant.ask(one.question, dialogue)
        if _meant(one, reply.answer) and topics.is_new(reply.answer.claims[0].text, told.claims):
            kept.append(one)
            told = told.after(one.question, reply)
    return tuple(one.question for one in kept)


def _meant(one: Candidate, answer: Answer) -> bool:
    """Tell whether the fact answered that a question was made for, and nothing in it had to be guessed."""
    from_paper = answer.outcome is Outcome.ANSWER and not answer.notes
    return from_paper and (answer.intent == one.key or bool(set(answer.citations) & set(one.cite)))


def _alike(one: Candidate, other: Candidate) -> bool:
    same_fact = one.key == other.key
    return same_fact or (one.subject == other.subject and one.question.split()[0] == other.question.split()[0])
