"""The saved conversations: found while typing, reopened, removed once that is confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from committee_assistant.tui.conversations_screen import LISTED, ConversationsScreen
from tests.conversations.examples import HOSTILE, asked, conversation
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver, driving


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three conversations, the one about the café last."""
    store = ConversationStore(tmp_path)
    for day, question in ((1, "Is the mill open?"), (2, "Is the ferry running?"), (3, "Is the café warm?")):
        at = f"2031-05-0{day} 09:30:00"
        id = f"2031050{day}-093000-1"
        store.create(conversation(asked(question, at=at), asked("And then?", at=at), id=id, paper="wexcombe"))
    return tmp_path


def titles(home: Path) -> list[str]:
    return [one.title for one in ConversationStore(home).list().conversations]


async def search(it: Driver, words: str) -> None:
    it.app.screen.query_one(Input).value = words
    await it.settle()


async def test_before_anything_is_kept_it_says_what_will_be_here(tmp_path: Path) -> None:
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.press("f9")
        assert "No conversation is kept yet." in it.seen
        await it.press("enter", "delete", "up", "x", "escape")
        assert it.app.screen is it.app.chat
    async with driving(keeper=Keeper(tmp_path, keeps=False)) as it:
        await it.press("f9")
        assert "New conversations are not kept" in it.seen


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_latest_is_first_with_its_paper_length_and_day(home: Path, size: tuple[int, int]) -> None:
    async with driving(size, keeper=Keeper(home)) as it:
        await it.press("f9")

        lines = [line.strip() for line in it.seen.splitlines()]
        assert "Kept conversations  3 conversations" in lines
        assert lines[lines.index("▸ Is the café warm?") + 1] == "3 May 2031 09:30   2 questions   Parks Update"
        assert (
            lines.index("▸ Is the café warm?") < lines.index("Is the ferry running?") < lines.index("Is the mill open?")
        )


async def test_typing_searches_whatever_the_accents(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f9", *"CAFE")
        await search(it, "then CAFE")
        assert "1 of 3" in it.seen
        assert "Is the café warm?" in it.seen
        assert "Is the mill open?" not in it.seen
        await it.press("x")
        assert "No conversation has all of these words." in it.seen
        await it.press("enter", "delete")
        assert isinstance(it.app.screen, ConversationsScreen)
        await it.press("backspace", "enter")
        assert it.app.chat.conversation.turns[0].asked == "Is the café warm?"


async def test_arrows_move_the_mark_and_enter_reopens(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.say("/history")
        await it.press("down", "down", "down")
        assert "▸ Is the café warm?" in it.seen
        await it.press("up")
        assert "▸ Is the mill open?" in it.seen
        await it.press("pageup")
        assert "▸ Is the café warm?" in it.seen
        await it.press("pagedown", "enter")

        assert it.app.chat.conversation.turns[0].asked == "Is the mill open?"


async def test_a_click_reopens(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f9")
        await it.click("Is the ferry running?")

        assert it.app.chat.conversation.turns[0].asked == "Is the ferry running?"


async def test_nothing_is_removed_unless_that_is_confirmed(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f9")
        for key in ("enter", "escape", "n", "1"):
            await it.press("delete")
            assert "Remove “Is the café warm?”, 2 questions, 3 May 2031 09:30?" in " ".join(it.seen.split())
            await it.press(key)
            assert isinstance(it.app.screen, ConversationsScreen)
    assert len(titles(home)) == 3


async def test_a_conversation_is_removed_once_that_is_confirmed(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f9", "delete", "down", "enter")
        assert "2 conversations" in it.seen
        assert titles(home) == ["Is the ferry running?", "Is the mill open?"]
        await it.press("delete", "y")
        assert titles(home) == ["Is the mill open?"]
        await it.press("delete", "2")
        assert "No conversation is kept yet." in it.seen
    assert titles(home) == []


async def test_the_conversation_in_progress_is_named_and_stays(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.say(wexcombe.MILL)
        await it.press("f9")
        await search(it, "opened again")
        assert "this one" in it.seen
        await it.press("delete")
        assert any("in progress" in line for line in it.said)
        await it.press("enter")
        assert it.app.screen is it.app.chat
        assert len(it.app.chat.conversation.turns) == 1


async def test_pages_take_each_others_place(home: Path) -> None:
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f4", "f9")
        assert isinstance(it.app.screen, ConversationsScreen)
        await it.press("ctrl+r", "tab", "f1", "escape")
        assert isinstance(it.app.screen, ConversationsScreen)
        await it.press("f9")
        assert len(it.app.screen_stack) == 1
        await it.press("f9", "f4", "escape")
        assert len(it.app.screen_stack) == 1


async def test_a_damaged_file_is_named_and_the_others_are_listed(home: Path) -> None:
    for name in ("odd", "odder"):
        (home / "conversations" / f"{name}.jsonl").write_text("hello\n", encoding="utf-8")
    async with driving(keeper=Keeper(home)) as it:
        await it.press("f9")

        assert "odd.jsonl:1:thislineisdamaged" in "".join(it.seen.split())
        assert "1 more cannot be read." in it.seen
        assert "3 conversations" in it.seen


async def test_hostile_words_are_words(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    store.create(conversation(asked(HOSTILE, HOSTILE), paper="[/x]"))
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.press("f9")
        assert "[/b] ]0;owned" in it.seen
        await it.press("delete")
        assert "[/b]" in it.seen
        await it.press("n", "enter")
        assert "[/b] ]0;owned" in it.seen
        assert "\x1b" not in it.seen


async def test_of_very_many_the_latest_are_listed_and_words_find_the_others(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    for number in range(LISTED + 5):
        question = f"Is number {number} open?" if number else "Is the oldest open?"
        store.create(conversation(asked(question, at=f"2031-05-02 10:{number // 60:02}:{number % 60:02}")))
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.press("f9")
        assert f"The latest {LISTED} are listed" in it.seen
        await search(it, "oldest")
        assert "▸ Is the oldest open?" in it.seen
