from __future__ import annotations

import threading

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.checking.checker import Checker
from committee_assistant.commands import WANTING
from committee_assistant.model.checking import Checked
from tests.tui.driving import driving


async def test_a_claim_is_held_against_the_paper_and_its_verdict_kept(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say("/check Wexcombe looks after 42 playgrounds.")

        assert "[¶1]" in it.seen
        assert it.pane == "1"
        assert [turn.cite for turn in it.app.keeper.conversation.turns] == [("1",)]


async def test_without_a_claim_it_says_how_to_write_one(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say("/check ")

        assert WANTING["check"] in it.seen


async def test_a_claim_is_checked_beside_the_screen_and_can_be_stopped(
    fictional: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    begun, done = threading.Event(), threading.Event()

    def check(checker: Checker, claim: str) -> Checked:
        threads.append(threading.current_thread())
        begun.set()
        done.wait(5)
        raise AssertionError("nobody waits for it any more")

    monkeypatch.setattr(Checker, "check", check)
    async with driving(opener=lambda: fictional) as it:
        it.app.chat.box.fill("/check Wexcombe looks after 42 playgrounds.")
        await it.pilot.press("enter")
        while not begun.is_set():
            await it.pilot.pause(0.01)
        await it.press("escape")
        done.set()

        assert "Stopped." in it.seen
        assert threads != [threading.main_thread()]
        assert it.app.keeper.conversation.turns == ()


async def test_another_conversation_has_nothing_of_a_check_in_work(
    fictional: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, done = threading.Event(), threading.Event()
    check = Checker.check

    def slow(checker: Checker, claim: str) -> Checked:
        begun.set()
        done.wait(5)
        return check(checker, claim)

    monkeypatch.setattr(Checker, "check", slow)
    async with driving(opener=lambda: fictional) as it:
        it.app.chat.box.fill("/check Wexcombe looks after 42 playgrounds.")
        await it.pilot.press("enter")
        while not begun.is_set():
            await it.pilot.pause(0.01)
        it.app.chat.box.fill("/new")
        await it.pilot.press("enter")
        await it.pilot.pause()
        done.set()
        await it.settle()

        assert it.app.keeper.conversation.turns == ()
        assert it.app.chat.conversation.turns == []
