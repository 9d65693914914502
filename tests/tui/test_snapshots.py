"""Pictures of every state; ``pytest tests/tui --snapshot-update`` takes them anew after a wanted change."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from committee_assistant.tui.app import CommitteeApp
from tests.tui import wexcombe
from tests.tui.driving import WIDE
from tests.tui.states import SIZES, STATES, reaching

Compare = Callable[..., bool]


@pytest.mark.parametrize(("state", "size"), [*product(STATES, SIZES), ("reading", "80x24"), ("menu", "80x24")])
def test_a_state_looks_as_it_did(snap_compare: Compare, state: str, size: str) -> None:
    app = CommitteeApp(wexcombe.open_wexcombe)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=reaching(state, "dark"))


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
def test_a_theme_looks_as_it_did(snap_compare: Compare, theme: str) -> None:
    app = CommitteeApp(wexcombe.open_wexcombe)

    assert snap_compare(app, terminal_size=WIDE, run_before=reaching("answer", theme))
