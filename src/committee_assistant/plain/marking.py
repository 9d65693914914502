"""Marks on answers in plain mode: useful or not right, with a reason on the same line."""

from __future__ import annotations

from committee_assistant.commands import NO_ANSWER, WANTING
from committee_assistant.feedback.mark import mark_on, typed_rating
from committee_assistant.feedback.store import keep_mark
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.rendering.spoken import sentence


def feedback(conversation: PlainConversation, argument: str) -> Lines:
    """Mark the latest answer as ``+`` or ``-`` with a reason says; a later mark takes its place."""
    typed = typed_rating(argument)
    if typed is None:
        return [WANTING["feedback"]]
    if conversation.latest is None:
        return [NO_ANSWER]
    asked, reply = conversation.latest
    mark = mark_on(reply.answer, asked, reply.resolved, conversation.knowledge.paper.id, *typed)
    mark = mark.in_place_of(conversation.mark)
    trouble = keep_mark(conversation.keeper.home, mark)
    if trouble:
        return [trouble]
    conversation.mark = mark
    return [sentence(mark.said)]
