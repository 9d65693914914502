"""Ordinals and neighbours find the entry of the list that is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.dialogue.pointing import picked, pointed
from committee_assistant.model.answer import Listed

VISITS = [Listed(f"visit {number}", f"tell me about visit {number}") for number in (1, 2, 3, 4)]
WITH_ONE_MISSED = [*VISITS, Listed("visit 5", "tell me about visit 5", missed=True)]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("number 3", 2),
        ("tell me more about number 3", 2),
        ("the second one", 1),
        ("what about the second?", 1),
        ("2", 1),
        ("number two", 1),
        ("the last one", 3),
        ("and the last?", 3),
        ("(c)", 2),
        ("4th", 3),
    ],
)
def test_an_ordinal_points_into_the_list(question: str, place: int) -> None:
    found = pointed(question, VISITS, -1)

    assert found is not None
    assert found.place == place


def test_the_one_after_that_follows_what_was_spoken_of_last() -> None:
    found = pointed("and the one after that?", VISITS, 1)

    assert found is not None
    assert found.place == 2


def test_the_one_before_that_goes_back() -> None:
    found = pointed("the one before that", VISITS, 3)

    assert found is not None
    assert found.place == 2


def test_nothing_comes_after_the_last() -> None:
    assert pointed("the one after that", VISITS, 3) is None


def test_what_was_called_off_comes_after_the_last_but_is_not_the_last() -> None:
    last = pointed("the last one", WITH_ONE_MISSED, -1)
    after = pointed("the one after that", WITH_ONE_MISSED, 3)

    assert last is not None
    assert after is not None
    assert (last.place, after.place) == (3, 4)


def test_what_is_asked_of_an_entry_is_kept() -> None:
    found = pointed("third item on that list, who is it for?", VISITS, -1)

    assert found is not None
    assert found.whole(VISITS[found.place].label) == "visit 3 , who is it for?"


@pytest.mark.parametrize("question", ["the first three months", "when was it?", "who wrote this", ""])
def test_other_questions_point_nowhere(question: str) -> None:
    assert pointed(question, VISITS, -1) is None


def test_an_empty_list_has_no_entries() -> None:
    assert pointed("the second one", [], -1) is None


@given(st.text(max_size=60), st.integers(min_value=-1, max_value=3))
def test_any_text_points_into_the_list_or_nowhere(question: str, place: int) -> None:
    found = pointed(question, VISITS, place)

    assert found is None or 0 <= found.place < len(VISITS)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("of the visits so far give me the third", 2),
        ("when was the very last of the visits", 3),
        ("the most recent visit of all", 3),
        ("what happened in the first three months", None),
        ("list the visits", None),
        ("the tenth of them", None),
    ],
)
def test_a_question_may_pick_from_the_list_that_answers_it(question: str, place: int | None) -> None:
    assert picked(question, WITH_ONE_MISSED) == place


@pytest.mark.parametrize("question", ["no I meant the other one", "back at exactly 100% of before", "no idea"])
def test_idle_words_do_not_point(question: str) -> None:
    assert pointed(question, VISITS, 1) is None


@given(st.text(max_size=60))
def test_any_text_picks_an_entry_or_none(question: str) -> None:
    place = picked(question, VISITS)

    assert place is None or 0 <= place < len(VISITS)
