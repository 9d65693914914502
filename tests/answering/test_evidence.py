"""What it takes for a match to be trusted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from committee_assistant.answering.evidence import weigh
from committee_assistant.model.reading import AnswerType, Match, Reading

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


@pytest.mark.parametrize("key", ["person:head-of-parks", "body:play-inspectorate"])
def test_who_someone_is_needs_half_of_the_question(key: str) -> None:
    assert weigh(replace(READING, matches=(replace(NEAR, key=key),))).accepted
    assert not weigh(replace(READING, matches=(replace(NEAR, key=key, covered=0.4),))).accepted


def test_a_number_that_nothing_knows_is_not_answered() -> None:
    assert not weigh(replace(READING, unknown=("347",))).accepted
    assert weigh(replace(READING, unknown=("347",), yes_or_no=True, matches=(replace(NEAR, score=1.0),))).accepted


def test_what_holds_next_to_nothing_of_a_question_does_not_answer_it() -> None:
    assert not weigh(replace(READING, matches=(replace(NEAR, score=1.2, covered=0.2),))).accepted
