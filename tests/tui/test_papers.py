"""The page of papers, ``/open`` and ``/add``, and what Ctrl+P finds."""

from __future__ import annotations

from pathlib import Path

from textual.command import CommandList
from textual.widgets import Input

from committee_assistant.assistant import Assistant
from committee_assistant.commands import WANTING
from committee_assistant.shelf import Shelf, ShelfError
from committee_assistant.tui.papers_screen import PapersScreen
from tests.tui import wexcombe
from tests.tui.driving import NARROW, TRIES, Driver, driving
from tests.tui.shelves import BROKEN_FILE, KeptPapers, parks


def titles(it: Driver) -> list[str]:
    assert isinstance(it.app.screen, PapersScreen)
    return [entry.source[0].partition(":")[0] for entry in it.app.screen.rows.page.entries]


async def test_the_papers_are_listed_and_the_open_one_is_said_to_be() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.press("f8")
        assert "Papers  2 papers" in it.seen
        assert "▸ 14 Sep 2031  Open now  Bridges and Ferries Update" in it.seen
        assert "wexcombe: 11 paragraphs, came with the program" in it.seen
        assert "4 Mar 2026" in it.seen


async def test_enter_opens_a_paper_and_on_the_open_one_goes_back() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.press("f8")
        await it.press("down", "enter")
        assert it.app.screen is it.app.chat
        assert it.app.chat.paper
        assert it.app.chat.paper.id == "wexcombe-parks"
        await it.press("f8")
        await it.press("enter")
        assert it.app.screen is it.app.chat
        assert it.app.chat.paper.id == "wexcombe-parks"


async def test_a_file_is_added_with_a_and_its_name(tmp_path: Path) -> None:
    kept = KeptPapers()
    async with driving(NARROW, shelf=kept.shelf) as it:
        await it.press("f8", "a", *"ponds.pdf", "enter")
        assert "Added ponds." in it.seen
        assert titles(it) == ["wexcombe", "wexcombe-parks", "ponds"]
        assert "▸" in next(line for line in it.seen.splitlines() if "4 Mar 2026" in line and "▸" in line)
        assert it.focus == "PaperRows"
        await it.press("enter")
        assert it.app.chat.paper
        assert it.app.chat.paper.verbatim


async def test_a_file_that_cannot_be_read_is_one_line_and_escape_leaves_the_line() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.press("f8", "a", *BROKEN_FILE, "enter")
        assert f"{BROKEN_FILE}: it is damaged" in it.seen
        assert titles(it) == ["wexcombe", "wexcombe-parks"]
        await it.press("a", "x", "escape")
        assert it.focus == "PaperRows"
        await it.press("escape")
        assert it.app.screen is it.app.chat


async def test_an_added_paper_is_removed_after_a_yes() -> None:
    kept = KeptPapers()
    async with driving(shelf=kept.shelf) as it:
        await it.press("f8")
        await it.press("down", "delete")
        assert "Its file is left alone." in it.seen
        assert "Keep it" in it.seen
        await it.press("n")
        assert "Nothing was removed." in it.seen
        await it.press("delete", "escape")
        assert titles(it) == ["wexcombe", "wexcombe-parks"]
        await it.press("delete", "enter")
        assert kept.removed == []
        await it.press("delete", "y")
        assert kept.removed == ["wexcombe-parks"]
        assert titles(it) == ["wexcombe"]
        assert "Removed " in it.seen


async def test_what_was_shipped_or_is_open_stays() -> None:
    async with driving(opener=parks, shelf=KeptPapers().shelf) as it:
        await it.press("f8")
        await it.press("delete")
        assert "is open now; open another paper before you remove it." in it.seen
        await it.press("up", "delete", "y")
        assert "came with the program and cannot be removed." in it.seen
        assert len(titles(it)) == 2


async def test_a_paper_that_was_named_and_not_added_is_listed_while_it_is_open() -> None:
    kept = KeptPapers()
    del kept.openers["wexcombe-parks"]
    async with driving(opener=parks, shelf=kept.shelf) as it:
        await it.press("f8")
        assert titles(it) == ["wexcombe-parks", "wexcombe"]
        assert "Open now" in it.seen


async def test_a_library_that_cannot_be_listed_is_one_line() -> None:
    def fail() -> tuple[()]:
        raise ShelfError("library.sqlite: the library is damaged [/x]")

    kept = KeptPapers().shelf
    async with driving(shelf=Shelf(fail, kept.open, kept.add, kept.remove)) as it:
        await it.press("f8", "enter", "delete")
        assert "the library is damaged [/x]" in it.seen


async def test_the_papers_are_there_even_where_the_first_could_not_be_opened() -> None:
    def fail() -> Assistant:
        raise RuntimeError("broken")

    async with driving(opener=fail, shelf=KeptPapers().shelf) as it:
        await it.press("f8")
        assert "No paper is open" in it.seen
        await it.press("enter")
        await it.say(wexcombe.BRIDGES)
        assert "40% of bridges were judged sound" in it.seen


async def test_open_and_add_as_commands() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.say("/add 'my ponds.pdf'")
        assert "Added my ponds." in it.seen
        await it.say(f"/add {BROKEN_FILE}")
        assert "it is damaged" in it.seen
        await it.app.run_line("/add")
        await it.settle()
        assert WANTING["add"] in it.seen
        await it.app.run_line("/open")
        await it.settle()
        assert "Name the paper to open: /open ID." in it.seen
        await it.say("/open my ponds")
        assert it.app.chat.paper
        assert it.app.chat.paper.verbatim


async def find(it: Driver, words: str) -> None:
    await it.press("ctrl+p")
    it.app.screen.query_one(Input).value = words
    for _ in range(TRIES):
        rows = it.app.screen.query_one(CommandList)
        if rows.option_count and words in str(rows.get_option_at_index(0).prompt):
            break
        await it.pilot.pause(0.02)
    await it.press("enter")
    await it.pilot.pause()
    await it.settle()


async def test_ctrl_p_finds_pages_papers_paragraphs_and_themes() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await find(it, "(F5)")
        assert "Figures  4 figures" in it.seen
        await find(it, "Theme: Li")
        assert it.app.theme == "light"
        await find(it, "Paragraph 2.2")
        assert it.app.screen is it.app.chat
        assert it.pane == "2.2"


async def test_ctrl_p_opens_another_paper_from_a_page() -> None:
    async with driving(shelf=KeptPapers().shelf) as it:
        await it.press("f4")
        await find(it, "(wexcombe-parks)")
        assert it.app.screen is it.app.chat
        assert it.app.chat.paper
        assert it.app.chat.paper.id == "wexcombe-parks"
