"""Pictures of every state; ``pytest tests/tui --snapshot-update`` takes them anew after a wanted change."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from textual.pilot import Pilot

from committee_assistant.tui.app import CommitteeApp
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver

Compare = Callable[..., bool]
STATES: dict[str, tuple[str, ...]] = {
    "empty": (),
    "answer": ("= /audit", f"= {wexcombe.BRIDGES}", "tab", "right"),
    "clarify": (f"= {wexcombe.WHICH}",),
    "abstain": (f"= {wexcombe.COST}",),
    "help": ("f1",),
    "priorities": ("f3", "space"),
}
MORE_STATES = {"reading": (f"= {wexcombe.BRIDGES}", "tab", "enter"), "menu": ("slash",)}
SIZES = {"80x24": NARROW, "120x40": WIDE}


def reaching(state: str, theme: str) -> Callable[[Pilot[None]], object]:
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


@pytest.mark.parametrize(("state", "size"), [*product(STATES, SIZES), ("reading", "80x24"), ("menu", "80x24")])
def test_a_state_looks_as_it_did(snap_compare: Compare, state: str, size: str) -> None:
    app = CommitteeApp(wexcombe.open_wexcombe)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=reaching(state, "dark"))


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
def test_a_theme_looks_as_it_did(snap_compare: Compare, theme: str) -> None:
    app = CommitteeApp(wexcombe.open_wexcombe)

    assert snap_compare(app, terminal_size=WIDE, run_before=reaching("answer", theme))
