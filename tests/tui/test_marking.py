from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.feedback.mark import Mark, Rating
from committee_assistant.feedback.store import feedback_path, read_marks
from tests.tui import wexcombe
from tests.tui.driving import NARROW, driving


def marks() -> tuple[Mark, ...]:
    return read_marks(feedback_path())


async def test_minus_on_the_sources_marks_the_answer_not_right_and_asks_why() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "minus")
        assert it.focus == "ReasonBox"
        assert "Marked not right. Why? One line, or Enter to skip" in it.seen
        await it.press(*"[/b]", "enter")

        assert "Marked not right: [/b]" in it.seen
        assert it.focus == "QuestionBox"
        assert "> Ask about the paper" in it.seen
    (mark,) = marks()
    assert (mark.rating, mark.reason) == (Rating.NOT_RIGHT, "[/b]")
    assert (mark.asked, mark.paper, mark.citations) == (wexcombe.MILL, "wexcombe", ("3",))
    assert mark.answer.endswith("It opened again in August 2031. [¶3]")


async def test_plus_marks_the_answer_useful_and_enter_skips_the_reason() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "plus", "enter")

        assert "Marked useful." in it.seen
        assert it.focus == "QuestionBox"
    assert [(mark.rating, mark.reason) for mark in marks()] == [(Rating.USEFUL, "")]


async def test_a_second_mark_of_an_answer_takes_the_place_of_the_first() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "plus", "escape", "tab", "minus", "tab")

        assert "Marked not right." in it.seen
        assert "Marked useful." not in it.seen
    assert [mark.rating for mark in marks()] == [Rating.NOT_RIGHT]


async def test_a_mark_is_kept_before_its_reason_is_given() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "minus", *"half")

        assert [mark.rating for mark in marks()] == [Rating.NOT_RIGHT]


async def test_a_reason_is_kept_when_the_reader_goes_elsewhere_with_the_mouse() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "minus", *"late")
        await it.click("▸3")
        await it.settle()

        assert "Marked not right: late" in it.seen
        assert it.app.chat.box.display
        assert it.focus == "Passage"


async def test_what_was_being_typed_is_there_again_after_the_reason() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        it.app.chat.box.fill("half a question")
        await it.press("tab", "plus")
        assert "half a question" not in it.seen
        await it.press("enter")

        assert it.app.chat.box.text == "half a question"


async def test_feedback_is_typed_into_the_box_too() -> None:
    async with driving(NARROW) as it:
        await it.say("/feedback -")
        assert "There is no answer to mark yet." in it.seen
        await it.say(wexcombe.MILL)
        await it.say("/feedback ")
        assert "/feedback + or /feedback -" in it.seen
        await it.say("/feedback -  wrong   paragraph")
        assert it.focus == "QuestionBox"
        await it.say("/feedback maybe")

    assert [(mark.asked, mark.rating, mark.reason) for mark in marks()] == [
        (wexcombe.MILL, Rating.NOT_RIGHT, "wrong paragraph")
    ]


async def test_a_refusal_can_be_marked() -> None:
    async with driving() as it:
        await it.say(wexcombe.COST)
        await it.say("/feedback + it is not there")

        assert "Marked useful: it is not there" in it.seen
    assert [mark.outcome for mark in marks()] == ["abstain"]


async def test_a_folder_that_cannot_be_written_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("COMMITTEE_ASSISTANT_HOME", str(tmp_path / "file"))
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("tab", "minus")

        assert "The mark could not be kept" in it.seen
        assert it.focus == "SourcesRow"
        await it.say(wexcombe.COST)
        assert "Not in this paper" in it.seen


async def test_signs_typed_into_the_box_are_text() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)
        await it.press("plus", "minus")

        assert it.app.chat.box.text == "+-"
    assert marks() == ()
