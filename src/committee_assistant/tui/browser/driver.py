"""Draws into a window of the browser, and ends the program when nobody is there any more to draw for."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class WindowDriver(WebDriver):
    """Textual's driver for the web; by itself it would run on after a server that was killed."""

    def run_input_thread(self) -> None:
        """Read what is typed until the server closes the pipe, and then leave."""
        super().run_input_thread()
        self._app.post_message(ExitApp())
