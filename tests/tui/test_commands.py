from __future__ import annotations

from committee_assistant.commands import matching, parse
from committee_assistant.tui.themes import NAMES
from tests.tui import wexcombe
from tests.tui.driving import NARROW, driving


def test_a_line_is_taken_apart_into_name_and_argument() -> None:
    typed = parse("/PARA  20.1 ")

    assert (typed.name, typed.argument) == ("para", "20.1")


def test_the_menu_fits_what_is_typed_and_ends_with_the_name() -> None:
    assert [command.name for command in matching("/pa")] == ["para", "paragraphs", "papers"]
    assert matching("/para ") == ()
    assert matching("what") == ()


async def test_the_menu_opens_with_a_slash_runs_with_enter_and_closes_with_escape() -> None:
    async with driving(NARROW) as it:
        await it.press("slash", "down", "down", "down", "down", "enter")
        assert it.app.chat.box.text == "/para "
        await it.press("3", "enter")
        assert it.pane == "3"
        await it.press("slash", "t", "escape")
        assert it.app.chat.box.text == "/t"
        assert not it.app.screen.query_one("#slash-menu").display


async def test_timeline_and_audit_say_in_words_what_pictures_show() -> None:
    async with driving() as it:
        await it.say("/timeline")
        await it.say("/audit")

        assert "5-6 Jul 2031   Cancelled. The ferry trial" in it.seen
        assert "No date        Still open. The next inspection round [¶2]" in it.seen
        assert "Sound: 12% to 40% (up 28 points, calculated)  [¶2.1]" in it.seen
        assert "first period   ████··························    12%" in it.seen
        assert "The remaining share is not stated." in it.seen


async def test_bars_are_drawn_as_wide_as_there_is_room_and_copied_whole() -> None:
    async with driving((100, 30)) as it:
        await it.say("/figures")

        assert "first period   ███···················    12%" in it.seen
        await it.say("/copy")
        assert "first period   ████··························    12%" in it.app.clipboard


async def test_copy_takes_the_latest_answer_or_all() -> None:
    async with driving() as it:
        await it.say("/copy")
        assert "There is nothing to copy yet." in it.seen
        await it.say(wexcombe.MILL)
        await it.say("/copy")
        assert it.app.clipboard.startswith(wexcombe.MILL)
        await it.say(wexcombe.COST)
        await it.say("/copy all")
        assert wexcombe.MILL in it.app.clipboard
        assert wexcombe.COST in it.app.clipboard


async def test_themes_change_by_name_and_in_turn_and_unknown_names_are_refused() -> None:
    async with driving() as it:
        await it.say("/theme light")
        assert it.app.theme == "light"
        await it.press("f2")
        assert it.app.theme == "high-contrast"
        await it.press("f2")
        assert it.app.theme == "dark"
        await it.say("/[b]fly")
        assert "There is no command /[b]fly. Type / to see the commands." in it.seen
        await it.say("/theme nord")
        assert "The themes are dark, light and high-contrast." in it.seen
        assert set(NAMES) <= set(it.app.available_themes)


async def test_the_palette_finds_a_paragraph() -> None:
    async with driving() as it:
        await it.press("ctrl+p")
        await it.press(*"graph 2.2")
        await it.pilot.pause(0.3)
        await it.press("enter")
        await it.pilot.pause(0.1)

        assert it.pane == "2.2"


async def test_a_paragraph_opens_however_its_id_is_typed() -> None:
    async with driving() as it:
        for line in ("/para 5a", "[¶5(a)]", "5A", "/para paragraph 5 (a)"):
            await it.say("2.2")
            assert it.pane == "2.2"
            await it.say(line)
            assert it.pane == "5(a)", line
