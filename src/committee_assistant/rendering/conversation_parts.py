"""What every export of a conversation says of it, whatever the format."""

from __future__ import annotations

from committee_assistant.model.answer import Outcome
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import date_in_words
from committee_assistant.rendering.cited import in_reading_order

GONE = "The paper is no longer in the library, so its paragraphs are named by their numbers only."
PROMISE = "Each mark such as [¶1] names the paragraph of the paper that the words before it rest on."
EMPTY = "Nothing was asked."


def paper_line(paper: Paper | None) -> str:
    """Say which committee and day a paper is of, as far as is known."""
    return " · ".join(filter(None, (paper.committee, date_in_words(paper.date)))) if paper else ""


def began_line(conversation: Conversation) -> str:
    """Say when the conversation began; "" where that is not known."""
    day, _, time = conversation.began.partition(" ")
    return f"Conversation of {date_in_words(day)}, {time}" if time else ""


def nearest(turn: KeptTurn) -> tuple[str, ...]:
    """Give the paragraphs nearest to a question that was not answered."""
    return turn.answer.see if turn.answer and turn.answer.outcome is Outcome.ABSTAIN else ()


def marks_of(turn: KeptTurn) -> tuple[str, ...]:
    """Give every paragraph that a turn has a mark of, once: what it rests on, quotes for want of better, or is near."""
    claimed = [paragraph for claim in turn.answer.claims for paragraph in claim.cite] if turn.answer else turn.cite
    return tuple(dict.fromkeys((*claimed, *nearest(turn))))


def all_marks(conversation: Conversation, paper: Paper | None) -> tuple[str, ...]:
    """Give every paragraph that a conversation has a mark of, once, in the order in which they are looked up."""
    return in_reading_order((paragraph for turn in conversation.turns for paragraph in marks_of(turn)), paper)
