from __future__ import annotations

from tests.tui.driving import NARROW, driving


async def test_f1_shows_the_keys_and_escape_leaves_them() -> None:
    async with driving(NARROW) as it:
        await it.press("f1")
        assert "Keys and commands" in it.seen
        assert "Ctrl+J begins a new line" in it.seen
        await it.press("escape")

        assert it.app.screen is it.app.chat
        assert it.focus == "QuestionBox"


async def test_f3_shows_the_priorities_to_unfold() -> None:
    async with driving() as it:
        await it.press("f3")
        assert "The three priorities  [¶5]" in it.seen
        assert "+ 3  Dry feet [/x]  (2 activities)" in it.seen
        await it.press("enter")
        assert "a)  Replace the ironwork of the four oldest bridges. [¶5(a)]" in it.seen
        assert "What success looks like  [¶6]" in it.seen
        await it.press("escape")

        assert it.app.screen is it.app.chat


async def test_a_priority_is_opened_by_its_number() -> None:
    async with driving() as it:
        await it.say("/priorities 2")

        assert "- 2  Ferries for all" in it.seen
        assert "+ 1  Sound bridges" in it.seen


async def test_the_arrow_keys_move_from_fold_to_fold() -> None:
    async with driving() as it:
        await it.press("f3", "down", "down", "enter")

        assert "- 3  Dry feet [/x]" in it.seen


async def test_a_mark_on_the_page_opens_its_paragraph_beside_the_conversation() -> None:
    async with driving() as it:
        await it.press("f3", "enter")
        rows = it.seen.splitlines()
        line = next(number for number, row in enumerate(rows) if "[¶5(b)]" in row)
        await it.pilot.click(offset=(rows[line].index("[¶5(b)]") + 2, line))
        await it.settle()

        assert it.app.screen is it.app.chat
        assert it.pane == "5(b)"
