"""Finds conversations by the words said in them, and names them for a list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from committee_assistant.model.conversation import Conversation
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.find import fold
from committee_assistant.rendering.plain import plain_text

NONE_KEPT = "No conversation is kept yet."
NONE_ABOUT = "No conversation about this paper is kept yet; this is a new one."
NOT_FOUND = "No conversation has all of these words."
_NOTED = "%Y-%m-%d %H:%M"


def found(conversations: Iterable[Conversation], words: str) -> tuple[Conversation, ...]:
    """Give the conversations in which every word occurs; upper case and accents count for nothing."""
    return tuple(one for one in conversations if holds(said_in(one), words))


def said_in(conversation: Conversation) -> str:
    """Give all that is searched, folded: the paper, the questions, the answers and what commands showed."""
    said = [conversation.paper_title]
    for turn in conversation.turns:
        said += [turn.asked, plain_text(turn.answer) if turn.answer else turn.shown]
    return fold("\n".join(said))


def holds(said: str, words: str) -> bool:
    """Tell whether every word occurs in what ``said_in`` gives."""
    return all(word in said for word in fold(words).split())


def when(conversation: Conversation) -> str:
    """Say when it was last spoken in: ``23 Nov 2026 21:04``; "" where nobody noted it."""
    try:
        noted = datetime.strptime(conversation.ended, _NOTED)
    except ValueError:
        return ""
    return f"{noted.day} {noted:%b %Y %H:%M}"


def length(conversation: Conversation) -> str:
    """Say how many questions it has: ``1 question``; commands are counted only where nothing was asked."""
    questions = sum(1 for _ in conversation.questions)
    count, noun = (questions, "question") if questions else (len(conversation.turns), "command")
    return counted(count, noun)
