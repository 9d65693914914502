"""The menu of commands above the box, open while a command's name is being typed."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from committee_assistant.commands import Command, matching
from committee_assistant.tui.safe import literal


class SlashMenu(OptionList, can_focus=False):
    """Shows the commands that fit; the box keeps the focus and moves it."""

    def __init__(self) -> None:
        super().__init__(id="slash-menu", markup=False, compact=True)
        self._shown: tuple[Command, ...] = ()
        self.display = False

    def fit(self, line: str) -> None:
        """Show the commands that a line being typed may become, or close."""
        found = matching(line)
        if found != self._shown:
            self._shown = found
            self.clear_options()
            self.add_options(Option(_prompt(command)) for command in found)
        self.display = bool(found)
        if found and self.highlighted is None:
            self.highlighted = 0

    def close(self) -> None:
        """Close until the next key."""
        self.display = False

    @property
    def chosen(self) -> Command | None:
        """The highlighted command while the menu is open."""
        if not self.display or self.highlighted is None:
            return None
        return self._shown[self.highlighted]


def _prompt(command: Command) -> Content:
    return Content.assemble(literal(f"{command.usage:<24}", "bold"), literal(command.says))
