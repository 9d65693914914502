"""A paper that nobody has written knowledge for, on the screen."""

from __future__ import annotations

import pytest

from committee_assistant.assistant import Assistant
from tests.tui.driving import driving
from tests.wexcombe_paper import wexcombe_assistant


@pytest.fixture(scope="module")
def parks() -> Assistant:
    return wexcombe_assistant()


async def test_an_answer_is_quoted_and_its_source_is_in_the_papers_own_words(parks: Assistant) -> None:
    async with driving(opener=lambda: parks) as it:
        await it.say("how much did repairs cost")
        await it.press("tab")

        assert "“Repairs this year cost £84,500, which was" in it.seen
        assert it.pane == "3.3"
        assert "In the paper's own words" in it.seen


async def test_what_is_not_sure_is_said_to_be_so_with_what_comes_nearest(parks: Assistant) -> None:
    async with driving(opener=lambda: parks) as it:
        await it.say("which firm mended the swings at abbey water")

        assert "Not sure" in it.seen
        assert "Not in this paper" not in it.seen
        assert "Nearest" in it.seen


async def test_the_first_screen_offers_what_the_paper_answers_and_only_views_that_show_something(
    parks: Assistant,
) -> None:
    async with driving(opener=lambda: parks) as it:
        assert "What are the recommendations?" in it.seen
        assert "/priorities" not in it.seen
