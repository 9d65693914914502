from __future__ import annotations

import threading

from textual.events import Key, Paste

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.commands import COMMANDS
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.chat import EmptyState
from tests.tui import wexcombe
from tests.tui.driving import WIDE, Driver, driving


async def test_a_question_shows_its_answer_with_the_mark_of_its_paragraph() -> None:
    async with driving() as it:
        await it.say(wexcombe.MILL)

        assert "You  What happened to Mill Bridge?" in it.seen
        assert "Yes. It opened again in August 2031. [¶3]" in it.seen
        assert "Read “mil” as “mill”." in it.seen


async def test_the_first_screen_names_the_paper_and_offers_four_questions() -> None:
    async with driving() as it:
        first = it.seen.splitlines()[0]

        assert "Bridges and Ferries Update" in first
        assert "Highways and Waterways Select Committee" in first
        assert "14 September 2031" in first
        assert "Ask a question about this paper" in it.seen
        assert [f" {number}  " in it.seen for number in (1, 2, 3, 4)] == [True] * 4


async def test_a_typed_number_asks_the_suggestion_of_that_number() -> None:
    async with driving() as it:
        await it.press("3", "enter")

        assert "You  What are the three priorities?" in it.seen
        assert not it.app.screen.query_one(EmptyState).display


async def test_a_suggestion_is_picked_with_tab_and_enter() -> None:
    async with driving() as it:
        await it.press("tab")
        assert it.focus == "NumberedChoices"
        await it.press("down", "enter")

        assert "You  When was the opening of Mill Bridge?" in it.seen
        assert it.focus == "QuestionBox"


async def test_a_choice_is_picked_by_its_digit() -> None:
    async with driving() as it:
        await it.say(wexcombe.WHICH)
        assert it.focus == "NumberedChoices"
        await it.press("1")

        assert "1  Mill Bridge  (picked)" in it.seen
        assert "It opened again in August 2031. [¶3]" in it.seen
        assert it.focus == "QuestionBox"


async def test_a_choice_is_picked_by_a_number_typed_into_the_box_and_only_once() -> None:
    async with driving() as it:
        await it.say(wexcombe.WHICH)
        await it.say("2")
        assert f"You  {wexcombe.BRIDGES}" in it.seen
        await it.say("3")
        assert it.pane == "3"


async def test_letters_typed_while_a_choice_is_offered_go_into_the_box() -> None:
    async with driving() as it:
        await it.say(wexcombe.WHICH)
        await it.press("W")
        assert it.app.chat.box.text == "W"
        await it.say("1")
        assert f"You  {wexcombe.MILL}" in it.seen


async def test_what_the_paper_does_not_say_is_said_with_the_nearest_paragraphs() -> None:
    async with driving() as it:
        await it.say(wexcombe.COST)

        assert "Not in this paper" in it.seen
        assert "The paper does not say how much the ferry cost." in it.seen
        assert "Nearest  ▸4" in it.seen
        assert it.pane == "4"


async def test_hostile_text_is_shown_as_it_is_without_its_control_characters() -> None:
    async with driving() as it:
        await it.say(wexcombe.HOSTILE)

        assert "Is [/b] [bold]Mill[/bold] [see note] safe?" in it.seen
        assert "[red]No[/red] [/x] ]0;owned[see note] it is shut. [¶3]" in it.seen
        assert not {"\x1b", "\x07"} & set(it.seen)


async def test_pasted_control_characters_do_not_reach_the_box() -> None:
    async with driving() as it:
        it.app.chat.box.post_message(Paste("when\x1b[2J was\u202e it"))
        await it.settle()

        assert it.app.chat.box.text == "when[2J was it"


async def test_an_error_keeps_the_question_and_shows_no_traceback() -> None:
    async with driving() as it:
        await it.say(wexcombe.BROKEN)

        assert "Something went wrong; your question is kept." in it.seen
        assert "Traceback" not in it.seen
        assert it.app.chat.box.text == wexcombe.BROKEN

        await it.say(wexcombe.MILL)
        assert "It opened again in August 2031." in it.seen


async def test_a_question_typed_before_the_paper_is_open_is_answered_when_it_is() -> None:
    gate = threading.Event()

    def late() -> Assistant:
        gate.wait(10)
        return wexcombe.open_wexcombe()

    app = CommitteeApp(late)
    async with app.run_test(size=WIDE) as pilot:
        it = Driver(app, pilot)
        assert "Opening the paper…" in it.seen
        app.chat.box.fill(wexcombe.MILL)
        await pilot.press("enter")
        gate.set()
        await it.settle()

        assert "It opened again in August 2031." in it.seen


async def test_a_slow_answer_says_that_it_is_being_looked_for_and_escape_stops_it() -> None:
    gate = threading.Event()

    class Slow(wexcombe.Wexcombe):
        def ask(self, question: str, dialogue: object = None) -> Reply:
            if question == wexcombe.MILL:
                gate.wait(10)
            return super().ask(question, dialogue)

    async with driving(opener=lambda: Slow()) as it:  # type: ignore[arg-type,return-value]
        it.app.chat.box.fill(wexcombe.MILL)
        await it.pilot.press("enter")
        await it.pilot.pause(0.5)
        assert "Looking through 11 paragraphs…" in it.seen
        await it.press("escape")
        gate.set()

        assert "Stopped." in it.seen


async def test_enter_does_not_overtake_letters_typed_in_the_same_burst() -> None:
    async with driving() as it:
        for letter in "ferry":
            it.app.post_message(Key(letter, letter))
        it.app.post_message(Key("enter", "\r"))
        await it.pilot.pause(0.1)
        await it.settle()

        assert "You  ferry" in it.seen


async def test_ctrl_j_begins_a_new_line_and_up_brings_earlier_questions_back() -> None:
    async with driving() as it:
        await it.press("space", "enter")
        assert it.app.chat.conversation.turns == []
        await it.say(wexcombe.MILL)
        await it.press("a", "ctrl+j", "b")
        assert it.app.chat.box.text == "a\nb"
        await it.press("up", "up")
        assert it.app.chat.box.text == wexcombe.MILL
        await it.press("down")
        assert it.app.chat.box.text == "a\nb"


async def test_tab_takes_the_grey_suggestion() -> None:
    async with driving() as it:
        await it.press(*"how m", "tab")

        assert it.app.chat.box.text == "how many bridges were judged sound?"


async def test_an_answer_taller_than_the_screen_is_shown_from_its_beginning() -> None:
    async with driving((80, 12)) as it:
        await it.say("/timeline")

        assert "You  /timeline" in it.seen


def test_every_command_of_the_menu_does_something() -> None:
    from committee_assistant.tui.run_command import _ACTIONS

    assert {command.name for command in COMMANDS} == set(_ACTIONS)
