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


def test_two_questions_in_one_turn_are_both_answered(fictional: Assistant) -> None:
    reply = talk(fictional, "who is Marigold Fenwick and which playgrounds were rebuilt?")

    assert "Head of Parks" in plain_text(reply.answer)
    assert "Otter Lane" in plain_text(reply.answer)
    assert reply.answer.citations == ("4", "5")


def test_the_next_priority_is_asked_the_last_question(fictional: Assistant) -> None:
    reply = talk(fictional, "what is planned for the meadows priority?", "and the next priority?")

    assert reply.answer.citations == ("9",)
    assert talk(fictional, "how will we know Ponds for all worked?", "the previous one").answer.citations == ("8",)


def test_the_next_paragraph_follows_the_one_just_shown(fictional: Assistant) -> None:
    assert talk(fictional, "what does paragraph 3 say?", "and the next paragraph?").answer.citations == ("4",)


def test_an_item_is_followed_by_the_next_of_its_list(fictional: Assistant) -> None:
    assert "Mill Green" in said(fictional, "tell me about Otter Lane", "and the next one?")


def test_an_ordinal_picks_from_the_list_that_answers_the_same_question(fictional: Assistant) -> None:
    reply = talk(fictional, "of all the playgrounds that were rebuilt give me the second")

    assert "Mill Green" in plain_text(reply.answer)
    assert "Tansy Hill" in said(
        fictional, "of all the playgrounds that were rebuilt give me the second", "the next one"
    )


def test_what_the_last_two_answers_counted_is_added_up(fictional: Assistant) -> None:
    reply = talk(fictional, "which playgrounds were rebuilt?", "how many ponds will be dug?", "add those two up")

    assert plain_text(reply.answer).startswith("7: 3 and 4 together")
    assert set(reply.answer.citations) == {"5", "9(a)"}


def test_looking_up_the_source_leaves_the_question_as_it_was(fictional: Assistant) -> None:
    asked = "what share of playgrounds were good in the first three months?"

    assert "30%" in said(fictional, asked, "where does it say that?", "and inadequate?")


@pytest.mark.parametrize("turn", ["source?", "are you sure?", "shorter please", "read it out", "sum up", "para?"])
def test_doubt_and_summary_show_what_the_answer_rests_on(fictional: Assistant, turn: str) -> None:
    assert talk(fictional, "why are there fewer inadequate playgrounds?", turn).answer.citations == ("2.2",)


def test_a_source_that_names_another_topic_is_a_question_of_its_own(fictional: Assistant) -> None:
    reply = talk(fictional, "why are there fewer inadequate playgrounds?", "which paragraph is Marigold Fenwick in?")

    assert reply.answer.citations == ("4",)


def test_a_correction_takes_its_question_along(fictional: Assistant) -> None:
    reply = talk(
        fictional, "what is planned for the meadows priority?", "no sorry, I meant ponds, what is planned there"
    )

    assert reply.answer.citations == ("9",)


def test_another_question_leaves_the_topic(fictional: Assistant) -> None:
    reply = talk(fictional, "what is planned for the meadows priority?", "different question: who runs the parks?")

    assert reply.rule == "a new topic"
    assert reply.answer.citations == ("4",)


def test_back_to_a_topic_takes_its_last_one(fictional: Assistant) -> None:
    asked = "what did the first monitoring visit look at?"

    assert "February 2022" in said(
        fictional, asked, "who runs the parks?", "back to the visits, when was the second one?"
    )


def test_what_people_say_once_the_topic_is_clear_leads_to_its_fact(fictional: Assistant) -> None:
    asked = "how many were inadequate at the start?"

    assert talk(fictional, asked, "how did they manage that").answer.citations == ("2.2",)
    assert said(fictional, asked, "so nobody lifted a finger?").startswith("No. ")
    assert fictional.ask("how did they manage that").answer.outcome is Outcome.ABSTAIN


def test_a_pronoun_takes_its_contraction_along(fictional: Assistant) -> None:
    assert "they are" not in talk(fictional, "who runs the parks?", "so they're in charge then?").resolved
    assert "'re" not in talk(fictional, "who runs the parks?", "so they're in charge then?").resolved
