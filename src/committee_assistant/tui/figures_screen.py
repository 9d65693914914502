"""The figures as a page: numbers first, then bars that need no colour, the source below."""

from __future__ import annotations

from committee_assistant.rendering.figures_page import figures_page
from committee_assistant.tui.page_screen import ReadingScreen


class FiguresScreen(ReadingScreen):
    """Every figure that is known of the paper."""

    def on_mount(self) -> None:
        """Show them."""
        self.show(figures_page(self.knowledge))
