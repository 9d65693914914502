"""Where NO_COLOR is set: greys only, as readable as colours, and what is chosen still stands out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from committee_assistant.tui.themes import NAMES
from tests.conftest import FICTIONAL
from tests.tui.driving import WIDE
from tests.tui.pixels import Shown, least, luminance, shown
from tests.tui.states import reaching

STANDS_OUT = 3.0
"""What WCAG 2.2 asks of a state that is told by its ground (1.4.11)."""
CHOSEN = {
    "answer": "2.2",
    "clarify": "Mill Bridge",
    "reading": "unsafe.",
    "menu": "/timeline",
    "typed": "re",
    "timeline": "The first inspection round",
    "conversations": "Which crossings were closed?",
    "removing": "Keep it",
}
"""States, with a text of what is chosen, marked or selected in each."""


async def seen_in(state: str, home: Path) -> AsyncIterator[tuple[str, list[Shown]]]:
    """Give what a state shows in each theme."""
    async with reaching(state, WIDE, home) as it:
        for theme in NAMES:
            it.app.use_theme(theme)
            await it.pilot.pause()
            yield theme, list(shown(it.app))


def stands_out(one: Shown, seen: list[Shown]) -> bool:
    """Tell whether a run is on a ground far from the screen's, bold and underlined, or beside the sign of a choice."""
    if one.bold and one.underlined:
        return True
    page, own = luminance(seen[0].ground), luminance(one.ground)
    told_apart = (max(page, own) + 0.05) / (min(page, own) + 0.05)
    return told_apart >= STANDS_OUT or any("▸" in other.text for other in seen if other.row == one.row)


@pytest.mark.parametrize("state", CHOSEN)
async def test_greys_are_readable_and_what_is_chosen_stands_out(
    state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async for theme, seen in seen_in(state, tmp_path):
        chosen = [one for one in seen if CHOSEN[state] in one.text]

        assert {len(set(colour.rgb)) for one in seen for colour in (one.colour, one.ground)} == {1}
        assert [one for one in seen if one.contrast < least(one)] == []
        assert any(stands_out(one, seen) for one in chosen), theme


async def test_without_it_there_are_colours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    async for theme, seen in seen_in("answer", tmp_path):
        assert any(len(set(one.colour.rgb)) > 1 for one in seen), theme


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_an_answer_on_a_terminal_has_bold_but_no_colour() -> None:
    import pty

    controller, device = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "committee_assistant",
        "ask",
        "when was the first visit",
        "--paper",
        str(FICTIONAL),
    ]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm-256color"}
    subprocess.run(command, stdin=device, stdout=device, stderr=device, env=environment, timeout=120, check=True)
    os.close(device)
    written = os.read(controller, 65536)
    os.close(controller)

    assert b"June 2021" in written.replace(b"\x1b[1m", b"").replace(b"\x1b[0m", b"")
    assert not any(f"\x1b[{code}".encode() in written for code in (*range(30, 50), *range(90, 108)))
