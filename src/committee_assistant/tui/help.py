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
from textual.widgets import Footer, Static

from committee_assistant.rendering.layout import hang
from committee_assistant.tui.keys import KeyGroup, Row, names, rows
from committee_assistant.tui.safe import literal

NOTE = "[¶20.1] is a paragraph of the paper, restated in the assistant's words."
MORE = "There is more below: PgDn"
TWO_COLUMNS = 76
"""Width from which the groups stand in two columns."""
WIDEST_COLUMN = 54
KEYS_WIDTH = 13
"""Columns for the keys, before what they do."""
MARGINS = 4

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
        Binding("escape", "dismiss_help", "Back to questions"),
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
                yield Static(id="help-left", markup=False)
                yield Static(id="help-right", markup=False)
            yield Static(literal(NOTE), id="help-note")
            yield Static(literal(f"To change keys, settings.yaml: {', '.join(self._names)}."), id="help-names")
        yield Static(MORE, id="help-more", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin where arrow keys scroll."""
        self.query_one(HelpPage).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Share the groups out among as many columns as there is room for."""
        two = event.size.width >= TWO_COLUMNS
        width = min(WIDEST_COLUMN, (event.size.width - 2 * MARGINS) // (2 if two else 1))
        columns = _halves(self._groups) if two else (self._groups, [])
        for place, groups in zip(("#help-left", "#help-right"), columns, strict=True):
            self.query_one(place, Static).update(_column(groups, width))
        self.call_after_refresh(self.query_one(HelpPage).say_more)

    def action_dismiss_help(self) -> None:
        """Go back."""
        self.dismiss()


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Share groups out, in order, so that the longer column is as short as can be."""
    places = range(1, len(groups) + 1)
    best = min(places, key=lambda place: max(_height(groups[:place]), _height(groups[place:])))
    return groups[:best], groups[best:]


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
