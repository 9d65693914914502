"""The priorities as a page to unfold: what is planned under each, and what success would look like."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.priorities_page import priorities_page, priority_places
from committee_assistant.tui.page_screen import ReadingScreen


class PrioritiesScreen(ReadingScreen):
    """Every priority, unfolded or not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "fold", "Unfold"),
        *(Binding(str(digit), f"unfold({digit})", show=False) for digit in range(1, 10)),
    ]

    def __init__(self, knowledge: Knowledge, number: int | None = None) -> None:
        """Take what is known, and the number of the priority that is unfolded at once."""
        super().__init__(knowledge)
        self._unfolded = {number} if number else set()
        self._number = number or 1

    def on_mount(self) -> None:
        """Begin at the priority asked for."""
        self._show(self._number)

    def action_fold(self) -> None:
        """Unfold the priority that the reader is in, or fold it."""
        numbers = [number for number, place in priority_places(self.rows.page).items() if place <= self.rows.at]
        if numbers:
            self._unfolded ^= {numbers[-1]}
            self._show(numbers[-1])

    def action_unfold(self, number: int) -> None:
        """Go to a priority and unfold it."""
        if number in priority_places(self.rows.page):
            self._unfolded.add(number)
            self._show(number)

    def _show(self, number: int) -> None:
        """Show the rows, with the reader at a priority."""
        page = priorities_page(self.knowledge, self._unfolded)
        self.show(page, priority_places(page).get(number, 0))
