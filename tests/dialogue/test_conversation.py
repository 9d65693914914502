"""Follow-ups are resolved into whole questions, asked here of the fictional council."""

import pytest

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.dialogue.state import Dialogue
from committee_assistant.model.answer import Outcome
from committee_assistant.rendering.plain import plain_text


def talk(assistant: Assistant, *questions: str) -> Reply:
    dialogue = Dialogue()
    for question in questions:
        reply = assistant.ask(question, dialogue)
        dialogue = reply.dialogue
    return reply


def said(assistant: Assistant, *questions: str) -> str:
    return plain_text(talk(assistant, *questions).answer)


def test_when_asks_of_what_was_spoken_of(fictional: Assistant) -> None:
    assert "February 2022" in said(fictional, "what did the second monitoring visit look at?", "when was that?")


def test_an_ordinal_takes_an_entry_of_the_list_just_given(fictional: Assistant) -> None:
    assert "Mill Green" in said(fictional, "which playgrounds were rebuilt?", "the second one")


def test_another_judgement_replaces_the_one_asked_for(fictional: Assistant) -> None:
    reply = talk(fictional, "what share of playgrounds were good in the first three months?", "and inadequate?")

    assert "30%" in plain_text(reply.answer)
    assert "inadequate" in reply.resolved


def test_another_span_replaces_the_one_asked_for(fictional: Assistant) -> None:
    asked = "what share of playgrounds were good in the first three months?"

    assert "45%" in said(fictional, asked, "and in the latest three months?")


def test_by_how_much_subtracts_the_two_shares_just_said(fictional: Assistant) -> None:
    reply = talk(fictional, "how many playgrounds were good at the start and now?", "by how much?")

    assert "33 percentage points" in plain_text(reply.answer)
    assert reply.answer.citations == ("2.1",)


def test_where_does_it_say_that_shows_the_paragraph(fictional: Assistant) -> None:
    reply = talk(fictional, "why are there fewer inadequate playgrounds?", "where does it say that?")

    assert reply.answer.citations == ("2.2",)


def test_a_number_picks_what_the_assistant_offered(fictional: Assistant) -> None:
    offered = talk(fictional, "when was the visit")
    picked = fictional.ask("2", offered.dialogue)

    assert offered.answer.outcome is Outcome.CLARIFY
    assert picked.resolved == offered.answer.choices[1].question


def test_a_word_of_a_choice_picks_it(fictional: Assistant) -> None:
    offered = talk(fictional, "when was the visit")
    word = offered.answer.choices[0].label.split(",")[0]

    assert fictional.ask(word, offered.dialogue).resolved == offered.answer.choices[0].question


def test_thanks_stay_thanks_and_keep_the_topic(fictional: Assistant) -> None:
    thanked = talk(fictional, "what did the second monitoring visit look at?", "ok great, thanks")
    resumed = fictional.ask("when was it?", thanked.dialogue)

    assert thanked.answer.outcome is Outcome.SMALLTALK
    assert "February 2022" in plain_text(resumed.answer)


def test_a_whole_question_on_another_topic_stands_on_its_own(fictional: Assistant) -> None:
    reply = talk(fictional, "which playgrounds were rebuilt?", "who is Marigold Fenwick?")

    assert reply.rule == "as typed"
    assert "Head of Parks" in plain_text(reply.answer)


@pytest.mark.parametrize("question", ["and what about the weather in Paris?", "how much do the swings cost in euros?"])
def test_a_follow_up_that_the_paper_does_not_answer_is_refused(fictional: Assistant, question: str) -> None:
    assert talk(fictional, "which playgrounds were rebuilt?", question).answer.outcome is Outcome.ABSTAIN


def test_the_same_conversation_gives_the_same_answers(fictional: Assistant) -> None:
    questions = ("which playgrounds were rebuilt?", "the last one", "and the one before that", "why?")

    assert said(fictional, *questions) == said(fictional, *questions)
