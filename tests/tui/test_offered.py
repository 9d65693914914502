from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.error_log import log_error
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.offered import Offered
from tests.tui.driving import NARROW, WIDE, Driver, driving

THIRD = "what happened to the third visit"
COST = "how much did rebuilding the playgrounds cost"
PRIORITIES = "what are the priorities"


def offered(it: Driver) -> tuple[str, ...]:
    offer = it.app.chat.conversation.latest.offer if it.app.chat.conversation.latest else None
    return offer.questions if offer else ()


def asked(it: Driver) -> list[str]:
    return [turn.asked for turn in it.app.chat.conversation.turns]


async def test_an_answer_offers_what_to_ask_next_and_leaves_the_focus_in_the_box(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)

        assert "Next      1  When was the first monitoring visit?" in it.seen
        assert "          2  When was the second monitoring visit?" in it.seen
        assert it.focus == "QuestionBox"


async def test_at_80_by_24_question_answer_sources_and_all_that_is_offered_are_in_sight(fictional: Assistant) -> None:
    async with driving(NARROW, lambda: fictional) as it:
        for question in (PRIORITIES, THIRD):
            await it.say(question)

        assert f"You  {THIRD}" in it.seen
        assert "called off because of snow. [¶3]" in " ".join(it.seen.split())
        assert "Sources" in it.seen
        assert all(question in it.seen for question in offered(it))


async def test_where_lines_are_few_the_offer_takes_one_and_the_answer_stays_in_sight(fictional: Assistant) -> None:
    async with driving((80, 15), lambda: fictional) as it:
        await it.say(THIRD)
        rows = it.seen.splitlines()

        assert f"You  {THIRD}" in it.seen
        assert any(row.strip().startswith("Sources") for row in rows)
        line = next(row for row in rows if "Next" in row)
        assert f"1  {offered(it)[0]}" in line
        assert sum(f"{number}  " in line for number in (1, 2, 3)) == line.count("?")

        await it.press("tab", "down", "down", "down")
        assert f"▸3  {offered(it)[2]}" in it.seen


async def test_the_offer_unfolds_when_the_screen_grows(fictional: Assistant) -> None:
    async with driving((80, 15), lambda: fictional) as it:
        await it.say(THIRD)
        assert it.app.screen.query_one(Offered).outer_size.height == 2
        await it.pilot.resize_terminal(80, 30)
        await it.settle()
        await it.settle()

        assert it.app.screen.query_one(Offered).outer_size.height == 4


async def test_a_number_typed_asks_the_question_of_that_number(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        second = offered(it)[1]
        await it.say("2")

        assert asked(it) == [THIRD, second]
        assert len(it.app.screen.query(Offered)) == 1


async def test_a_number_beyond_the_offer_and_a_marked_one_read_a_paragraph(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        await it.say("4")
        assert (asked(it), it.pane) == ([THIRD], "4")
        await it.say("¶2")
        assert (asked(it), it.pane) == ([THIRD], "2")
        await it.say("2.1")
        assert (asked(it), it.pane) == ([THIRD], "2.1")


async def test_after_a_command_a_number_reads_a_paragraph_again(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        await it.say("/timeline")
        await it.say("1")

        assert asked(it) == [THIRD, "/timeline"]
        assert it.pane == "1"
        assert not it.app.screen.query(Offered)


async def test_the_offer_is_reached_with_tab_or_down_and_picked_with_enter(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        first, second = offered(it)[:2]
        await it.press("tab", "tab")
        assert it.focus == "Offered"
        assert f"▸1  {first}" in it.seen
        await it.press("up")
        assert it.focus == "SourcesRow"
        await it.press("down", "right")
        assert f"▸2  {second}" in it.seen
        await it.press("left", "down", "enter")

        assert asked(it) == [THIRD, second]
        assert it.focus == "QuestionBox"


async def test_below_the_last_question_offered_comes_the_box_and_escape_leads_there_too(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        await it.press("tab", *["down"] * (len(offered(it)) + 1))
        assert it.focus == "QuestionBox"
        await it.press("tab", "down", "escape")
        assert it.focus == "QuestionBox"


async def test_a_digit_picks_while_the_offer_has_the_focus_and_letters_go_into_the_box(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        third = offered(it)[2]
        await it.press("tab", "tab", "w")
        assert it.app.chat.box.text == "w"
        await it.press("backspace", "tab", "tab", "3")

        assert asked(it) == [THIRD, third]


async def test_a_question_offered_is_asked_by_a_click(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        second = offered(it)[1]
        await it.click(second)

        assert asked(it) == [THIRD, second]


async def test_a_refusal_offers_what_the_paper_does_answer(fictional: Assistant) -> None:
    async with driving(NARROW, lambda: fictional) as it:
        await it.say(COST)

        assert "Not in this paper" in it.seen
        assert "The paper does not say what rebuilding the playgrounds cost." in it.seen
        assert "The paper does answer" in it.seen
        first = offered(it)[0]
        assert f" 1  {first}" in it.seen
        await it.press("1", "enter")
        assert asked(it) == [COST, first]
        assert "Sources" in it.seen


async def test_what_was_asked_is_not_offered_again(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say(THIRD)
        for _ in range(3):
            first = offered(it)[0]
            await it.say("1")
            assert first not in offered(it)

        assert len(set(asked(it))) == 4


async def test_a_question_back_offers_its_choices_only(fictional: Assistant) -> None:
    async with driving(opener=lambda: fictional) as it:
        await it.say("when was the visit")
        assert it.focus == "NumberedChoices"
        assert not it.app.screen.query(Offered)
        await it.press("down", "enter")

        assert asked(it)[-1] == "when was the second monitoring visit?"


async def test_the_conversation_goes_on_where_nothing_can_be_offered(fictional: Assistant) -> None:
    class Dull:
        knowledge = fictional.knowledge
        ask = fictional.ask

    async with driving(opener=lambda: Dull()) as it:  # type: ignore[arg-type,return-value]
        await it.say(THIRD)
        await it.say(PRIORITIES)

        assert "Meadows for bees" in it.seen
        assert not it.app.screen.query(Offered)
    assert log_error(RuntimeError()) is not None


async def test_a_hostile_example_is_offered_as_it_is() -> None:
    app = CommitteeApp(lambda: None)  # type: ignore[arg-type,return-value]
    async with app.run_test(size=WIDE) as pilot:
        it = Driver(app, pilot)
        turn = await app.chat.conversation.begin("x")
        await turn.show_offer("Next", ("Is [/b] [@click=app.quit]safe\x1b[2J?", "[see note]"), 30)
        await it.settle()

        assert "1  Is [/b] [@click=app.quit]safe[2J?" in it.seen
        assert "2  [see note]" in it.seen
