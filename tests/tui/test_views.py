"""Timeline, figures, priorities and paragraphs as pages, worked by their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from textual import events

from committee_assistant.assistant import Assistant
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.tui.page_screen import PageScreen, ReadingScreen
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver, driving

READING_KEYS = ("f3", "f4", "f5", "ctrl+f")
MANY = 500


def page(it: Driver) -> ReadingScreen:
    assert isinstance(it.app.screen, ReadingScreen)
    return it.app.screen


def shown(it: Driver) -> str:
    """The paragraph in the page's pane."""
    paragraph = page(it).pane.paragraph
    return paragraph.id if paragraph else ""


def knowing(**facts: object) -> Callable[[], Assistant]:
    """Open the paper with other facts, by default none."""
    known = wexcombe.Wexcombe()
    known.knowledge = replace(Knowledge(wexcombe.paper()), **facts)  # type: ignore[arg-type]
    return lambda: cast(Assistant, known)


async def test_every_row_of_every_page_leads_to_its_paragraph() -> None:
    async with driving(WIDE) as it:
        for key in READING_KEYS:
            await it.press(key)
            rows = page(it).rows
            for place, entry in enumerate(rows.page.entries):
                rows.action_move_to(place)
                await it.pilot.pause()
                assert shown(it) == entry.cite[0]
        await it.press("enter")
        assert it.focus == "Passage"


@pytest.mark.parametrize(("key", "focus"), [("f4", "RowList"), ("ctrl+f", "SearchLine")])
async def test_below_a_hundred_columns_the_paragraph_is_a_sheet_that_enter_opens_and_escape_closes(
    key: str, focus: str
) -> None:
    async with driving(NARROW) as it:
        await it.press(key)
        assert not page(it).pane.display
        await it.press("enter")
        assert page(it).pane.display
        assert it.focus == "Passage"
        assert "▸" in it.seen
        await it.press("escape")
        assert not page(it).pane.display
        assert it.focus == focus
        await it.press("escape")
        assert it.app.screen is it.app.chat


@pytest.mark.parametrize("size", [NARROW, (200, 60)])
async def test_no_page_shows_more_than_six_keys(size: tuple[int, int]) -> None:
    async with driving(size) as it:
        for key in (*READING_KEYS, "f8"):
            await it.press(key)
            assert 3 <= len(it.app.screen.query("FooterKey")) <= 6


async def test_home_end_and_pages_move_between_rows_and_stop_at_the_ends() -> None:
    async with driving((80, 12)) as it:
        await it.press("f4", "end")
        rows = page(it).rows
        assert rows.at == 4
        await it.press("down")
        assert rows.at == 4
        await it.press("home", "up")
        assert rows.at == 0
        await it.press("pagedown")
        assert rows.at > 0
        await it.press("pagedown", "pagedown", "pagedown")
        assert rows.at == 4
        await it.press("pageup", "pageup", "pageup", "pageup")
        assert rows.at == 0


async def test_left_and_right_choose_among_the_paragraphs_of_a_row() -> None:
    event = replace(wexcombe.knowledge().events[0], cite=("1", "2.1", "4"))
    async with driving(opener=knowing(events=(event,))) as it:
        await it.press("f4", "right")
        assert shown(it) == "2.1"
        await it.press("right", "right")
        assert shown(it) == "4"
        await it.press("left", "c")
        assert shown(it) == "2.1"
        assert it.app.clipboard == "Mar 2031  happened  The flood: nine crossings closed  [¶1] [¶2.1] [¶4]"


async def test_a_mark_that_is_clicked_opens_its_paragraph() -> None:
    event = replace(wexcombe.knowledge().events[0], cite=("1", "2.1"))
    async with driving(opener=knowing(events=(event,))) as it:
        await it.press("f4")
        await it.click("[¶2.1]")

        assert shown(it) == "2.1"
        assert it.focus == "Passage"


async def test_in_the_pane_arrows_leaf_through_the_paper_and_c_copies_the_paragraph() -> None:
    async with driving() as it:
        await it.press("f5", "enter", "right")
        assert shown(it) == "2.2"
        await it.press("left", "c")
        assert it.app.clipboard.endswith("[¶2.1, restated]")
        await it.press("escape")
        assert it.focus == "RowList"


async def test_ctrl_o_closes_and_opens_the_pane() -> None:
    async with driving() as it:
        await it.press("f5", "ctrl+o")
        assert not page(it).pane.display
        await it.press("ctrl+o")
        assert page(it).pane.display


async def test_the_filter_of_the_timeline_is_named_and_changes_in_turn() -> None:
    async with driving() as it:
        await it.press("f4")
        assert "▸All 5" in it.seen
        await it.press("f")
        assert "▸Happened 3" in it.seen
        assert "cancelled" not in it.seen
        await it.press("f")
        assert "▸To come 1" in it.seen
        assert "still open" in it.seen
        await it.press("F")
        assert "▸Cancelled 1" in it.seen
        assert "5-6 Jul 2031  cancelled  The ferry trial" in it.seen
        await it.press("f")
        assert "▸All 5" in it.seen


async def test_figures_are_read_without_colour() -> None:
    async with driving() as it:
        await it.press("f5")

        assert "The remaining share is not stated." in it.seen
        assert "▸ Sound: 12% to 40% (up 28 points, calculated) [¶2.1]" in it.seen
        assert "latest period  ████████████··················    40%" in it.seen


