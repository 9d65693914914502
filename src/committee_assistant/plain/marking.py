"""Marks on answers in plain mode: useful or not right, with a reason on the same line."""

from __future__ import annotations

from committee_assistant.error_log import log_error
from committee_assistant.feedback.mark import Mark, Verdict, mark_on
from committee_assistant.feedback.store import append_mark, feedback_path
from committee_assistant.plain.conversation import Lines, PlainConversation

HOW = "Type /feedback + where the answer was useful, /feedback - where it was not right; a reason may follow."
_SIGNS = {"+": Verdict.USEFUL, "-": Verdict.NOT_RIGHT}


def feedback(conversation: PlainConversation, argument: str) -> Lines:
    """Mark the latest answer as ``+`` or ``-`` with a reason says; a later mark takes its place."""
    verdict = _SIGNS.get(argument[:1])
    if verdict is None:
        return [HOW]
    if conversation.latest is None:
        return ["There is no answer to mark yet."]
    asked, reply = conversation.latest
    mark = mark_on(
        reply.answer, asked, reply.resolved, conversation.knowledge.paper.id, verdict, argument[1:].strip(),
        conversation.mark,
    )  # fmt: skip
    return [_kept(conversation, mark)]


def _kept(conversation: PlainConversation, mark: Mark) -> str:
    path = feedback_path(conversation.keeper.home)
    try:
        append_mark(path, mark)
    except OSError as error:
        log_error(error)
        return f"The mark could not be kept: {path} cannot be written."
    conversation.mark = mark
    return f"Marked {mark.verdict}{f': {mark.reason}' if mark.reason else ''}."
