"""One line in the box's place: why an answer was marked. Enter on an empty line skips it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from committee_assistant.feedback.mark import Rating
from committee_assistant.rendering.layout import printable

ASKS = "Why? One line, or Enter to skip"


class ReasonBox(Input):
    """Hidden until a reason is asked for; closed by Enter, Esc or leaving it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Keep", id="keep-reason", tooltip="keep it, or skip"),
        Binding("escape,tab", "skip", "Skip", key_display="Esc", id="skip-reason", tooltip="give no reason"),
    ]

    class Given(Message):
        """The reader is done; ``reason`` may be empty, and ``returns`` tells that the question box comes next."""

        def __init__(self, reason: str, returns: bool) -> None:
            super().__init__()
            self.reason = reason
            self.returns = returns

    def __init__(self) -> None:
        super().__init__(id="reason", compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.display = False

    def ask(self, rating: Rating) -> None:
        """Open for a new reason."""
        self.value = ""
        self.placeholder = f"Marked {rating}. {ASKS}"
        self.display = True
        self.focus()

    def _close(self, reason: str, returns: bool = True) -> None:
        if self.display:
            self.display = False
            self.post_message(self.Given(" ".join(printable(reason).split()), returns))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was typed."""
        event.stop()
        self._close(event.value)

    def action_skip(self) -> None:
        """Give no reason."""
        self._close("")

    def on_blur(self, event: events.Blur) -> None:
        """Take what was typed when the reader goes elsewhere, but not when the whole window is left."""
        if self.app.app_focus:
            self._close(self.value, returns=False)
