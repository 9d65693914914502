from __future__ import annotations

from committee_assistant.tui.sources import SourcesRow
from tests.tui import wexcombe
from tests.tui.driving import NARROW, driving


async def test_tab_goes_to_the_latest_sources_and_right_changes_the_pane() -> None:
    async with driving() as it:
        await it.say(wexcombe.BRIDGES)
        assert it.pane == "2.1"
        await it.press("tab")
        assert it.focus == "SourcesRow"
        await it.press("right")

        assert it.pane == "2.2"
        assert "Paragraph 2.2" in it.seen
        assert "Restated in the assistant's words" in it.seen
        await it.press("right", "right")
        assert it.pane == "2"


async def test_typing_a_number_opens_the_paragraph() -> None:
    async with driving(NARROW) as it:
        for typed in ("2.1", "[¶2.1]", "/para 2.1"):
            await it.press("escape")
            assert "Paragraph 2.1" not in it.seen
            await it.say(typed)
            assert "Paragraph 2.1" in it.seen
        assert it.app.chat.conversation.turns == []
        assert it.focus == "QuestionBox"
        await it.say("/para 99")
        assert "The paper has no paragraph 99." in it.seen


async def test_the_sheet_opens_on_request_and_escape_closes_it() -> None:
    async with driving(NARROW) as it:
        await it.say(wexcombe.BRIDGES)
        assert not it.app.chat.pane.display
        assert len(it.app.screen.query("FooterKey")) == 6
        await it.press("tab")
        shown = "Enter Read  C Copy  + Useful  - Not right  Esc Question  F1 Help"
        assert it.seen.splitlines()[-1].strip() == shown
        await it.press("enter")
        assert it.app.chat.pane.display
        assert it.app.chat.pane.outer_size.height == 10
        assert it.focus == "Passage"
        assert len(it.app.screen.query("FooterKey")) <= 6
        await it.press("escape")

        assert not it.app.chat.pane.display
        assert it.focus == "QuestionBox"


async def test_the_pane_leafs_through_the_paper_and_copies_a_paragraph_as_restated() -> None:
    async with driving() as it:
        await it.say(wexcombe.BRIDGES)
        await it.press("tab", "enter", "right", "right")
        assert it.pane == "3"
        await it.press("C")
        assert it.app.clipboard.endswith("piers were made good. [¶3, restated]")
        await it.press("left")
        assert it.pane == "2.2"


async def test_up_on_sources_goes_to_the_answer_before_and_c_copies_it() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.say(wexcombe.BRIDGES)
        await it.press("tab", "up", "c")
        assert it.pane == "3"
        assert it.app.clipboard.endswith("Yes. It opened again in August 2031. [¶3]")
        await it.press("down", "down")
        assert it.focus == "Offered"


async def test_ctrl_o_closes_and_opens_the_pane() -> None:
    async with driving() as it:
        await it.press("ctrl+o")
        assert it.pane == "purpose"
        await it.press("ctrl+o")
        assert not it.app.chat.pane.display


async def test_a_mark_is_clicked_to_open_its_paragraph() -> None:
    async with driving() as it:
        await it.say(wexcombe.BRIDGES)
        await it.click("[¶2.2]")

        assert it.pane == "2.2"
        assert it.app.screen.query_one(SourcesRow).paragraph == "2.2"


async def test_a_number_of_the_row_is_clicked_to_read_it() -> None:
    async with driving(NARROW) as it:
        await it.say(wexcombe.BRIDGES)
        await it.click("  2.2 ")

        assert it.pane == "2.2"
        assert it.app.chat.pane.display


async def test_a_range_of_paragraphs_opens_at_its_first() -> None:
    async with driving() as it:
        await it.say("/para 2-4")

        assert it.pane == "2"
        assert "The paper has no" not in it.seen
