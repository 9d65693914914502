"""Another paper is opened while the application runs."""

from __future__ import annotations

from pathlib import Path

from tests.tui import wexcombe
from tests.tui.driving import driving
from tests.tui.shelves import KeptPapers


async def test_another_paper_takes_header_pane_suggestions_and_conversation() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.say(wexcombe.BRIDGES)
        assert it.pane
        assert await it.app.open_paper("wexcombe-parks")
        await it.settle()

        assert "4 March 2026" in it.seen.splitlines()[0]
        assert "What are the recommendations?" in it.seen
        assert wexcombe.BRIDGES not in it.seen
        assert it.pane == ""
        assert it.app.chat.box.completions.rest("how many bridges") == ""
        await it.say("how much did repairs cost")
        assert "“Repairs this year cost £84,500" in it.seen
        assert it.pane == "3.3"


async def test_a_paper_that_is_not_there_is_said_in_a_line_and_the_old_one_stays() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.say(wexcombe.BRIDGES)
        assert not await it.app.open_paper("nowhere [/x]")
        await it.settle()

        assert it.said == ["nowhere [/x]: there is no such paper"]
        assert wexcombe.BRIDGES in it.seen
        assert "Bridges and Ferries Update" in it.seen.splitlines()[0]


async def test_without_a_shelf_the_paper_that_was_named_can_still_be_opened_again() -> None:
    async with driving() as it:
        assert not await it.app.open_paper("wexcombe-parks")
        await it.say(wexcombe.BRIDGES)
        assert await it.app.open_paper("wexcombe")
        await it.settle()

        assert "Ask a question about this paper" in it.seen


async def test_what_was_recorded_of_a_paper_is_written_before_the_next_and_apart_from_it(tmp_path: Path) -> None:
    record = tmp_path / "asked.md"
    async with driving(record=record, shelf=KeptPapers().shelf) as it:
        await it.say(wexcombe.BRIDGES)
        await it.app.open_paper("wexcombe-parks")
        assert wexcombe.BRIDGES in record.read_text(encoding="utf-8")
        await it.say("how much did repairs cost")
        await it.press("ctrl+q")

    second = (tmp_path / "asked-2.md").read_text(encoding="utf-8")
    assert "how much did repairs cost" in second
    assert wexcombe.BRIDGES not in second


async def test_an_opened_paper_stands_in_for_one_that_could_not_be() -> None:
    def fail() -> None:
        raise RuntimeError("broken")

    async with driving(opener=fail, shelf=KeptPapers().shelf) as it:  # type: ignore[arg-type]
        assert "could not be opened" in it.seen
        assert await it.app.open_paper("wexcombe")
        await it.say(wexcombe.BRIDGES)

        assert "40% of bridges were judged sound" in it.seen
