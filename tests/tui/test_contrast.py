"""The contrast of every character of every screen in every theme, measured on what the compositor draws."""

from __future__ import annotations

import unicodedata
from itertools import product
from pathlib import Path

import pytest

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.themes import NAMES
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE
from tests.tui.pixels import Shown, shown
from tests.tui.shelves import KeptPapers
from tests.tui.states import MORE_STATES, STATES, reaching

TEXT = 4.5
"""What WCAG 2.2 asks of text (1.4.3)."""
GRAPHICS = 3.0
"""What it asks of drawings that carry meaning (1.4.11): here the filled part of a bar."""
BAR = "█"
DIFFER_WHEN_NARROW = {"empty", "answer", "reading", "timeline"}
"""States in which a narrow screen shows what a wide one does not."""
FEWEST = 10
"""Runs of characters that any screen shows: a measure of nothing proves nothing."""


def least(one: Shown) -> float:
    """Give the contrast that a run of characters needs.

    Rules, borders, scroll bars and the dots of a bar's empty part carry nothing that words beside them do not say, so
    they need none.
    """
    letters = [character for character in one.text if not character.isspace()]
    if all(_decorates(character) for character in letters):
        return 1.0
    return GRAPHICS if set(letters) == {BAR} else TEXT


def _decorates(character: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("BOX DRAWINGS", "BLOCK", "UPPER", "LOWER", "LEFT", "RIGHT", "QUADRANT")) or character == "·"


@pytest.mark.parametrize("state", STATES | MORE_STATES)
async def test_every_character_can_be_told_from_its_ground(state: str, tmp_path: Path) -> None:
    app = CommitteeApp(wexcombe.open_wexcombe, Keeper(tmp_path), KeptPapers().shelf)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await reaching(state, NAMES[0])(pilot)
        for size, theme in product((WIDE, NARROW) if state in DIFFER_WHEN_NARROW else (WIDE,), NAMES):
            await pilot.resize_terminal(*size)
            app.use_theme(theme)
            await pilot.pause()
            seen = list(shown(app))
            weak = [one for one in seen if one.contrast < least(one)]
            assert len(seen) > FEWEST
            assert [(theme, one.row, one.text.strip(), round(one.contrast, 1)) for one in weak] == []
