"""The part of the chat screen that puts questions and claims, keeps what came of them, and takes up where one left."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

from textual.worker import WorkerError

from committee_assistant.conversations.again import take_up
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.suggesting.completions import Completions
from committee_assistant.suggesting.told import Told
from committee_assistant.tui.chat import PATIENCE, Turn
from committee_assistant.tui.empty_state import EmptyState
from committee_assistant.tui.header import PaperHeader
from committee_assistant.tui.proposing import Proposing
from committee_assistant.tui.question_box import QuestionBox

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant, Reply
    from committee_assistant.checking.checker import Checker
    from committee_assistant.model.answer import Answer
    from committee_assistant.tui.app import CommitteeApp

WENT_WRONG = "Something went wrong; your question is kept."
BROKEN_OFF = "The thread could not be picked up; ask the next question in full."
NOT_OPEN = "The paper could not be opened, so nothing can be answered"
ANSWERING = "ask"
"""Group of the workers that the reader waits for, and may stop."""


class Asking(Proposing):
    """Answers in threads, one question after another, while the box stays usable."""

    def __init__(self, keeper: Keeper) -> None:
        """Take what keeps the conversation."""
        super().__init__()
        self.keeper = keeper
        self.knowledge: Knowledge | None = None
        self.assistant: Assistant | None = None
        """What answers, once the paper is open."""
        self.checker: Checker | None = None
        """What checks claims, once one was checked."""
        self._before: Reply | None = None
        self._opened = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    @property
    def committee(self) -> CommitteeApp:
        """The application, which owns themes and pages."""
        return cast("CommitteeApp", self.app)

    @property
    def box(self) -> QuestionBox:
        """The question box."""
        return self.query_one(QuestionBox)

    def opened(self, assistant: Assistant) -> None:
        """Take the assistant once it is there; questions that were typed before are answered now."""
        self.assistant, self.knowledge = assistant, assistant.knowledge
        self.paper = assistant.knowledge.paper
        self.keeper.begin(self.paper)
        self.query_one(PaperHeader).show(self.paper)
        self._opened.set()

    def not_opened(self, why: str) -> None:
        """Say why there is no assistant."""
        self.query_one(PaperHeader).show_none()
        self.query_one(EmptyState).explain(NOT_OPEN, why)
        self._opened.set()

    async def restart(self) -> None:
        """Forget the conversation, with whatever is in work, before another is begun."""
        for worker in (*self.workers.cancel_group(self, ANSWERING), *self.workers.cancel_group(self, "take up")):
            with contextlib.suppress(WorkerError):
                await worker.wait()
        self._before = None
        self.told = Told()
        self.box.completions = Completions(())
        self.empty_pane()
        await self.conversation.restart()
        self.box.focus()

    async def ask(self, question: str) -> None:
        """Put a question; the answer comes when it is ready and the box stays usable."""
        self.close_sheet()
        turn = await self.conversation.begin(question)
        paragraphs = f"{len(self.paper.paragraphs)} paragraphs" if self.paper else "the paper"
        self.work_on(turn, self._answer, f"Looking through {paragraphs}…", WENT_WRONG)

    def work_on(self, turn: Turn, work: Callable[[Turn], Awaitable[None]], working: str, failed: str) -> None:
        """Let a worker fill a turn: say that it does once that takes a moment, and say where it fails."""
        self.run_worker(self._work_on(turn, work, working, failed), group=ANSWERING, exit_on_error=False)

    async def _work_on(self, turn: Turn, work: Callable[[Turn], Awaitable[None]], working: str, failed: str) -> None:
        patience = self.set_timer(PATIENCE, lambda: turn.show_working(working))
        try:
            async with self._one_at_a_time:
                await self._opened.wait()
                await work(turn)
        except asyncio.CancelledError:
            await turn.show_notice("Stopped.")
        except Exception as error:  # whatever it is, the conversation goes on
            log_error(error)
            await turn.show_notice(failed)
            if not self.box.text:
                self.box.fill(turn.asked)
        finally:
            patience.stop()
        self.conversation.reveal(turn)

    def working(self) -> bool:
        """Tell whether there is something that the reader waits for."""
        return any(worker.group == ANSWERING and not worker.is_finished for worker in self.workers)

    def stop_working(self) -> None:
        """Stop what the reader waits for."""
        self.workers.cancel_group(self, ANSWERING)

    async def _answer(self, turn: Turn) -> None:
        if self.assistant is None or self.paper is None:
            await turn.show_notice(f"{NOT_OPEN}.")
            return
        dialogue = self._before.dialogue if self._before else None
        reply = await asyncio.to_thread(self.assistant.ask, turn.asked, dialogue)
        turn.resolved = reply.resolved
        await self.show_reply(turn, reply.answer, KeptTurn(turn.asked, reply.answer))
        self._before = reply
        self.propose(turn, turn.asked, reply, self.assistant)
        if turn.choices and not self.box.text and self.focused is self.box:
            turn.choices.focus()

    async def show_reply(self, turn: Turn, answer: Answer, kept: KeptTurn) -> None:
        """Show what came of a turn with its first source, and keep it."""
        assert self.paper
        await turn.show_answer(answer, self.paper)
        self.keep(kept)
        self.show_first_source(turn)

    def keep(self, turn: KeptTurn) -> None:
        """Keep a turn with the conversation; it is written beside whatever comes next."""
        self.keeper.add(turn)
        self.run_worker(self._write(), group="keep", exit_on_error=False)

    async def _write(self) -> None:
        try:
            said = await asyncio.to_thread(self.keeper.write)
        except Exception as error:  # whatever it is, the conversation goes on
            log_error(error)
            return
        if said:
            self.committee.say(said)

    def take_up(self, kept: Conversation) -> None:
        """Go on from a conversation that is shown; questions wait until its own are asked again."""
        self.run_worker(self._take_up(kept, self.conversation.latest), group="take up", exit_on_error=False)

    async def _take_up(self, kept: Conversation, latest: Turn | None) -> None:
        async with self._one_at_a_time:
            try:
                assert self.assistant
                taken_up = await asyncio.to_thread(take_up, kept, self.assistant)
                self._before, remark = taken_up.reply, taken_up.remark
                self.told = Told.of(kept)
            except Exception as error:  # it can be read, and gone on with in whole questions
                log_error(error)
                remark = BROKEN_OFF
        if remark:
            await self.conversation.remark(remark, after=latest)
