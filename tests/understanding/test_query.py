"""A question as matching sees it."""

from __future__ import annotations

from committee_assistant.model.reading import AnswerType, Mention
from committee_assistant.understanding.query import Query


def test_every_word_of_a_long_name_is_part_of_it() -> None:
    query = Query(
        ["how", "many", "children", "in", "care"], (Mention("term", "looked-after", 2, 5),), AnswerType.NUMBER
    )

    assert query.in_names == {2, 3, 4}


def test_a_name_of_one_word_is_no_more_than_its_word() -> None:
    assert Query(["ofsted"], (Mention("body", "ofsted", 0, 1),), AnswerType.OTHER).in_names == frozenset()
