"""Numbered options that are picked with Enter, with their digit, or with a number typed into the box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from committee_assistant.tui.safe import literal


class NumberedChoices(OptionList):
    """A short list; each entry stands for a question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", "Move", key_display="↑↓", id="previous-offer", tooltip="choose one"),
        Binding("down", "cursor_down", show=False, id="next-offer", tooltip="choose one"),
        Binding("enter", "select", "Pick", id="ask-offer", tooltip="ask it"),
    ]

    class Picked(Message):
        """An entry was picked."""

        def __init__(self, choices: NumberedChoices, question: str) -> None:
            super().__init__()
            self.choices = choices
            self.question = question

    def __init__(self, labels: Sequence[str], questions: Sequence[str], id: str | None = None) -> None:
        """Take what is shown and, in the same order, the whole question that each stands for."""
        super().__init__(*map(_option, range(1, len(labels) + 1), labels), id=id, markup=False, compact=True)
        self._labels = tuple(labels)
        self._questions = tuple(questions)

    def pick(self, number: int) -> bool:
        """Pick by number from 1; False where there is no such entry or one is picked already."""
        if self.disabled or not 1 <= number <= len(self._questions):
            return False
        self.post_message(self.Picked(self, self._questions[number - 1]))
        return True

    def settle(self, question: str) -> None:
        """Stay in the conversation as what was offered and what was picked."""
        place = self._questions.index(question)
        self.replace_option_prompt_at_index(place, _prompt(place + 1, f"{self._labels[place]}  (picked)"))
        self.highlighted = None
        self.disabled = True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Turn Enter or a click into a pick."""
        event.stop()
        self.pick(event.option_index + 1)

    def on_key(self, event: events.Key) -> None:
        """Pick with a digit."""
        if event.character and event.character.isdecimal() and self.pick(int(event.character)):
            event.stop()
            event.prevent_default()


def _option(number: int, label: str) -> Option:
    return Option(_prompt(number, label))


def _prompt(number: int, label: str) -> Content:
    return Content.assemble(literal(f"{number}  ", "bold"), literal(label))
