"""Saving, finding and going on with conversations in plain mode."""

from __future__ import annotations

from functools import partial

from committee_assistant.conversations import saving
from committee_assistant.conversations.again import take_up
from committee_assistant.conversations.finding import NONE_KEPT, NOT_FOUND, found, length, when
from committee_assistant.conversations.store import ConversationError
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper
from committee_assistant.model.phrases import counted
from committee_assistant.plain import papers
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.rendering.spoken import answer_lines, marks_in_words

SAID = 50
"""Turns of a conversation that are said when it is reopened; the latest are what a reader goes on from."""
LISTED = 20
"""Conversations in a list; words find the others."""


def save(conversation: PlainConversation, argument: str) -> Lines:
    """Export the conversation."""
    return [saving.save(conversation.keeper, conversation.knowledge.paper, argument)]


def transcript(conversation: PlainConversation, argument: str) -> Lines:
    """Write the conversation for replay."""
    return [saving.save_transcript(conversation.keeper, argument)]


def new(conversation: PlainConversation, argument: str) -> Lines:
    """Begin a new conversation about the same paper."""
    said = saving.write_record(conversation.keeper)
    conversation.begin(conversation.assistant)
    return [*filter(None, [said]), "This is a new conversation."]


def conversations(conversation: PlainConversation, argument: str) -> Lines:
    """List the conversations that were kept, numbered to reopen one; with words those in which every word was said."""
    try:
        listing = conversation.keeper.store.list()
    except ConversationError as error:
        return [str(error)]
    hits = found(listing.conversations, argument)
    shown = hits[:LISTED]
    conversation.offered = tuple(partial(reopen, conversation, one) for one in shown)
    if not hits:
        none = NOT_FOUND if listing.conversations else NONE_KEPT
        return [none, *listing.problems]
    more = [f"{len(hits) - LISTED} more: /conversations WORDS finds them."] if len(hits) > LISTED else []
    lines = [f"{number}. {_named(one)}" for number, one in enumerate(shown, start=1)]
    return ["Conversations. Type a number to reopen one:", *lines, *more, *listing.problems]


def _named(one: Conversation) -> str:
    return ". ".join(filter(None, (one.title.rstrip("."), one.paper_title, when(one), length(one)))) + "."


def reopen(conversation: PlainConversation, kept: Conversation) -> Lines:
    """Say a conversation as it was, and go on with it where its paper can be opened."""
    if kept.paper != conversation.knowledge.paper.id:
        assistant, trouble = papers.opened(conversation, kept.paper)
        if assistant is None:
            return [*trouble, *_said(kept, conversation.knowledge.paper), "This cannot be gone on with."]
        conversation.begin(assistant)
    else:
        conversation.begin(conversation.assistant)
    conversation.keeper.go_on(kept)
    taken_up = take_up(kept, conversation.assistant)
    conversation.before = taken_up.reply
    remark = [f"Note: {taken_up.remark}"] if taken_up.remark else []
    return [*_said(kept, conversation.knowledge.paper), *remark, "Go on with this conversation."]


def _said(kept: Conversation, paper: Paper) -> Lines:
    left_out = len(kept.turns) - SAID
    earlier = counted(left_out, "earlier turn is", "earlier turns are")
    lines = [f"{earlier} left out; /save writes all of them."] if left_out > 0 else []
    return lines + [line for turn in kept.turns[-SAID:] for line in _turn(turn, paper)]


def _turn(turn: KeptTurn, paper: Paper) -> Lines:
    said = answer_lines(turn.answer, paper) if turn.answer else marks_in_words(turn.shown).split("\n")
    return [f"You said: {turn.asked}", *said]
