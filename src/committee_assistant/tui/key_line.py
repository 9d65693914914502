"""The keys at the foot of every screen, in one order: Enter first, the ways out last."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer

_PLACES = {"enter": -1, "escape": 1, "ctrl+q": 2, "f1": 3}
"""What does not stand where its screen binds it; keys that the user has set do."""


class KeyLine(Footer):
    """Shows the keys in force."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False)

    def compose(self) -> ComposeResult:
        """Give the keys in order."""
        yield from sorted(super().compose(), key=_place)


def _place(shown: Widget) -> int:
    return _PLACES.get(getattr(shown, "key", ""), 0)