async def test_space_and_digits_unfold_priorities() -> None:
    async with driving() as it:
        await it.press("f3")
        assert "+ 3  Dry feet [/x]  2 activities [¶5] [¶6]" not in it.seen
        assert "+ 3  Dry feet [/x]  2 activities [¶5]" in it.seen
        await it.press("down", "space")
        assert "- 2  Ferries for all" in it.seen
        assert "a)  Replace the ironwork of the four oldest bridges. [¶5(a)]" in it.seen
        assert "What success would look like [¶6]" in it.seen
        await it.press("down", "down", "space")
        assert "+ 2  Ferries for all" in it.seen
        await it.press("3", "9")
        assert "- 3  Dry feet [/x]" in it.seen
        assert shown(it) == "5"


async def test_a_priority_is_opened_by_its_number() -> None:
    async with driving() as it:
        await it.say("/priorities 2")

        assert "- 2  Ferries for all" in it.seen
        assert "+ 1  Sound bridges" in it.seen


async def test_paragraphs_are_searched_while_words_are_typed() -> None:
    async with driving() as it:
        await it.press("ctrl+f")
        assert it.focus == "SearchLine"
        assert "11 paragraphs" in it.seen
        await it.press(*"bridge flood")
        assert "1 paragraph found" in it.seen
        assert shown(it) == "purpose"
        await it.press("ctrl+u", "4")
        assert "Paragraph 4" in it.seen
        assert shown(it) == "4"
        await it.press("enter")
        assert it.focus == "Passage"


async def test_pasted_words_are_searched_for_once_and_without_control_characters() -> None:
    async with driving() as it:
        await it.press("ctrl+f")
        it.app.screen.post_message(events.Paste("bridge\n\x1b[2Jflood"))
        await it.settle()

        assert "> bridge [2Jflood " in it.seen


async def test_in_the_search_line_arrows_move_rows_and_from_the_rows_letters_return_to_it() -> None:
    async with driving() as it:
        await it.press("ctrl+f", *"bridges", "down")
        assert page(it).rows.at == 1
        await it.press("up", "pagedown")
        assert page(it).rows.at == 2
        await it.press("pageup", "tab")
        assert it.focus == "RowList"
        await it.press("n", "N", "n")
        assert page(it).rows.at == 1
        await it.press("x")
        assert it.focus == "SearchLine"
        assert "No paragraph has any of these words" in it.seen
        await it.press("tab", "slash")
        assert it.focus == "SearchLine"
        await it.press("tab", "ctrl+f")
        assert it.focus == "SearchLine"


async def test_words_can_be_given_with_the_command() -> None:
    async with driving() as it:
        await it.say("/paragraphs ferry [/b]")
        assert "No paragraph has all of these words; 1 has some" in it.seen
        assert shown(it) == "4"


async def test_pages_open_one_after_another_and_escape_returns_to_the_questions() -> None:
    async with driving() as it:
        await it.press("f4", "f5")
        assert "Figures  4 figures" in it.seen
        await it.press("f1", "f4")
        assert "Timeline  5 events" in it.seen
        await it.press("escape")
        assert "Figures  4 figures" in it.seen
        await it.press("escape")
        assert it.app.screen is it.app.chat
        assert it.focus == "QuestionBox"


async def test_before_a_paper_is_open_no_page_opens() -> None:
    def fail() -> Assistant:
        raise RuntimeError("broken")

    async with driving(opener=fail) as it:
        await it.press("f4")
        assert it.app.screen is it.app.chat
        assert it.said == ["No paper is open yet."]


@pytest.mark.parametrize(
    ("key", "said"),
    [("f3", "gives no numbered"), ("f4", "No dated events"), ("f5", "No figures"), ("ctrl+f", "11 paragraphs")],
)
async def test_a_paper_with_few_facts_says_what_is_missing_and_keys_do_no_harm(key: str, said: str) -> None:
    async with driving(NARROW, opener=knowing()) as it:
        await it.press(key)
        assert said in it.seen
        if key != "ctrl+f":
            await it.press("enter", "c", "space", "f", "end", "pagedown", "right", "ctrl+o")
        await it.press("escape")
        assert it.app.screen is it.app.chat


async def test_a_page_fits_its_rows_to_the_screen_when_that_changes() -> None:
    async with driving(WIDE) as it:
        await it.press("f4", "end")
        await it.pilot.resize_terminal(60, 14)
        await it.settle()
        assert "▸ No date" in it.seen
        await it.pilot.resize_terminal(200, 60)
        await it.settle()
        assert "▸ No date" in it.seen


async def test_a_paper_of_five_hundred_paragraphs_draws_only_what_is_in_sight() -> None:
    text = "The committee asked how many bridges were sound, and officers said that they would count them. " * 5
    many = tuple(Paragraph(str(number), f"Section {number // 9}", text) for number in range(1, MANY + 1))
    order = {one.id: place for place, one in enumerate(many)}
    paper = Paper("many", "Many", "Many", "Committee", "2031-01-01", many, order)
    async with driving(NARROW, opener=knowing(paper=paper)) as it:
        await it.press("ctrl+f", "end", *"count")
        screen = it.app.screen
        assert isinstance(screen, ParagraphsScreen)
        assert f"{MANY} paragraphs found" in it.seen
        assert len(screen.rows._laid_out) < 30
        assert len(screen.query("*")) < 40


async def test_without_colours_the_row_and_what_was_found_still_stand_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driving() as it:
        await it.press("ctrl+f", *"ferry")
        screen = it.app.screen
        assert isinstance(screen, PageScreen)
        strip = next(strip for strip in screen._compositor.render_strips() if "▸ 4" in strip.text)
        found = next(segment for segment in strip if segment.text == "ferry")
        assert found.style is not None
        assert found.style.underline
