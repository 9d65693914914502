"""Where two readings are nearly as likely, both are said, if the second adds something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from committee_assistant.answering.either import either, second_reading
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.model.reading import AnswerType, Match, Reading

FIRST = Match("statement:benches", 0.6, "", "", 0.8, 0.6, True)
SECOND = replace(FIRST, key="statement:ponds", score=0.55)
READING = Reading("what about the water?", (), (), (), AnswerType.OTHER, (FIRST, SECOND), ())
BENCHES = Answer(Outcome.ANSWER, (Claim("Twelve benches were mended.", ("3",)),), "statement:benches")
PONDS = Answer(
    Outcome.ANSWER, (Claim("Volunteers look after every pond.", ("9",)),), "statement:ponds", subject="the ponds"
)


def test_a_second_reading_close_behind_is_given() -> None:
    assert second_reading(READING) == SECOND


@pytest.mark.parametrize(
    "matches",
    [
        (FIRST,),
        (replace(FIRST, cosine=0.95), SECOND),
        (FIRST, replace(SECOND, score=0.3)),
        (FIRST, replace(SECOND, key="gap:cost")),
        (FIRST, replace(SECOND, key="smalltalk:thanks")),
    ],
)
def test_a_sure_first_or_a_far_second_stands_alone(matches: tuple[Match, ...]) -> None:
    assert second_reading(replace(READING, matches=matches)) is None


def test_the_second_says_what_it_is_about_and_keeps_its_citation() -> None:
    both = either(BENCHES, PONDS)

    assert [claim.text for claim in both.claims][1] == "Or, if you meant the ponds: Volunteers look after every pond."
    assert both.citations == ("3", "9")
    assert both.intent == BENCHES.intent


@pytest.mark.parametrize(
    "second",
    [
        BENCHES,
        replace(PONDS, claims=(Claim("Benches were mended, twelve of them.", ("4",)),)),
        replace(PONDS, claims=(Claim("Some say there are 12.", ("3",)),)),
        replace(PONDS, claims=(Claim("Long. " * 200, ("9",)),)),
        Answer(Outcome.ABSTAIN, (Claim("The paper does not say."),)),
    ],
)
def test_a_second_that_adds_nothing_is_left_out(second: Answer) -> None:
    first = replace(BENCHES, claims=(Claim("Twelve benches were mended, 12 in all.", ("3",)),))

    assert either(first, second) == first
