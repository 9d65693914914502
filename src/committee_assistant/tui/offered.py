"""Questions offered under a reply: quiet, numbered, and never taller than the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from committee_assistant.rendering.layout import printable
from committee_assistant.tui.safe import literal

LABEL_WIDTH = 9
"""Columns before the numbers, as wide as "Sources" and "Nearest" with what follows them."""
GAP = "   "
"""Between two questions that share a line."""


class Offered(Widget, can_focus=True):
    """A few questions, one to a line where there is room, else as many as fit on one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,left", "move(-1)", "Choose", key_display="↑↓", id="previous-offer", tooltip="choose one"),
        Binding("down,right", "move(1)", show=False, id="next-offer", tooltip="choose one"),
        Binding("enter", "pick", "Ask", id="ask-offer", tooltip="ask it"),
    ]
    index: reactive[int] = reactive(0)
    listed: reactive[bool] = reactive(True, layout=True)
    """Whether each question has a line of its own."""

    class Picked(Message):
        """A question was picked."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, label: str, questions: Sequence[str], room: int) -> None:
        """Take what stands before the questions, and the lines that there are for them."""
        super().__init__()
        self._label = label
        self.questions = tuple(questions)
        self.set_reactive(Offered.listed, self.lines <= room)

    def fit(self, room: int) -> None:
        """Take as many lines as there is room for, at least one."""
        self.listed = self.lines <= room

    @property
    def lines(self) -> int:
        """How many lines it takes as a list."""
        return len(self.questions) + self._label_above

    def pick(self, number: int) -> bool:
        """Pick by number from 1; False where there is no such question."""
        if not 1 <= number <= len(self.questions):
            return False
        self.post_message(self.Picked(self.questions[number - 1]))
        return True

    def render(self) -> Content:
        """Draw the questions with their numbers."""
        return self._as_list() if self.listed else self._as_line()

    def _as_list(self) -> Content:
        entries = [self._entry(place) for place in range(len(self.questions))]
        if self._label_above:
            return Content("\n").join([literal(self._label, "$muted"), *entries])
        leads = [self._label, *[""] * len(entries)]
        lines = (
            Content.assemble(literal(lead.ljust(LABEL_WIDTH), "$muted"), one)
            for lead, one in zip(leads, entries, strict=False)
        )
        return Content("\n").join(lines)

    def _as_line(self) -> Content:
        first = self.index if self.has_focus else 0
        said = Content.assemble(literal(self._lead, "$muted"), self._entry(first))
        for place in range(first + 1, len(self.questions)):
            longer = Content.assemble(said, GAP, self._entry(place))
            if longer.cell_length > self.content_size.width:
                break
            said = longer
        return said

    def _entry(self, place: int) -> Content:
        chosen = place == self.index and self.has_focus
        said = f"{'▸' if chosen else ' '}{place + 1}  {printable(self.questions[place])}"
        if chosen:
            styled = literal(f"{said} ", "bold $on-accent on $accent")
        else:
            styled = literal(said).stylize("bold $accent", 0, len(f" {place + 1}"))
        return styled.stylize(Style.from_meta({"offer": place}))

    @property
    def _label_above(self) -> bool:
        """Whether the label is too long to stand before the questions of a list."""
        return len(self._label) >= LABEL_WIDTH

    @property
    def _lead(self) -> str:
        """What stands before the questions where they share a line."""
        return f"{self._label}  " if self._label_above else self._label.ljust(LABEL_WIDTH)

    @property
    def caret(self) -> Offset:
        """Where the chosen question begins on the screen."""
        if not self.listed:
            return self.content_region.offset + Offset(cell_len(self._lead), 0)
        column = 0 if self._label_above else LABEL_WIDTH
        return self.content_region.offset + Offset(column, self.index + self._label_above)

    async def action_move(self, step: int) -> None:
        """Choose the next or the previous question; before the first come the sources, after the last the box."""
        if 0 <= self.index + step < len(self.questions):
            self.index += step
        else:
            await self.run_action(f"screen.leave_offer({step})")

    def action_pick(self) -> None:
        """Ask the chosen question."""
        self.pick(self.index + 1)

    def on_click(self, event: events.Click) -> None:
        """Ask the question that was clicked."""
        place = event.style.meta.get("offer")
        if isinstance(place, int):
            self.pick(place + 1)

    def on_key(self, event: events.Key) -> None:
        """Pick with a digit."""
        if event.character and event.character.isdecimal() and self.pick(int(event.character)):
            event.stop()
            event.prevent_default()
