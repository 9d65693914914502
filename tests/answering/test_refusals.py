"""What is not answered, and how that is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome, Refusal
from committee_assistant.rendering.plain import plain_text


@pytest.mark.parametrize(
    "question", ["how much did rebuilding the playgrounds cost?", "what was the price of the new playgrounds"]
)
def test_what_the_paper_leaves_out_is_said_to_be_left_out(fictional: Assistant, question: str) -> None:
    answer = fictional.ask(question).answer

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.refusal is Refusal.NOT_STATED
    assert answer.see == ("5",)
    assert answer.citations == ()
    assert plain_text(answer) == "The paper does not say what rebuilding the playgrounds cost. Nearest: paragraph 5."


@pytest.mark.parametrize("question", ["What is the capital of France?", "How tall is Mount Everest?"])
def test_what_no_committee_paper_answers_is_declined(fictional: Assistant, question: str) -> None:
    answer = fictional.ask(question).answer

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.citations == ()


@pytest.mark.parametrize("question", ["", "   ", "?", "\x1b\x1b", "xyzzy plugh"])
def test_what_holds_no_question_is_not_answered(fictional: Assistant, question: str) -> None:
    assert fictional.ask(question).answer.outcome is Outcome.ABSTAIN


def test_a_question_with_two_readings_is_asked_back(fictional: Assistant) -> None:
    answer = fictional.ask("when was the visit?").answer

    assert answer.outcome is Outcome.CLARIFY
    assert [choice.question for choice in answer.choices] == [
        "when was the first monitoring visit?",
        "when was the second monitoring visit?",
    ]


def test_every_choice_offered_gets_an_answer(fictional: Assistant) -> None:
    for choice in fictional.ask("when was the visit?").answer.choices:
        assert fictional.ask(choice.question).answer.outcome is Outcome.ANSWER


@pytest.mark.parametrize("remark", ["hello", "thank you", "goodbye"])
def test_small_talk_gets_a_reply_without_a_citation(fictional: Assistant, remark: str) -> None:
    answer = fictional.ask(remark).answer

    assert answer.outcome is Outcome.SMALLTALK
    assert answer.claims
    assert answer.citations == ()


def test_a_misspelling_is_made_visible(fictional: Assistant) -> None:
    answer = fictional.ask("how many playgruonds are there?").answer

    assert answer.outcome is Outcome.ANSWER
    assert plain_text(answer).startswith("Read “playgruonds” as “playgrounds”.")


def test_the_same_question_gets_the_same_answer(fictional: Assistant) -> None:
    question = "how many ponds will be dug?"

    assert fictional.ask(question) == fictional.ask(question)


WORDS = st.sampled_from(
    [
        "when",
        "what",
        "how",
        "many",
        "who",
        "why",
        "is",
        "not",
        "the",
        "a",
        "first",
        "second",
        "third",
        "visit",
        "visits",
        "good",
        "inadequate",
        "audits",
        "between",
        "and",
        "or",
        "playgrounds",
        "ponds",
        "meadows",
        "June",
        "2021",
        "20%",
        "2.1",
        "7(a)",
        "paragraph",
        "cost",
        "success",
        "for",
        "priority",
        "SPB",
        "Fenwick",
    ]
)


@given(question=st.lists(WORDS, max_size=9).map(" ".join))
def test_whatever_is_answered_is_cited_from_the_paper(fictional: Assistant, question: str) -> None:
    answer = fictional.ask(question).answer
    paper = fictional.knowledge.paper

    if answer.outcome is Outcome.ANSWER:
        assert answer.citations
    assert all(paper.paragraph(cited) for cited in (*answer.citations, *answer.see))
    assert 0 <= answer.confidence <= 1
