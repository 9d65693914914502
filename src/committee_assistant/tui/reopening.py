"""Opens a kept conversation: shown as it was said, and gone on with where its paper can be opened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from committee_assistant.conversations.finding import NONE_ABOUT
from committee_assistant.conversations.store import ConversationError
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.tui.kept_screen import KeptScreen
from committee_assistant.tui.kept_turns import show_turns

if TYPE_CHECKING:
    from committee_assistant.tui.paper_app import PaperApp


async def reopen_last(app: PaperApp, last: Callable[[Paper], Conversation | None]) -> None:
    """Reopen what ``last`` gives for the paper that is open, or say that there is none."""
    assert app.chat.paper
    try:
        conversation = await asyncio.to_thread(last, app.chat.paper)
    except ConversationError as error:
        app.say(str(error))
        return
    if conversation:
        await reopen(app, conversation)
    else:
        app.say(NONE_ABOUT)


async def reopen(app: PaperApp, conversation: Conversation) -> None:
    """Show a conversation and go on with it; without its paper it can only be read."""
    if app.chat.paper and app.chat.paper.id == conversation.paper:
        await app.begin_anew()
    elif not await app.open_paper(conversation.paper):
        await app.push_screen(KeptScreen(conversation))
        return
    paper, shown = app.chat.paper, app.chat.conversation
    assert paper
    app.keeper.go_on(conversation)
    await show_turns(shown, conversation.turns, paper)
    for turn in conversation.turns:
        app.chat.box.remember(turn.asked)
    if shown.latest:
        app.chat.show_first_source(shown.latest)
    app.chat.take_up(conversation)
