"""``/check`` in plain mode: the verdict on a claim, as an answer is said."""

from __future__ import annotations

from committee_assistant.commands import WANTING
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.rendering.plain import plain_text
from committee_assistant.rendering.spoken import answer_lines


def check(conversation: PlainConversation, claim: str) -> Lines:
    """Say whether the paper supports a claim, contradicts it, or does not say."""
    if not claim:
        return [WANTING["check"]]
    from committee_assistant.checking.as_answer import as_answer
    from committee_assistant.opening import open_checker  # most conversations check nothing

    if conversation.checker is None or conversation.checker.knowledge is not conversation.knowledge:
        conversation.checker = open_checker(conversation.assistant)
    answer = as_answer(conversation.checker.check(claim))
    conversation.offered = ()
    kept = KeptTurn(f"/check {claim}", shown=plain_text(answer), cite=answer.citations)
    return answer_lines(answer, conversation.knowledge.paper) + conversation.keep(kept)
