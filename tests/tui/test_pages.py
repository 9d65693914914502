from __future__ import annotations

from tests.tui.driving import NARROW, driving


async def test_f1_shows_the_keys_and_escape_leaves_them() -> None:
    async with driving(NARROW) as it:
        await it.press("f1")
        assert "Ctrl+J       new line" in it.seen
        await it.press("escape")
        assert it.app.screen is it.app.chat
        assert it.focus == "QuestionBox"
        await it.press("f1")
        await it.pilot.press("ctrl+q")
        await it.pilot.pause()
        assert it.app._exit


async def test_f3_shows_the_priorities_to_unfold_and_a_mark_there_opens_its_paragraph() -> None:
    async with driving() as it:
        await it.press("f3")
        assert "The three priorities  [¶5]" in it.seen
        assert "+ 3  Dry feet [/x]  (2 activities)" in it.seen
        await it.press("down", "enter")
        assert "- 2  Ferries for all" in it.seen
        assert "a)  Replace the ironwork of the four oldest bridges. [¶5(a)]" in it.seen
        assert "What success looks like  [¶6]" in it.seen

        await it.click("[¶5(b)]")
        assert it.app.screen is it.app.chat
        assert it.pane == "5(b)"


async def test_a_priority_is_opened_by_its_number() -> None:
    async with driving() as it:
        await it.say("/priorities 2")

        assert "- 2  Ferries for all" in it.seen
        assert "+ 1  Sound bridges" in it.seen
