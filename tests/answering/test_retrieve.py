"""The fallback answers from the one paragraph that holds the whole question, or not at all."""

from dataclasses import replace

import pytest

from committee_assistant.answering.retrieve import HOLDS, TELLING, retrieve
from committee_assistant.assistant import Assistant
from committee_assistant.model.reading import Reading


@pytest.fixture
def held(fictional: Assistant) -> Reading:
    """A question that paragraph 2.2 holds whole."""
    reading = fictional.understanding.read("taking down rusty swings")
    return replace(reading, nearest=("2.2",), shared=1.0, content=TELLING, unknown=())


def test_a_paragraph_that_holds_the_question_is_what_is_said(fictional: Assistant, held: Reading) -> None:
    answer = retrieve(held, fictional.knowledge)

    assert answer is not None
    assert answer.intent == "passage"
    assert answer.citations == ("2.2",)


def test_a_paragraph_that_holds_part_of_the_question_is_not(fictional: Assistant, held: Reading) -> None:
    assert retrieve(replace(held, shared=HOLDS - 0.01), fictional.knowledge) is None


def test_a_question_of_few_words_is_not_answered_by_sharing_them(fictional: Assistant, held: Reading) -> None:
    assert retrieve(replace(held, content=TELLING - 1), fictional.knowledge) is None


def test_an_unknown_word_is_never_passed_over(fictional: Assistant, held: Reading) -> None:
    assert retrieve(replace(held, unknown=("zebra",)), fictional.knowledge) is None


def test_of_a_long_paragraph_only_what_bears_on_the_question_is_said(shipped: Assistant) -> None:
    reading = shipped.understanding.read("which services and frontline practice do monitoring visits assess")
    answer = retrieve(replace(reading, nearest=("6",), shared=1.0, content=TELLING, unknown=()), shipped.knowledge)

    assert answer is not None
    assert len(answer.claims[0].text) < len(shipped.knowledge.paper.paragraphs[6].says)
