"""Pictures of every state at each size in every theme; ``.ci/refresh`` takes them anew after a wanted change.

The contrast of each is measured on the way, on what the compositor draws.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.comparing import Compare
from tests.tui.pixels import least, shown
from tests.tui.states import STATES, every_picture

FEWEST = 5
"""Runs of characters that any screen shows: a measure of nothing proves nothing."""


@pytest.mark.parametrize("state", STATES)
async def test_a_state_looks_as_it_did_and_every_character_can_be_read(
    state: str, tmp_path: Path, as_before: Compare
) -> None:
    changed, weak, measured = [], [], []
    async for name, it in every_picture(state, tmp_path / "kept"):
        seen = list(shown(it.app))
        measured.append(len(seen))
        weak += [(name, one.row, one.text.strip(), one.contrast) for one in seen if one.contrast < least(one)]
        changed += [] if as_before(it.app.export_screenshot(), name) else [name]

    assert weak == []
    assert min(measured) > FEWEST
    assert changed == [], "see snapshot_report.html; .ci/refresh keeps what was wanted"
