from __future__ import annotations

import time

import pytest
from textual.events import Paste

from committee_assistant.assistant import Assistant
from committee_assistant.tui.chat import LONGEST_SHOWN
from tests.tui import wexcombe
from tests.tui.driving import NARROW, driving

LONG = "word " * 2000
ECHO = 0.5
"""Seconds; what a key may take in a test, on a machine that is busy with others."""


@pytest.mark.parametrize(
    ("pasted", "there"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("when\x1b[2J\tis it\u2028here", "when[2J is it\nhere"),
        ("naïve 👩‍👧 e\u0301 界界", "naïve 👩👧 e\u0301 界界"),
    ],
)
async def test_pasted_lines_stay_lines_and_lose_what_a_terminal_would_obey(pasted: str, there: str) -> None:
    async with driving() as it:
        it.app.chat.box.post_message(Paste(pasted))
        await it.settle()

        assert it.app.chat.box.text == there


async def test_the_box_grows_to_five_lines_and_asks_them_as_one_question() -> None:
    async with driving(NARROW) as it:
        it.app.chat.box.post_message(Paste("\n".join("abcdefgh")))
        await it.settle()
        assert it.app.chat.box.outer_size.height == 5
        await it.press("enter")

        assert "You  a b c d e f g h" in it.seen
        assert it.app.chat.box.outer_size.height == 1


async def test_ten_thousand_characters_are_taken_and_shown_in_part(fictional: Assistant) -> None:
    async with driving(NARROW, lambda: fictional) as it:
        it.app.chat.box.post_message(Paste(LONG))
        await it.settle()
        assert it.app.chat.box.text == LONG
        started = time.perf_counter()
        await it.pilot.press("x")
        assert time.perf_counter() - started < ECHO
        await it.press("enter")

        (turn,) = it.app.chat.conversation.turns
        assert len(turn.asked) > LONGEST_SHOWN
        assert "characters)" in it.seen
        assert "Not in this paper" in it.seen
        assert [one.message for one in it.app._notifications] == ["Only the first 2,000 characters are read."]


async def test_wide_letters_and_marks_are_asked_as_typed() -> None:
    async with driving() as it:
        await it.say("橋は e\u0301 👍 ok?")

        assert "橋は e\u0301 👍 ok?" in it.seen
        assert it.app.chat.conversation.turns[0].asked == "橋は e\u0301 👍 ok?"


async def test_up_reaches_questions_that_were_asked_before_this_conversation() -> None:
    async with driving() as it:
        it.app.chat.box.remember(wexcombe.MILL)
        it.app.chat.box.remember(wexcombe.COST)
        await it.press("up")
        assert it.app.chat.box.text == wexcombe.COST
        await it.press("up")
        assert it.app.chat.box.text == wexcombe.MILL
        await it.press("down", "down")
        assert it.app.chat.box.text == ""


async def test_a_name_is_completed_while_it_is_typed(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        it.app.chat.box.fill("so what of mari")
        await it.press("g")
        assert it.app.chat.box.suggestion == "old Fenwick"
        await it.press("tab")
        assert it.app.chat.box.text == "so what of marigold Fenwick"
        assert it.focus == "QuestionBox"
        await it.press("left")
        assert it.app.chat.box.suggestion == ""
