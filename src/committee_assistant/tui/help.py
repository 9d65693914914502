"""The help page: keys and commands on one screen that fits into 80 columns and 24 rows."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from committee_assistant.tui.safe import literal

ROWS = (
    ("Enter", "ask; Ctrl+J begins a new line"),
    ("20.1 Enter", "read a paragraph: type its number"),
    ("1 Enter", "pick a numbered suggestion or choice"),
    ("Tab", "take the grey suggestion, else go to the latest sources"),
    ("Left, Right", "choose a source; in the pane, leaf through the paper"),
    ("Up, Down", "earlier questions; on sources, earlier answers"),
    ("Enter on a source", "read it in the pane"),
    ("C", "on sources or in the pane: copy with paragraph numbers"),
    ("PgUp, PgDn", "scroll the conversation"),
    ("Ctrl+O, Ctrl+P", "sources pane on or off; find a command, page or paragraph"),
    ("F1, F2", "this page; next theme"),
    ("F3, F4, F5", "priorities; timeline; figures"),
    ("Ctrl+F, F8", "browse and search the paper; the papers"),
    ("Esc, Ctrl+Q", "back to the box; leave"),
    ("/", "commands; the menu says what each does"),
)
NOTE = "[¶20.1] is a paragraph of the paper, restated in the assistant's words."


class HelpScreen(Screen[None]):
    """Shows the rows; any of the usual keys leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_help", "Back to questions"),
        Binding("f1,enter,q", "dismiss_help", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out one row for each key."""
        with VerticalScroll(id="help-page"):
            yield Static("Keys and commands", classes="page-title", markup=False)
            for key, does in ROWS:
                with Horizontal(classes="row"):
                    yield Static(literal(key), classes="key")
                    yield Static(literal(does), classes="hanging")
            yield Static(literal(NOTE), id="help-note")
        yield Footer(show_command_palette=False)

    def action_dismiss_help(self) -> None:
        """Go back."""
        self.dismiss()
