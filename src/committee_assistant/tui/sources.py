"""The row of sources under an answer: every paragraph it rests on, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from committee_assistant.model.paper import Paper
from committee_assistant.rendering.layout import printable
from committee_assistant.tui.safe import literal


class SourcesRow(Widget, can_focus=True):
    """Shows paragraph numbers, one of them chosen; says so whenever the choice moves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "choose(-1)", show=False, id="previous-source", tooltip="choose a source"),
        Binding("right", "choose(1)", show=False, id="next-source", tooltip="choose a source"),
        Binding("home", "choose_at(0)", show=False, id="first-source", tooltip="first or last source"),
        Binding("end", "choose_at(-1)", show=False, id="last-source", tooltip="first or last source"),
        Binding("up", "screen.row(-1)", show=False, id="earlier-answer", tooltip="another answer"),
        Binding("down", "screen.row(1)", show=False, id="later-answer", tooltip="another answer"),
        Binding("enter", "read", "Read", id="read", tooltip="read it in the pane"),
        Binding("c,C", "screen.copy_turn", "Copy", key_display="C", id="copy", tooltip="copy the answer"),
        Binding("plus", "screen.mark('+')", "Useful", key_display="+", id="useful", tooltip="mark it useful"),
        Binding("minus", "screen.mark('-')", "Not right", key_display="-", id="not-right", tooltip="mark it not right"),
        Binding("ctrl+q", "app.quit", show=False, priority=True, id="leave", tooltip="leave"),  # six in the footer do
    ]
    index: reactive[int] = reactive(0, layout=True)
    open: reactive[bool] = reactive(False, layout=True)
    """Whether its paragraph is the one on show."""

    class Chosen(Message):
        """A paragraph was chosen; ``read`` tells that the reader wants to go into it."""

        def __init__(self, row: SourcesRow, read: bool) -> None:
            super().__init__()
            self.row = row
            self.read = read

    def __init__(self, label: str, cites: Mapping[str, tuple[str, ...]], paper: Paper) -> None:
        """Take what stands before the numbers and each paragraph with the texts that rest on it."""
        super().__init__()
        self._label = label
        self._cites = cites
        self._paper = paper
        self.paragraphs = tuple(cites)

    @property
    def paragraph(self) -> str:
        """The chosen paragraph."""
        return self.paragraphs[self.index]

    @property
    def claims(self) -> tuple[str, ...]:
        """What the answer says on the ground of the chosen paragraph."""
        return self._cites[self.paragraph]

    def choose(self, paragraph: str) -> None:
        """Move to a paragraph of the row without saying so."""
        if paragraph in self.paragraphs:
            self.index = self.paragraphs.index(paragraph)

    def render(self) -> Content:
        """Draw label, numbers and the heading of the chosen paragraph."""
        parts = [literal(f"{self._label}  ", "$muted")]
        for place, paragraph in enumerate(self.paragraphs):
            parts += [self._number(place, paragraph), Content(" ")]
        found = self._paper.paragraph(self.paragraph)
        heading = found.section if found and (self.open or self.has_focus) else ""
        return Content.assemble(*parts, " ", literal(heading, "$muted")).rstrip()

    def _number(self, place: int, paragraph: str) -> Content:
        chosen = place == self.index and (self.open or self.has_focus)
        if chosen and self.has_focus:
            said = literal(f"▸{paragraph} ", "bold $on-accent on $accent")
        elif chosen:
            said = Content.assemble(literal("▸", "bold"), literal(paragraph, "bold underline $accent"), " ")
        else:
            said = Content.assemble(" ", literal(paragraph, "underline $accent"), " ")
        return said.stylize(Style.from_meta({"source": place}), 0, len(printable(paragraph)) + 2)

    @property
    def caret(self) -> Offset:
        """Where the chosen number begins on the screen."""
        before = "".join(f" {printable(paragraph)}  " for paragraph in self.paragraphs[: self.index])
        lines = Content(f"{self._label}  {before}▸").wrap(max(1, self.content_size.width))
        return self.content_region.offset + Offset(lines[-1].cell_length - 1, len(lines) - 1)

    def action_choose(self, step: int) -> None:
        """Choose the next or the previous paragraph, stopping at the ends."""
        self.action_choose_at(max(0, min(len(self.paragraphs) - 1, self.index + step)))

    def action_choose_at(self, place: int) -> None:
        """Choose by place; -1 is the last."""
        self.index = place % len(self.paragraphs)
        self.post_message(self.Chosen(self, read=False))

    def action_read(self) -> None:
        """Go into the chosen paragraph."""
        self.post_message(self.Chosen(self, read=True))

    def on_click(self, event: events.Click) -> None:
        """Choose the number that was clicked."""
        place = event.style.meta.get("source")
        if isinstance(place, int):
            self.index = place
            self.post_message(self.Chosen(self, read=True))
