"""What is asked of any event and the paper does not say is refused by name; where it does say, it is told."""

from dataclasses import replace

import pytest

from committee_assistant.answering.unstated import ASPECTS, answerer
from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome
from committee_assistant.model.facts import Claim


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("who led the first visit", "who led the first monitoring visit"),
        ("where was the first visit held", "where the first monitoring visit was or will be"),
        ("how many inspectors came for the second visit", "how many people took part in the second monitoring visit"),
        ("how long did the second visit last", "how long the second monitoring visit took or will take"),
        ("what grade did we get at the second visit", "what grade the second monitoring visit gave or was given"),
        ("what did the play safety audit cost", "what the Play Safety Audit cost"),
        ("who wrote the Play Safety Audit", "who led the Play Safety Audit"),
    ],
)
def test_what_a_paper_does_not_say_of_an_event_is_named(fictional: Assistant, question: str, missing: str) -> None:
    answer = fictional.ask(question).answer

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.claims[0].text == f"The paper does not say {missing}."


def test_what_is_said_of_an_event_is_told(fictional: Assistant) -> None:
    said = (Claim("It was led by Ann Hale, took two days and found play 'good'.", ("3",)),)
    events = tuple(replace(one, says=said) if one.id == "visit-1" else one for one in fictional.knowledge.events)
    knowledge = replace(fictional.knowledge, events=events)
    reading = fictional.understanding.read("who led the first visit")

    for name in ("event.leader", "event.length", "event.grade"):
        assert answerer(name)(reading, knowledge).outcome is Outcome.ANSWER


def test_every_aspect_has_its_questions(shipped: Assistant) -> None:
    assert {f"intent:{name}" for name in ASPECTS} <= set(shipped.understanding.index.keys)
