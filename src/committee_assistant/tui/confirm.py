"""Asks before something goes for good; what is safe stands first and is chosen where nothing is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.safe import literal


class ConfirmScreen(ModalScreen[bool]):
    """Ends with whether it may be done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer(False)", "Keep", id="back", tooltip="back"),
        Binding("y,Y", "answer(True)", show=False, id="yes", tooltip="yes or no, when asked"),
        Binding("n,N", "answer(False)", show=False, id="no", tooltip="yes or no, when asked"),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        """Take what is asked, and what the two answers are called."""
        super().__init__()
        self._question = question
        self._answers = (no, yes)

    def compose(self) -> ComposeResult:
        """Lay out the question above its answers."""
        with Vertical(id="confirm"):
            yield Static(literal(self._question), id="confirm-question")
            yield NumberedChoices(self._answers, self._answers)

    def on_mount(self) -> None:
        """Begin at the answer that does nothing."""
        choices = self.query_one(NumberedChoices)
        choices.focus()
        choices.highlighted = 0

    def on_numbered_choices_picked(self, message: NumberedChoices.Picked) -> None:
        """Take the answer that was picked."""
        message.stop()
        self.dismiss(message.question == self._answers[1])

    def action_answer(self, sure: bool) -> None:
        """Take an answer by its key."""
        self.dismiss(sure)
