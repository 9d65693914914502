import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.answer_type import answer_type, asks_yes_or_no


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("when was the first visit?", AnswerType.DATE),
        ("what date is the meeting?", AnswerType.DATE),
        ("how many ponds are there?", AnswerType.NUMBER),
        ("what percentage of audits were good?", AnswerType.NUMBER),
        ("how much did it cost?", AnswerType.MONEY),
        ("what is the budget?", AnswerType.MONEY),
        ("how long between the visits?", AnswerType.DURATION),
        ("who chairs the board?", AnswerType.PERSON),
        ("where is the pond?", AnswerType.PLACE),
        ("why was it called off?", AnswerType.REASON),
        ("did the visit go ahead?", AnswerType.YES_NO),
        ("how are volunteers trained?", AnswerType.METHOD),
        ("tell me about the ponds", AnswerType.OTHER),
        ("tell me when the visit was", AnswerType.DATE),
        ("when?", AnswerType.DATE),
        ("so when is it?", AnswerType.DATE),
        ("when a swing is rusty, who takes it down?", AnswerType.PERSON),
        ("and when they are grown up", AnswerType.OTHER),
        ("did they stop even where a child was in danger?", AnswerType.YES_NO),
        ("who should come for it to count as a success?", AnswerType.PERSON),
        ("# of ponds", AnswerType.NUMBER),
        ("pond count", AnswerType.NUMBER),
    ],
)
def test_a_question_says_which_kind_of_thing_would_answer_it(question: str, kind: AnswerType) -> None:
    assert answer_type(question) is kind


@pytest.mark.parametrize("question", ["is it so?", "so did they come?", "they came in june, right?"])
def test_some_questions_want_yes_or_no_first(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize("question", ["what is it?", "which did they visit?", "the visits"])
def test_other_questions_do_not(question: str) -> None:
    assert not asks_yes_or_no(question)


@given(st.text())
def test_any_text_has_an_answer_type(text: str) -> None:
    assert isinstance(answer_type(text.lower()), AnswerType)


@pytest.mark.parametrize("question", ["so it fell?", "but they never came?", "did it fall", "it fell, right?"])
def test_a_statement_put_as_a_question_wants_yes_or_no(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize("question", ["so what fell?", "so it fell", "what fell?"])
def test_other_questions_and_statements_do_not(question: str) -> None:
    assert not asks_yes_or_no(question)
