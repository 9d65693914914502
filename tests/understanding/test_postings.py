"""Going by a question's features gives what comparing it with each example gives."""

from __future__ import annotations

import pytest

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.postings import Postings
from committee_assistant.understanding.rows import Examples, Row


def row(features: dict[int, float], names: tuple[str, ...] = (), polarity: str = "") -> Row:
    return Row(7, "text", polarity, (), AnswerType.DATE, names, tuple(features), tuple(features.values()), 2.0)


EXAMPLES = Examples.of(
    [row({1: 1.0, 2: 0.5}), row({2: 1.0, 3: 2.0}, ("year:2019", "year:2020"), "yes"), row({}), row({3: 4.0})]
)


def test_products_are_those_of_each_example() -> None:
    assert Postings.of(range(4), EXAMPLES).products({2: 2.0, 3: 1.0, 9: 5.0}) == [1.0, 4.0, 0.0, 4.0]


def test_only_the_examples_at_the_places_given_are_taken() -> None:
    postings = Postings.of([1, 3], EXAMPLES)

    assert (postings.places, postings.keys, postings.norms) == ((1, 3), (7, 7), (2.0, 2.0))
    assert postings.products({2: 1.0}) == [1.0, 0.0]
    assert postings.named == ((0, {"year": {"year:2019", "year:2020"}}),)
    assert postings.polar == ((0, "yes"),)


def test_no_example_has_no_products() -> None:
    assert Postings.of([], EXAMPLES).products({1: 1.0}) == pytest.approx([])
