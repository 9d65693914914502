"""What it takes for a match to be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from committee_assistant.answering.evidence import weigh
from committee_assistant.model.reading import AnswerType, Match, Mention, Reading

NEAR = Match("statement:benches", 0.8, "who repaired the benches", "", 0.6, 0.6, True)
READING = Reading("who mended the benches in spring", (), (), (), AnswerType.PERSON, (NEAR,), (), content=8.0)


def test_a_near_example_is_trusted() -> None:
    assert weigh(READING).accepted


def test_a_far_one_is_not() -> None:
    assert not weigh(replace(READING, matches=(replace(NEAR, score=0.2, covered=0.2),))).accepted


def test_words_that_nothing_knows_lower_the_confidence() -> None:
    assert weigh(replace(READING, unknown=("zeppelin",))).confidence < weigh(READING).confidence


@pytest.mark.parametrize("key", ["intent:statistic.value", "term:term-front-door"])
def test_a_name_does_not_answer_a_question_of_which_it_is_half(key: str) -> None:
    assert not weigh(replace(READING, matches=(replace(NEAR, key=key),))).accepted
    assert weigh(replace(READING, matches=(replace(NEAR, key=key, covered=0.8),))).accepted


def test_a_term_that_is_named_is_explained_whatever_stands_beside_it() -> None:
    named = replace(
        READING, matches=(replace(NEAR, key="term:term-front-door"),), mentions=(Mention("term", "front-door", 0, 2),)
    )

    assert weigh(named).accepted
