"""The screen where questions are asked: a line is a question, a paragraph to read, a number or a command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.widgets import Static

from committee_assistant.model.paragraph_ids import is_one_word, paragraphs_named
from committee_assistant.suggesting.completions import Completions
from committee_assistant.tui.asking import Asking
from committee_assistant.tui.chat import Conversation, Turn
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.empty_state import EmptyState
from committee_assistant.tui.header import PaperHeader
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.offered import Offered
from committee_assistant.tui.question_box import QuestionBox
from committee_assistant.tui.reason_box import ReasonBox
from committee_assistant.tui.run_command import run_command
from committee_assistant.tui.slash_menu import SlashMenu
from committee_assistant.tui.source_pane import Passage, SourcePane
from committee_assistant.tui.sources import SourcesRow
from committee_assistant.understanding.text import LONGEST_QUESTION, clean


class ChatScreen(Asking):
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

    async def offer(self, starters: tuple[str, ...], completions: Completions) -> None:
        """Take questions to begin with, and what completes others."""
        self.box.completions = completions
        assert self.knowledge is not None
        await self.query_one(EmptyState).offer(starters, self.knowledge)

    def note(self, lines: Sequence[str]) -> None:
        """Say in one line, until the first question, what is to be known at the start."""
        self.query_one(EmptyState).note(lines)

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
        """Open the paragraph of an id as people type it, such as 32e; False where there is none or several."""
        found = paragraphs_named(typed, self.paper) if self.paper and is_one_word(typed) else ()
        return len(found) == 1 and self.open_paragraph(found[0].id)

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
        elif self.focused is self.box and self.working():
            self.stop_working()
        else:
            self.close_sheet()
        self.box.focus()

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
