"""``/check``: a claim is held against the paper, beside whatever else is done."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.tui.chat import Turn

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant
    from committee_assistant.model.answer import Answer
    from committee_assistant.tui.chat_screen import ChatScreen

HOW = "Write what is to be checked after it: /check The April visit went ahead."
WENT_WRONG = "Something went wrong; the claim was not checked."


async def check(screen: ChatScreen, claim: str, line: str) -> None:
    """Show the verdict on a claim when it is ready."""
    turn = await screen.conversation.begin(line)
    if screen.assistant is None or not claim:
        await turn.show_notice("The paper is not open yet." if claim else HOW)
        return
    screen.close_sheet()
    screen.run_worker(_check(screen, turn, claim, line, screen.assistant), group="check", exit_on_error=False)


async def _check(screen: ChatScreen, turn: Turn, claim: str, line: str, assistant: Assistant) -> None:
    await turn.show_working("Checking…")
    try:
        answer = await asyncio.to_thread(_checked, screen, assistant, claim)
    except Exception as error:  # whatever it is, the conversation goes on
        log_error(error)
        await turn.show_notice(WENT_WRONG)
        return
    await turn.show_answer(answer, assistant.knowledge.paper)
    screen.keep(KeptTurn(line, shown=turn.reply_text, cite=answer.citations))
    screen.show_first_source(turn)
    screen.conversation.reveal(turn)


def _checked(screen: ChatScreen, assistant: Assistant, claim: str) -> Answer:
    """Hold a claim against the paper; what does so is opened once for each paper."""
    from committee_assistant.checking.as_answer import as_answer  # with the engine, once the screen is painted
    from committee_assistant.opening import open_checker

    if screen.checker is None or screen.checker.knowledge is not assistant.knowledge:
        screen.checker = open_checker(assistant)
    return as_answer(screen.checker.check(claim))
