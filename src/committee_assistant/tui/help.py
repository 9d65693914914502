"""The help page: every key in force, computed from what binds them, on one screen where it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from committee_assistant.rendering.layout import hang
from committee_assistant.tui.key_line import KeyLine
from committee_assistant.tui.keys import KeyGroup, Row, names, rows
from committee_assistant.tui.safe import literal

NOTE = "[¶20.1] is a paragraph of the paper, restated in the assistant's words."
MORE = "There is more below: PgDn"
MOST_COLUMNS = 3
NARROWEST_COLUMN = 34
"""Columns are as many as are at least so wide."""
WIDEST_COLUMN = 54
KEYS_WIDTH = 12
"""Columns for the keys, before what they do."""
MARGINS = 5
"""Left of the page, and right of it with its scroll bar."""
GAP = 3
"""Between two columns."""

Group = tuple[str, list[Row]]


class HelpPage(VerticalScroll):
    """Scrolls where the screen is too small for it, and says so."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say whether there is more."""
        super().watch_scroll_y(old_value, new_value)
        self.say_more()

    def say_more(self) -> None:
        """Show the line on what is below, while there is anything."""
        self.screen.query_one("#help-more").display = self.scroll_y < self.max_scroll_y


class HelpScreen(Screen[None]):
    """Shows the groups of keys; any of the usual keys leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_help", "Back"),
        Binding("f1,enter,q", "dismiss_help", show=False),
    ]

    def __init__(self, groups: Sequence[KeyGroup], chosen: Mapping[str, str]) -> None:
        """Take the groups, and the keys that the user has set."""
        super().__init__()
        self._groups = rows(groups, chosen)
        self._names = names(groups)

    def compose(self) -> ComposeResult:
        """Lay out two columns and what stands below them."""
        with HelpPage(id="help-page"):
            with Horizontal(id="help-columns"):
                for _ in range(MOST_COLUMNS):
                    yield Static(classes="help-column", markup=False)
            yield Static(literal(NOTE), id="help-note")
            yield Static(literal(f"To change keys, settings.yaml: {', '.join(self._names)}."), id="help-names")
        yield Static(MORE, id="help-more", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin where arrow keys scroll."""
        self.query_one(HelpPage).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Share the groups out among as many columns as there is room for."""
        room = event.size.width - MARGINS
        count = max(1, min(MOST_COLUMNS, room // (NARROWEST_COLUMN + GAP)))
        width = min(WIDEST_COLUMN, room // count - GAP)
        columns = [*_shared_out(self._groups, count), *[[]] * (MOST_COLUMNS - count)]
        for place, groups in zip(self.query(".help-column").results(Static), columns, strict=True):
            place.update(_column(groups, width))
            place.display = bool(groups)
        self.call_after_refresh(self.query_one(HelpPage).say_more)

    def action_dismiss_help(self) -> None:
        """Go back."""
        self.dismiss()


def _shared_out(groups: list[Group], count: int) -> list[list[Group]]:
    """Share groups out, in order, among so many columns that the longest is as short as can be."""
    if count == 1:
        return [groups]
    ways = [[groups[:place], *_shared_out(groups[place:], count - 1)] for place in range(len(groups) + 1)]
    return min(ways, key=lambda columns: max(map(_height, columns)))


def _height(groups: list[Group]) -> int:
    return sum(len(lines) + 2 for _, lines in groups)


def _column(groups: list[Group], width: int) -> Content:
    blocks = []
    for title, lines in groups:
        said = [literal(title, "bold")]
        for row in lines:
            shown = "\n".join(hang(f"{row.keys:<{KEYS_WIDTH - 1}} ", row.does, width))
            said.append(literal(shown).stylize("bold $accent", 0, len(row.keys)))
        blocks.append(Content("\n").join(said))
    return Content("\n\n").join(blocks)
