"""An answer must hold the kind of thing that was asked for."""

import pytest

from committee_assistant.answering.kinds import missing_kind
from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim


def lacks(assistant: Assistant, question: str, said: str) -> str:
    reading = assistant.understanding.read(question)
    return missing_kind(reading, Answer(Outcome.ANSWER, (Claim(said, ("1",)),)), ["Starting well: first 500 days"])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many ponds are planned?", "Ponds are planned."),
        ("how many bees?", "One sign of success for priority 2, Starting well: first 500 days: more bees."),
        ("how many were counted?", "They were counted at visit 2, in June 2021."),
        ("how much does a pond cost?", "Four ponds are planned."),
        ("what is the completion date?", "The audit is still underway."),
        ("how long does it take?", "Volunteers are trained."),
        ("where is her office?", "Marigold Fenwick is the Head of Parks."),
    ],
)
def test_an_answer_without_the_kind_of_thing_asked_for_is_no_answer(
    fictional: Assistant, question: str, said: str
) -> None:
    assert lacks(fictional, question, said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many ponds are planned?", "4 new ponds are planned."),
        ("how many ponds are planned?", "Four new ponds are planned."),
        ("how many are outstanding?", "None of them."),
        ("how much does a pond cost?", "Each costs £900."),
        ("what is the completion date?", "There is no date for it yet."),
        ("when is it?", "It follows the second visit."),
        ("how long does it take?", "It takes two days."),
        ("where are the ponds?", "They are near the schools."),
        ("who digs the ponds?", "Volunteers do."),
        ("why?", "Because of the snow."),
    ],
)
def test_an_answer_that_holds_it_stands(fictional: Assistant, question: str, said: str) -> None:
    assert lacks(fictional, question, said) == ""
