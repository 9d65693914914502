from __future__ import annotations

import os
import select
import sys
import time

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.tui.real_cursor import SHOW_CURSOR
from tests.tui import wexcombe
from tests.tui.driving import NARROW, Driver, driving


def under_cursor(it: Driver, letters: int = 1) -> str:
    place = it.app.cursor_position
    return it.seen.splitlines()[place.y][place.x : place.x + letters]


async def test_the_cursor_stands_at_the_caret_of_the_box() -> None:
    async with driving() as it:
        await it.press(*"mill", "left")

        assert under_cursor(it) == "l"


async def test_the_cursor_stands_on_the_chosen_source_and_follows_it() -> None:
    async with driving(NARROW) as it:
        await it.say(wexcombe.BRIDGES)
        await it.press("tab")
        assert under_cursor(it, 4) == "▸2.1"
        await it.press("right", "right")
        assert under_cursor(it, 2) == "▸2"


async def test_the_cursor_stands_on_the_chosen_question_choice_or_suggestion(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.press("tab", "down")
        assert " 2 " in under_cursor(it, 5)
        await it.say("what happened to the third visit")
        await it.press("tab", "tab", "down")
        assert under_cursor(it, 3) == "▸2 "
        await it.say("when was the visit")
        await it.press("down")
        assert " 2 " in under_cursor(it, 4)


async def test_the_cursor_stands_at_the_caret_of_a_reason() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "plus")
        assert under_cursor(it, 6) == "Marked"
        await it.press("o", "k")
        assert under_cursor(it, 1) == " "
        await it.press("left")
        assert under_cursor(it, 1) == "k"


async def test_the_cursor_stays_where_it_was_while_nothing_has_the_focus() -> None:
    async with driving() as it:
        before = it.app.cursor_position
        it.app.chat.set_focus(None)

        assert before.y > 0
        assert it.app.cursor_position.x >= 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.parametrize("flag", [[], ["--cursor"]])
def test_the_cursor_is_shown_only_when_asked_for(flag: list[str]) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "committee_assistant", *flag])
    try:
        painted = _read(terminal, b"Ask about the paper", SHOW_CURSOR.encode() if flag else b"")
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)
    assert (SHOW_CURSOR.encode() in painted) is bool(flag)


def _read(terminal: int, *wanted: bytes) -> bytes:
    """Read until all that is wanted was written, or for ten seconds."""
    read, end = b"", time.monotonic() + 10
    while time.monotonic() < end and not all(one in read for one in wanted):
        if select.select([terminal], [], [], 0.1)[0]:
            read += os.read(terminal, 65536)
    return read
