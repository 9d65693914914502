"""Plain mode itself: says how it came to be on, then answers line by line until the reader leaves."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from committee_assistant.assistant import Assistant
from committee_assistant.error_log import log_error
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import Period
from committee_assistant.plain.conversation import PlainConversation
from committee_assistant.plain.lines_in import PROMPT, typed_lines

PATIENCE = 2.0
"""Seconds after which a line that is not answered yet is said to be worked on."""
GOODBYE = "The conversation has ended."
WENT_WRONG = "Something went wrong; ask again or ask otherwise."

Say = Callable[[str], None]


def run(opener: Callable[[], Assistant], why: str, say: Say) -> bool:
    """Hold a conversation on standard input; False where it was interrupted.

    ``why`` says what turned plain mode on; ``say`` writes a line.
    """
    say(f"Plain mode is on ({why}).")
    try:
        conversation = PlainConversation(opener())
        for line in _greeting(conversation.knowledge.paper):
            say(line)
        _converse(conversation, say)
    except KeyboardInterrupt:
        say("")  # the line that was being typed ends
        say(GOODBYE)
        return False
    say(GOODBYE)
    return True


def _greeting(paper: Paper) -> tuple[str, ...]:
    named = ", ".join(part for part in (paper.title, paper.committee, _written(paper.date)) if part)
    return (
        f"Paper: {named}. {len(paper.paragraphs)} paragraphs.",
        "Type a question, a paragraph's number, help or quit.",
    )


def _written(day: str) -> str:
    with contextlib.suppress(ValueError):
        return str(Period.parse(day))
    return day


def _converse(conversation: PlainConversation, say: Say) -> None:
    echoes = not sys.stdin.isatty()
    with ThreadPoolExecutor(1) as worker:
        for line in typed_lines():
            if echoes:
                say(f"{PROMPT}{line.rstrip()}")
            for said in _answered(conversation, line, worker, say):
                say(said)
            if conversation.left:
                return
    if not echoes:
        say("")  # the prompt's line ends


def _answered(conversation: PlainConversation, line: str, worker: ThreadPoolExecutor, say: Say) -> list[str]:
    """Give what a line leads to; whatever goes wrong, the conversation goes on."""
    at_work = worker.submit(conversation.take, line)
    try:
        try:
            return at_work.result(PATIENCE)
        except TimeoutError:
            say(f"Looking through {len(conversation.knowledge.paper.paragraphs)} paragraphs.")
            return at_work.result()
    except Exception as error:  # whatever it is, the conversation goes on
        path = log_error(error)
        return [f"{WENT_WRONG} The detail is in {path}." if path else WENT_WRONG]
