"""The part of the application that opens papers, after the first paint and in place of one another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.app import App

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.saving import write_record
from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.layout import printable
from committee_assistant.shelf import Shelf, ShelfError
from committee_assistant.suggesting.completions import Completions
from committee_assistant.suggesting.starters import starters
from committee_assistant.tui.chat import PATIENCE
from committee_assistant.tui.chat_screen import ChatScreen
from committee_assistant.tui.failures import why_not
from committee_assistant.tui.reopening import reopen_last

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant

SAID_FOR = 8
"""Seconds that a line which goes away by itself can be read."""


class PaperApp(App[None]):
    """Has one paper open at a time, with the conversation about it."""

    def __init__(
        self,
        opener: Callable[[], Assistant],
        keeper: Keeper | None = None,
        shelf: Shelf | None = None,
        last: Callable[[Paper], Conversation | None] | None = None,
    ) -> None:
        """Take what opens the assistant, what keeps conversations, and other papers.

        ``last`` gives the conversation to go on with, once the paper is open.
        """
        super().__init__()
        self.keeper = keeper or Keeper()
        self.shelf = shelf
        self._opener = opener
        self._last = last
        self._first: Assistant | None = None
        self._one_opening = asyncio.Lock()

    def say(self, line: str) -> None:
        """Say something in a line that goes away by itself."""
        self.notify(printable(line), markup=False, timeout=SAID_FOR)

    @property
    def chat(self) -> ChatScreen:
        """The conversation's screen, whatever lies over it."""
        return cast(ChatScreen, self.screen_stack[0])

    async def back_to_chat(self) -> None:
        """Close whatever lies over the conversation."""
        while self.screen is not self.chat:
            await self.pop_screen()

    async def open_first(self) -> None:
        """Open the paper that the application was started on, and the conversation that is gone on with."""
        async with self._one_opening:
            try:
                assistant = await asyncio.to_thread(self._opener)
            except Exception as error:  # the screen must outlive whatever an opener raises
                self.chat.not_opened(why_not(error))
                return
            self._first = assistant
            self.chat.opened(assistant)
        if self._last:
            await reopen_last(self, self._last)
        await self._offer(assistant)

    async def _offer(self, assistant: Assistant) -> None:
        """Compute what is suggested, and offer it unless another paper was opened meanwhile."""
        try:
            offered = await asyncio.to_thread(_to_offer, assistant)
            if self.chat.knowledge is assistant.knowledge:
                await self.chat.offer(*offered)
        except Exception as error:  # questions can be asked without any being suggested
            log_error(error)

    async def open_paper(self, paper_id: str) -> bool:
        """Open another paper, by id, with a fresh conversation; False where it cannot be, which is said in a line.

        Whatever lies over the conversation is closed. Call it from a worker of the application: it takes a second.
        """
        async with self._one_opening:
            patience = self.set_timer(PATIENCE, lambda: self.say(f"Opening {paper_id}…"))
            try:
                assistant = await asyncio.to_thread(self._from_shelf, paper_id)
            except Exception as error:  # the paper that is open stays
                said = str(error) if isinstance(error, ShelfError) else f"{paper_id}: not opened. {why_not(error)}"
                self.say(said)
                return False
            finally:
                patience.stop()
            await self._change_to(assistant)
        await self._offer(assistant)
        return True

    def _from_shelf(self, paper_id: str) -> Assistant:
        first = self._first
        try:
            if self.shelf is None:
                raise ShelfError(f"{paper_id}: no other papers are at hand here")
            return self.shelf.open(paper_id)
        except ShelfError:
            if first and first.knowledge.paper.id == paper_id:
                return first  # a file that was named, and that nobody added
            raise

    async def _change_to(self, assistant: Assistant) -> None:
        """Begin anew with another paper; what was to be recorded of the last is written."""
        said = write_record(self.keeper)
        await self.back_to_chat()
        await self.chat.restart()
        self.chat.opened(assistant)
        self.say(said or f"Questions are now about {assistant.knowledge.paper.title}.")

    async def begin_anew(self) -> None:
        """Begin a new conversation about the same paper."""
        assistant = self.chat.assistant
        if assistant is None:
            return
        said = write_record(self.keeper)
        await self.chat.restart()
        self.chat.opened(assistant)
        if said:
            self.say(said)
        self.run_worker(self._offer(assistant), group="open", exit_on_error=False)

    def open_paper_later(self, paper_id: str) -> None:
        """Open another paper while the screen stays usable."""
        self.run_worker(self.open_paper(paper_id), group="papers", exit_on_error=False)


def _to_offer(assistant: Assistant) -> tuple[tuple[str, ...], Completions]:
    return starters(assistant), Completions.of(assistant.knowledge)
