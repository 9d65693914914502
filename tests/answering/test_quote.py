"""A paper that nobody has restated is answered in its own words, quoted as such, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome
from committee_assistant.rendering.plain import plain_text
from tests.wexcombe_paper import wexcombe_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return wexcombe_assistant()


def said(assistant: Assistant, question: str) -> str:
    return plain_text(assistant.ask(question).answer)


def test_an_answer_is_the_sentence_in_quotes_with_its_paragraph(assistant: Assistant) -> None:
    assert "“Repairs this year cost £84,500, which was £6,000 less than planned.” [¶3.3]" in said(
        assistant, "how much did repairs cost"
    )


def test_words_of_like_meaning_find_the_sentence(assistant: Assistant) -> None:
    answer = assistant.ask("why were the swings shut").answer

    assert answer.citations[:1] == ("3.2",)
    assert "rusted" in answer.claims[0].text


def test_a_line_before_a_list_brings_the_list(assistant: Assistant) -> None:
    answer = assistant.ask("what are the main risks").answer

    text = " ".join(claim.text for claim in answer.claims)
    assert "fish may not survive" in text
    assert "bank may give way" in text


def test_a_sentence_that_leans_brings_the_one_before(assistant: Assistant) -> None:
    text = said(assistant, "when did the swings open again")

    assert "Swings at Mill Green were closed" in text
    assert "June 2025" in text


def test_a_row_of_a_table_answers_with_its_headers(assistant: Assistant) -> None:
    assert "Lake: Abbey Water; Boats: 6; Visitors: 3,100" in said(assistant, "how many visitors at abbey water")


def test_every_citation_is_of_a_paragraph_that_holds_the_quoted_words(assistant: Assistant) -> None:
    for question in ("who proposes to drain the lake", "how many play areas are good", "what does FMG stand for"):
        for claim in assistant.ask(question).answer.claims:
            if claim.quoted:
                paragraph = assistant.knowledge.paper.paragraph(claim.cite[0])
                assert paragraph is not None
                assert claim.text in " ".join(paragraph.says.split("\n"))


def test_what_the_paper_does_not_say_is_refused(assistant: Assistant) -> None:
    assert assistant.ask("what is the capital of france").answer.outcome is Outcome.ABSTAIN


def test_an_unsure_refusal_shows_what_comes_nearest(assistant: Assistant) -> None:
    answer = assistant.ask("which firm mended the swings at abbey water").answer

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.citations == ()
    assert answer.see
    assert "What comes nearest" in answer.claims[0].text


def test_a_drafted_fact_answers_where_it_is_plainly_meant(assistant: Assistant) -> None:
    answer = assistant.ask("what are the recommendations").answer

    assert answer.outcome is Outcome.ANSWER
    assert "agree the plan for the boating lake" in " ".join(claim.text for claim in answer.claims)


def test_a_follow_up_is_asked_of_the_last_question(assistant: Assistant) -> None:
    first = assistant.ask("why were the swings shut")

    answer = assistant.ask("and when?", first.dialogue).answer

    assert "3.2" in answer.citations


def test_a_turn_with_a_topic_of_its_own_leaves_the_last_question(assistant: Assistant) -> None:
    first = assistant.ask("why were the swings shut")

    answer = assistant.ask("how much did repairs cost", first.dialogue).answer

    assert answer.citations[:1] == ("3.3",)


def test_thanks_are_thanks_in_any_conversation(assistant: Assistant) -> None:
    first = assistant.ask("why were the swings shut")

    assert assistant.ask("thanks", first.dialogue).answer.outcome is Outcome.SMALLTALK


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_no_question_breaks_it(assistant: Assistant, question: str) -> None:
    first = assistant.ask(question)
    assistant.ask(question, first.dialogue)
