"""The screen where questions are asked: a line is a question, a paragraph to read, a number or a command."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.widgets import Static
from textual.worker import WorkerError

from committee_assistant.conversations.again import take_up
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.error_log import log_error
from committee_assistant.model import conversation as model
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paragraph_ids import paragraphs_named
from committee_assistant.suggesting.completions import Completions
from committee_assistant.suggesting.told import Told
from committee_assistant.tui.chat import PATIENCE, Conversation, Turn
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.empty_state import EmptyState
from committee_assistant.tui.header import PaperHeader
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.offered import Offered
from committee_assistant.tui.proposing import Proposing
from committee_assistant.tui.question_box import QuestionBox
from committee_assistant.tui.reason_box import ReasonBox
from committee_assistant.tui.run_command import run_command
from committee_assistant.tui.slash_menu import SlashMenu
from committee_assistant.tui.source_pane import Passage, SourcePane
from committee_assistant.tui.sources import SourcesRow
from committee_assistant.understanding.text import LONGEST_QUESTION, clean

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant, Reply
    from committee_assistant.checking.checker import Checker
    from committee_assistant.tui.app import CommitteeApp

WENT_WRONG = "Something went wrong; your question is kept."
BROKEN_OFF = "The thread could not be picked up; ask the next question in full."
NOT_OPEN = "The paper could not be opened, so nothing can be answered"
_MARK = re.compile(r"\[?¶?\s*[^\s\[\]¶]+\]?")


class ChatScreen(Proposing):
    """Conversation, sources pane and question box."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Question", id="back", tooltip="back to the box"),
        Binding("ctrl+o", "toggle_pane", show=False, id="pane", tooltip="sources pane on or off"),
        Binding("pageup", "page(-1)", show=False, id="page-up", tooltip="scroll the answers"),
        Binding("pagedown", "page(1)", show=False, id="page-down", tooltip="scroll the answers"),
        Binding(
            "ctrl+r", "run_line('/transcript')", "Transcript", show=False, id="transcript", tooltip="write a transcript"
        ),
    ]

    def __init__(self, keeper: Keeper) -> None:
        """Take what keeps the conversation."""
        super().__init__()
        self.keeper = keeper
        self.knowledge: Knowledge | None = None
        self._assistant: Assistant | None = None
        self.checker: Checker | None = None
        """What checks claims, once one was checked."""
        self._before: Reply | None = None
        self._opened = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Lay out header, conversation beside or above the pane, box and footer."""
        menu = SlashMenu()
        yield PaperHeader()
        with Container(id="body"):
            yield Conversation()
            yield SourcePane(id="pane")
        yield menu
        with Horizontal(id="box"):
            yield Static(">", id="prompt", markup=False)
            yield QuestionBox(menu)
            yield ReasonBox()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin in the box."""
        self.box.focus()

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
        self._assistant, self.knowledge, self.paper = (
            assistant,
            assistant.knowledge,
            assistant.knowledge.paper,
        )
        self.keeper.begin(self.paper)
        self.query_one(PaperHeader).show(self.paper)
        self._opened.set()

    @property
    def assistant(self) -> Assistant | None:
        """What answers, once the paper is open."""
        return self._assistant

    async def restart(self) -> None:
        """Forget the conversation, with the question in work, before another is begun."""
        for worker in (*self.workers.cancel_group(self, "ask"), *self.workers.cancel_group(self, "take up")):
            with contextlib.suppress(WorkerError):
                await worker.wait()
        self._before = None
        self.told = Told()
        self.box.completions = Completions(())
        self.empty_pane()
        await self.conversation.restart()
        self.box.focus()

    async def offer(self, starters: tuple[str, ...], completions: Completions) -> None:
        """Take questions to begin with, and what completes others."""
        self.box.completions = completions
        assert self.knowledge is not None
        await self.query_one(EmptyState).offer(starters, self.knowledge)

    def note(self, lines: Sequence[str]) -> None:
        """Say in one line, until the first question, what is to be known at the start."""
        self.query_one(EmptyState).note(lines)

    def not_opened(self, why: str) -> None:
        """Say why there is no assistant."""
        self.query_one(PaperHeader).show_none()
        self.query_one(EmptyState).explain(NOT_OPEN, why)
        self._opened.set()

    async def on_question_box_asked(self, message: QuestionBox.Asked) -> None:
        """Take a line from the box."""
        await self.run_line(message.text)

    async def action_run_line(self, line: str) -> None:
        """Do what typing a line would."""
        await self.run_line(line)

    async def run_line(self, line: str) -> None:
        """Run a command, pick by number, open a paragraph, or ask."""
        typed = clean(line)
        if len(line) > LONGEST_QUESTION:
            self.committee.say(f"Only the first {LONGEST_QUESTION:,} characters are read.")
        choices = self.numbered()
        if typed.startswith("/"):
            await run_command(self, typed)
        elif typed.isdecimal() and choices and choices.pick(int(typed)):
            pass
        elif not self._opens_paragraph(typed) and typed:
            await self.ask(typed)

    def _opens_paragraph(self, typed: str) -> bool:
        return _MARK.fullmatch(typed) is not None and self.open_typed(typed)

    def open_typed(self, typed: str) -> bool:
        """Open the paragraph of an id as people type it, such as 32e; False where there is none or several."""
        found = paragraphs_named(typed, self.paper) if self.paper else ()
        return len(found) == 1 and self.open_paragraph(found[0].id)

    async def ask(self, question: str) -> None:
        """Put a question; the answer comes when it is ready and the box stays usable."""
        self.close_sheet()
        turn = await self.conversation.begin(question)
        self.run_worker(self._answer(turn, question), group="ask", exit_on_error=False)

    async def _answer(self, turn: Turn, question: str) -> None:
        paragraphs = f"{len(self.paper.paragraphs)} paragraphs" if self.paper else "the paper"
        patience = self.set_timer(PATIENCE, lambda: turn.show_working(f"Looking through {paragraphs}…"))
        try:
            async with self._one_at_a_time:
                await self._opened.wait()
                await self._answer_now(turn, question)
        except asyncio.CancelledError:
            await turn.show_notice("Stopped.")
        except Exception as error:  # whatever it is, the conversation goes on
            log_error(error)
            await turn.show_notice(WENT_WRONG)
            if not self.box.text:
                self.box.fill(question)
        finally:
            patience.stop()
        self.conversation.reveal(turn)

    async def _answer_now(self, turn: Turn, question: str) -> None:
        if self._assistant is None or self.paper is None:
            await turn.show_notice(f"{NOT_OPEN}.")
            return
        dialogue = self._before.dialogue if self._before else None
        reply = await asyncio.to_thread(self._assistant.ask, question, dialogue)
        await turn.show_answer(reply.answer, self.paper)
        self._before = reply
        self.keep(KeptTurn(question, reply.answer))
        turn.resolved = reply.resolved
        self.propose(turn, question, reply, self._assistant)
        self.show_first_source(turn)
        if turn.choices and not self.box.text and self.focused is self.box:
            turn.choices.focus()

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

    def take_up(self, kept: model.Conversation) -> None:
        """Go on from a conversation that is shown; questions wait until its own are asked again."""
        self.run_worker(self._take_up(kept, self.conversation.latest), group="take up", exit_on_error=False)

    async def _take_up(self, kept: model.Conversation, latest: Turn | None) -> None:
        async with self._one_at_a_time:
            try:
                assert self._assistant
                taken_up = await asyncio.to_thread(take_up, kept, self._assistant)
                self._before, remark = taken_up.reply, taken_up.remark
                self.told = Told.of(kept)
            except Exception as error:  # it can be read, and gone on with in whole questions
                log_error(error)
                remark = BROKEN_OFF
        if remark:
            await self.conversation.remark(remark, after=latest)

    async def on_numbered_choices_picked(self, message: NumberedChoices.Picked) -> None:
        """Ask the question that an entry stands for."""
        if message.choices.id != "starters":
            message.choices.settle(message.question)
        self.box.focus()
        await self.ask(message.question)

    async def on_offered_picked(self, message: Offered.Picked) -> None:
        """Ask a question that was proposed."""
        self.box.focus()
        await self.ask(message.question)

    def on_question_box_wants_sources(self) -> None:
        """Go to what can be read or picked: suggestions, choices, the latest sources, or the pane."""
        latest = self.conversation.latest
        rows = self.conversation.rows
        starters = self.query("#starters")
        if latest is None and starters:
            starters.first().focus()
        elif latest and latest.choices:
            latest.choices.focus()
        elif latest and latest.offer and not latest.row:
            latest.offer.focus()
        elif rows:
            rows[-1].focus()
            self.fill_pane(rows[-1].paragraph, rows[-1].claims, rows[-1])
        elif self.pane.display:
            self.query_one(Passage).focus()

    def action_back(self) -> None:
        """Leave the innermost thing: the menu, a question in work, the sheet; then return to the box."""
        menu = self.query_one(SlashMenu)
        if menu.display:
            menu.close()
        elif self.focused is self.box and self._working():
            self.workers.cancel_group(self, "ask")
        else:
            self.close_sheet()
        self.box.focus()

    def _working(self) -> bool:
        return any(worker.group == "ask" and not worker.is_finished for worker in self.workers)

    def action_page(self, direction: int) -> None:
        """Scroll the conversation by a page."""
        height = self.conversation.size.height
        self.conversation.scroll_relative(y=direction * max(1, height - 2), animate=False)

    def on_key(self, event: events.Key) -> None:
        """Begin a question wherever letters are typed."""
        bound = event.key in self.active_bindings
        if event.is_printable and event.character and self.focused is not self.box and not bound:
            event.stop()
            self.box.focus()
            self.box.insert(event.character)

    def action_copy_turn(self) -> None:
        """Copy the answer whose sources have the focus."""
        if isinstance(self.focused, SourcesRow):
            turn = next(node for node in self.focused.ancestors if isinstance(node, Turn))
            self.copy(turn.copied, "Answer copied.")

    def action_copy_paragraph(self) -> None:
        """Copy the paragraph in the pane."""
        if self.pane.paragraph and self.paper:
            self.copy(self.pane.copied(self.paper), "Paragraph copied.")

    def copy(self, text: str, said: str) -> None:
        """Copy text, and say so."""
        self.committee.copy(text, said)
