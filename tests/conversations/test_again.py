from __future__ import annotations

from dataclasses import replace

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.again import take_up
from committee_assistant.model.conversation import KeptTurn
from tests.conversations.examples import asked, conversation

QUESTIONS = ("how many playgrounds are there?", "what happened to the first visit?", "and the next?")


def told(assistant: Assistant) -> tuple[KeptTurn, ...]:
    turns, dialogue = [], None
    for question in QUESTIONS:
        reply = assistant.ask(question, dialogue)
        dialogue = reply.dialogue
        turns.append(KeptTurn(question, reply.answer))
    return tuple(turns)


def test_the_dialogue_goes_on_as_if_it_had_never_stopped(fictional: Assistant) -> None:
    live = None
    for question in QUESTIONS:
        live = fictional.ask(question, live.dialogue if live else None)
    taken_up = take_up(conversation(KeptTurn("/timeline", shown="Timeline"), *told(fictional)), fictional)

    assert taken_up.reply == live
    assert (taken_up.asked, taken_up.differing, taken_up.remark) == (3, 0, "")


def test_answers_that_would_differ_today_are_counted(fictional: Assistant) -> None:
    kept = told(fictional)
    changed = (kept[0], replace(kept[1], answer=asked("", "It was another day.").answer), kept[2])

    taken_up = take_up(conversation(*changed), fictional)

    assert taken_up.differing == 1
    assert "1 of the 3 answers" in taken_up.remark


def test_a_conversation_of_commands_leaves_no_dialogue(fictional: Assistant) -> None:
    assert take_up(conversation(KeptTurn("/timeline", shown="Timeline")), fictional).reply is None
