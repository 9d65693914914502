"""Every state of every screen, as the keys that lead there; add a screen's states here and they are measured."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from committee_assistant.tui.app import CommitteeApp
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver

STATES: dict[str, tuple[str, ...]] = {
    "empty": (),
    "answer": ("= /audit", f"= {wexcombe.BRIDGES}", "tab", "right"),
    "clarify": (f"= {wexcombe.WHICH}",),
    "abstain": (f"= {wexcombe.COST}",),
    "help": ("f1",),
    "priorities": ("f3", "space"),
}
"""Those that have a picture at each size."""
MORE_STATES: dict[str, tuple[str, ...]] = {
    "reading": (f"= {wexcombe.BRIDGES}", "tab", "enter"),
    "menu": ("slash",),
    "palette": ("ctrl+p",),
    "picked": (f"= {wexcombe.WHICH}", "1"),
    "broken": (f"= {wexcombe.BROKEN}",),
    "typed": (*"how many", "shift+left", "shift+left"),
    "notice": (f"= {wexcombe.MILL}", "= /copy"),
    "timeline": ("f4", "down"),
    "figures": ("f5", "down"),
    "paragraphs": ("ctrl+f", *"flood"),
    "conversations": (f"= {wexcombe.MILL}", "= /conversations"),
    "removing": (f"= {wexcombe.MILL}", "= /new", "= /conversations", "delete"),
    "papers": ("= /papers",),
}
SIZES = {"80x24": NARROW, "120x40": WIDE}


def reaching(state: str, theme: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Give what presses the keys of a state; what begins with ``=`` is typed into the box and sent."""

    async def run(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, CommitteeApp)
        app.use_theme(theme)
        driver = Driver(app, pilot)
        await driver.settle()
        for step in (STATES | MORE_STATES)[state]:
            if step.startswith("= "):
                await driver.say(step[2:])
            else:
                await driver.press(step)

    return run
