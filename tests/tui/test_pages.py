from __future__ import annotations

from tests.tui.driving import NARROW, driving


async def test_f1_shows_the_keys_and_escape_leaves_them() -> None:
    async with driving(NARROW) as it:
        await it.press("f1")
        assert "Ctrl+J begins a new line" in it.seen
        await it.press("escape")
        assert it.app.screen is it.app.chat
        assert it.focus == "QuestionBox"
        await it.press("f1")
        await it.pilot.press("ctrl+q")
        await it.pilot.pause()
        assert it.app._exit
