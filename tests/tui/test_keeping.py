"""Conversations on the screen: kept as they go, written to files, left and reopened."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.text import Text

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.tui import kept_turns
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.kept_turns import kept_view
from tests.conversations.examples import asked, conversation
from tests.tui import wexcombe
from tests.tui.driving import NARROW, Driver, driving
from tests.tui.shelves import KeptPapers


def kept(home: Path) -> tuple[Conversation, ...]:
    return ConversationStore(home).list().conversations


def asked_in(home: Path) -> list[list[str]]:
    return [[turn.asked for turn in one.turns] for one in kept(home)]


def shown(it: Driver) -> list[str]:
    return [turn.copied for turn in it.app.chat.conversation.turns]


async def reopen(it: Driver, words: str = "") -> None:
    await it.say(f"/conversations {words}".strip())
    await it.press("enter")


async def test_questions_and_views_are_kept_as_they_go_and_remarks_are_not(tmp_path: Path) -> None:
    async with driving(keeper=Keeper(tmp_path)) as it:
        assert not (tmp_path / "conversations").exists()
        await it.say(wexcombe.MILL)
        assert asked_in(tmp_path) == [[wexcombe.MILL]]
        await it.say("/audit")
        await it.say("/dance")
        await it.say(wexcombe.BROKEN)

        (conversation,) = kept(tmp_path)
        assert [turn.asked for turn in conversation.turns] == [wexcombe.MILL, "/audit"]
        assert conversation.turns[1].shown == it.app.chat.conversation.turns[1].reply_text
        assert conversation.turns[1].cite == ("2.1",)


async def test_a_reopened_conversation_says_exactly_what_was_said(tmp_path: Path) -> None:
    lines = (wexcombe.BRIDGES, "/audit", "/timeline", wexcombe.WHICH, wexcombe.MILL, wexcombe.HOSTILE, wexcombe.COST)
    async with driving(keeper=Keeper(tmp_path)) as it:
        for line in lines:
            await it.say(line)
        said = shown(it)
        rows = [row.paragraphs for row in it.app.chat.conversation.rows]
    async with driving(keeper=Keeper(tmp_path)) as it:
        await reopen(it)

        assert shown(it) == said
        assert [row.paragraphs for row in it.app.chat.conversation.rows] == rows
        assert it.focus == "QuestionBox"
        assert it.pane == "4"
        assert "1  Mill Bridge  (picked)" in [
            str(choices.get_option_at_index(0).prompt) for choices in it.app.chat.query(NumberedChoices)
        ]
        await it.say("And then?")
        await it.press("up", "up")
        assert it.app.chat.box.text == wexcombe.COST
    assert asked_in(tmp_path) == [[*lines, "And then?"]]


async def test_an_offer_that_was_left_open_can_still_be_picked_from(tmp_path: Path) -> None:
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.say(wexcombe.WHICH)
    async with driving(keeper=Keeper(tmp_path)) as it:
        await reopen(it)
        await it.say("1")

    assert asked_in(tmp_path) == [[wexcombe.WHICH, wexcombe.MILL]]


async def test_the_questions_are_asked_again_in_silence_and_differing_answers_are_counted(tmp_path: Path) -> None:
    Keeper(tmp_path).store.create(
        conversation(asked(wexcombe.MILL, "It fell into the river."), asked("Anything?"), paper="wexcombe")
    )
    async with driving(keeper=Keeper(tmp_path)) as it:
        await reopen(it)

        assert "It fell into the river." in it.seen
        assert "2 of the 2 answers above would differ" in it.seen


async def test_of_a_long_conversation_the_latest_turns_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_turns, "SHOWN", 8)
    turns = [asked(f"Question {number}?") for number in range(10)]
    Keeper(tmp_path).store.create(conversation(*turns, paper="wexcombe"))
    async with driving(keeper=Keeper(tmp_path)) as it:
        await reopen(it)
        assert len(shown(it)) == 8
        it.app.chat.conversation.scroll_home(animate=False)
        await it.pilot.pause()
        assert "2 earlier turns are not shown" in it.seen
        await it.say("One more?")

    assert len(kept(tmp_path)[0].turns) == 11


async def test_a_conversation_on_another_paper_opens_that_paper(tmp_path: Path) -> None:
    Keeper(tmp_path).store.create(conversation(asked("How many playgrounds?"), paper="wexcombe-parks"))
    async with driving(keeper=Keeper(tmp_path), shelf=KeptPapers().shelf) as it:
        await it.say(wexcombe.MILL)
        await reopen(it, "playgrounds")

        assert it.app.chat.paper
        assert it.app.chat.paper.id == "wexcombe-parks"
        assert shown(it)[0].startswith("How many playgrounds?")


async def test_without_its_paper_a_conversation_can_be_read_and_not_gone_on_with(tmp_path: Path) -> None:
    gone = conversation(
        *(asked(f"Question {number}?") for number in range(30)),
        KeptTurn(wexcombe.WHICH, wexcombe._ANSWERS[wexcombe.WHICH]),
        paper="gone",
    )
    Keeper(tmp_path).store.create(gone)
    async with driving(NARROW, keeper=Keeper(tmp_path), shelf=KeptPapers().shelf) as it:
        await it.say(wexcombe.MILL)
        await reopen(it, "question")
        assert "Its paper is no longer here" in it.seen
        assert "Which one?" in it.seen
        await it.press("1")
        await it.press("home")
        assert "Question 0?" in it.seen
        await it.press("pagedown", "down")
        assert "Question 0?" not in it.seen
        await it.press("pageup", "up", "end")
        assert "Which one?" in it.seen
        await it.press("escape")

        assert it.app.screen is it.app.chat
        assert shown(it)[0].startswith(wexcombe.MILL)
    assert gone in kept(tmp_path)


async def test_new_begins_a_conversation_of_its_own(tmp_path: Path) -> None:
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.say(wexcombe.MILL)
        await it.say("/new")
        assert shown(it) == []
        assert "Ask a question about this paper" in it.seen
        assert it.app.chat.query("#starters")
        await it.say(wexcombe.COST)

    assert sorted(asked_in(tmp_path)) == sorted([[wexcombe.MILL], [wexcombe.COST]])


async def test_a_key_turns_the_conversation_into_a_transcript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with driving(keeper=Keeper(tmp_path / "home")) as it:
        await it.press("ctrl+r")
        assert "There is nothing to save yet." in it.seen
        await it.say(wexcombe.MILL)
        await it.say("/audit")
        it.app.chat.box.fill("half a question")
        await it.press("ctrl+r")
        assert "Transcript written to" in it.seen
        assert it.app.chat.box.text == "half a question"
        await it.say(f"/transcript {tmp_path / 'mine.yaml'}")

    for file in (tmp_path / "home" / "transcripts" / "wexcombe-1.yaml", tmp_path / "mine.yaml"):
        transcript, problems = read_transcript(file)
        assert problems == []
        assert transcript
        assert [turn.ask for turn in transcript.turns] == [wexcombe.MILL]


async def test_save_writes_where_it_says(tmp_path: Path) -> None:
    async with driving(keeper=Keeper(tmp_path)) as it:
        await it.say("/save")
        assert "There is nothing to save yet." in it.seen
        await it.say(wexcombe.MILL)
        await it.say("/save html")
        await it.say(f"/save {tmp_path / 'talk.md'}")
        await it.say(f"/save {tmp_path / 'talk.md'}")
        assert "is there already" in " ".join(it.seen.split())

    assert [one.suffix for one in (tmp_path / "exports").iterdir()] == [".html"]
    assert wexcombe.MILL in (tmp_path / "talk.md").read_text(encoding="utf-8")


async def test_a_home_that_cannot_be_written_is_said_once_and_the_conversation_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file in the way", encoding="utf-8")
    async with driving(keeper=Keeper(home)) as it:
        await it.say(wexcombe.MILL)
        await it.say(wexcombe.COST)

        assert len(shown(it)) == 2
        assert sum("cannot be kept" in line for line in it.said) == 1


async def test_leaving_says_where_the_conversation_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "talk.yaml"
    async with driving(keeper=Keeper(tmp_path, record=file)) as it:
        await it.say(wexcombe.MILL)
        it.app.chat.box.fill("/quit")
        await it.pilot.press("enter")
        await it.pilot.pause()
        (message,) = it.app._exit_renderables

    assert isinstance(message, Text)
    assert f"The conversation is saved in {file}." in message.plain
    assert "committee-assistant" in message.plain
    assert "--continue" in message.plain
    assert wexcombe.MILL in file.read_text(encoding="utf-8")


async def test_a_record_is_written_before_another_conversation_begins(tmp_path: Path) -> None:
    file = tmp_path / "talk.yaml"
    async with driving(keeper=Keeper(tmp_path, record=file)) as it:
        await it.say(wexcombe.MILL)
        await it.say("/new")
        assert wexcombe.MILL in file.read_text(encoding="utf-8")


async def test_the_last_conversation_is_gone_on_with_where_that_is_asked_for(tmp_path: Path) -> None:
    last = conversation(asked("Was it shut?"), paper="wexcombe")
    Keeper(tmp_path).store.create(last)
    async with driving(keeper=Keeper(tmp_path), last=lambda paper: last) as it:
        assert shown(it)[0].startswith("Was it shut?")
    async with driving(keeper=Keeper(tmp_path), last=lambda paper: None) as it:
        assert shown(it) == []
        assert any("No conversation about this paper is kept yet" in line for line in it.said)
        assert it.app.chat.query("#starters")


@pytest.mark.parametrize("text", ["Timeline", "", "Title\n\n  first   ███  7%\nMay 2031  flood [¶1]\na  b  c"])
def test_a_view_comes_back_as_the_text_that_it_was(text: str) -> None:
    assert kept_view(KeptTurn("/timeline", shown=text, cite=("1",))).plain == text
