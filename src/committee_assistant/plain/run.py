"""Plain mode itself: says how it came to be on, then answers line by line until the reader leaves."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.finding import NONE_ABOUT
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.saving import last_words
from committee_assistant.conversations.store import ConversationError
from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.plain.keeping import reopen
from committee_assistant.plain.lines_in import PROMPT, typed_lines
from committee_assistant.plain.papers import about
from committee_assistant.shelf import Shelf
from committee_assistant.suggesting.starters import starters

PATIENCE = 2.0
"""Seconds after which a line that is not answered yet is said to be worked on."""
GOODBYE = "The conversation has ended."
WENT_WRONG = "Something went wrong; ask again or ask otherwise."

Say = Callable[[str], None]
Last = Callable[[Paper], Conversation | None]


def run(
    opener: Callable[[], Assistant],
    why: str,
    say: Say,
    keeper: Keeper,
    shelf: Shelf | None = None,
    last: Last | None = None,
) -> bool:
    """Hold a conversation on standard input; False where it was interrupted.

    ``why`` says what turned plain mode on; ``say`` writes a line; ``keeper`` keeps the conversation; ``shelf`` has the
    papers that can be opened instead; ``last`` gives the conversation to go on with.
    """
    say(f"Plain mode is on ({why}).")
    interrupted = False
    try:
        conversation = PlainConversation(opener(), keeper, shelf)
        _greet(conversation, last, say)
        _converse(conversation, say)
    except KeyboardInterrupt:
        interrupted = True
        say("")  # the line that was being typed ends
    for line in last_words(keeper):
        say(line)
    say(GOODBYE)
    return not interrupted


def _greet(conversation: PlainConversation, last: Last | None, say: Say) -> None:
    say(about(conversation.knowledge.paper))
    if last:
        for line in _gone_on_with(conversation, last):
            say(line)
    say("Type a question, a paragraph's number, help or quit.")
    if not last:
        for line in conversation.proposed("You could begin with", starters(conversation.assistant)):
            say(line)


def _gone_on_with(conversation: PlainConversation, last: Last) -> Lines:
    try:
        kept = last(conversation.knowledge.paper)
    except ConversationError as error:
        return [str(error)]
    return reopen(conversation, kept) if kept else [NONE_ABOUT]


def _converse(conversation: PlainConversation, say: Say) -> None:
    echoes = not sys.stdin.isatty()
    with ThreadPoolExecutor(1) as worker:
        for line in typed_lines():
            if echoes:
                say(f"{PROMPT}{line.rstrip()}")
            for work in (lambda line=line: conversation.take(line), conversation.propose):
                for said in _done(work, conversation, worker, say):
                    say(said)
            if conversation.left:
                return
    if not echoes:
        say("")  # the prompt's line ends


def _done(work: Callable[[], Lines], conversation: PlainConversation, worker: ThreadPoolExecutor, say: Say) -> Lines:
    """Give what a line leads to; whatever goes wrong, the conversation goes on."""
    at_work = worker.submit(work)
    try:
        try:
            return at_work.result(PATIENCE)
        except TimeoutError:
            say(f"Looking through {len(conversation.knowledge.paper.paragraphs)} paragraphs.")
            return at_work.result()
    except Exception as error:  # whatever it is, the conversation goes on
        path = log_error(error)
        return [f"{WENT_WRONG} The detail is in {path}." if path else WENT_WRONG]
