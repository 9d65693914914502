"""``/check``: a claim is held against the paper, beside whatever else is done."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from committee_assistant.commands import NO_PAPER, WANTING
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.rendering.plain import plain_text
from committee_assistant.tui.chat import Turn

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant
    from committee_assistant.model.answer import Answer
    from committee_assistant.tui.chat_screen import ChatScreen

WORKING = "Checking…"
WENT_WRONG = "Something went wrong; the claim was not checked."


async def check(screen: ChatScreen, claim: str, line: str) -> None:
    """Show the verdict on a claim when it is ready."""
    turn = await screen.conversation.begin(line)
    if screen.assistant is None or not claim:
        await turn.show_notice(NO_PAPER if claim else WANTING["check"])
        return
    screen.close_sheet()
    assistant = screen.assistant

    async def work(turn: Turn) -> None:
        answer = await asyncio.to_thread(_checked, screen, assistant, claim)
        await screen.show_reply(turn, answer, KeptTurn(line, shown=plain_text(answer), cite=answer.citations))

    screen.work_on(turn, work, WORKING, WENT_WRONG)


def _checked(screen: ChatScreen, assistant: Assistant, claim: str) -> Answer:
    """Check a claim; what checks is opened once for each paper."""
    from committee_assistant.checking.as_answer import as_answer  # with the engine, once the screen is painted
    from committee_assistant.opening import open_checker

    if screen.checker is None or screen.checker.knowledge is not assistant.knowledge:
        screen.checker = open_checker(assistant)
    return as_answer(screen.checker.check(claim))
