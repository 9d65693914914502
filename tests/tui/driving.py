"""Starts the application on the fictional paper, works its keys and reads its screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.shelf import Shelf
from committee_assistant.tui.app import CommitteeApp
from tests.tui.wexcombe import open_wexcombe

WIDE = (120, 40)
NARROW = (80, 24)
TRIES = 200


class Driver:
    """A started application with the keys to work it."""

    def __init__(self, app: CommitteeApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def settle(self) -> None:
        """Wait until the paper is open and every question answered."""
        for _ in range(TRIES):
            if all(worker.is_finished for worker in self.app.workers):
                break
            await asyncio.sleep(0.01)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def say(self, line: str) -> None:
        """Type a line into the box and press Enter."""
        self.app.chat.box.focus()
        self.app.chat.box.fill(line)
        await self.press("enter")

    async def click(self, text: str) -> None:
        """Click into the first place where a text is seen."""
        rows = self.seen.splitlines()
        line = next(number for number, row in enumerate(rows) if text in row)
        await self.pilot.click(offset=(rows[line].index(text) + 2, line))
        await self.settle()

    @property
    def seen(self) -> str:
        """What the screen shows, as text."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def pane(self) -> str:
        """The paragraph in the pane."""
        shown = self.app.chat.pane.paragraph
        return shown.id if shown else ""

    @property
    def said(self) -> list[str]:
        """The lines that go away by themselves."""
        return [one.message for one in self.app._notifications]

    @property
    def focus(self) -> str:
        """The kind of widget that has the focus."""
        return type(self.app.focused).__name__


@asynccontextmanager
async def driving(
    size: tuple[int, int] = WIDE,
    opener: Callable[[], Assistant] = open_wexcombe,
    record: Path | None = None,
    shelf: Shelf | None = None,
    keeper: Keeper | None = None,
    last: Callable[[Paper], Conversation | None] | None = None,
) -> AsyncIterator[Driver]:
    app = CommitteeApp(opener, keeper or Keeper(record=record), shelf, last)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver
