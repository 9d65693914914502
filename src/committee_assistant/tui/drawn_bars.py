"""Bars in the conversation, drawn as wide as there is room."""

from __future__ import annotations

from textual.widgets import Static

from committee_assistant.rendering.page import Entry
from committee_assistant.tui.row_layout import bars_content


class DrawnBars(Static):
    """The bars of one row."""

    def __init__(self, entry: Entry) -> None:
        """Take the row."""
        super().__init__(bars_content(entry, 0), classes="line bars")
        self._entry = entry

    def on_resize(self) -> None:
        """Draw them as wide as fits."""
        self.update(bars_content(self._entry, self.content_size.width))
