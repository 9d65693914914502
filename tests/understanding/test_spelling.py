import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.spelling import Vocabulary
from committee_assistant.understanding.text import stem

KNOWN = {
    "playground": 9,
    "playgrounds": 8,
    "swing": 5,
    "swings": 7,
    "pond": 4,
    "inspection": 3,
    "when": 9,
    "rusty": 1,
}
VOCABULARY = Vocabulary(KNOWN, {word: stem(word) for word in KNOWN}, {"inspekshun": "inspection"})


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("plagrounds", "playgrounds"),
        ("playgruonds", "playgrounds"),
        ("swnigs", "swings"),
        ("insepction", "inspection"),
        ("nispection", "inspection"),
        ("inspekshun", "inspection"),
        ("wehn", "when"),
    ],
)
def test_a_misspelt_word_is_read_as_the_nearest_known_one(typed: str, read: str) -> None:
    assert VOCABULARY.correct(typed) == read


def test_two_words_written_as_one_are_parted() -> None:
    assert VOCABULARY.correct("rustyswings") == "rusty swings"
    assert VOCABULARY.correct("pondinspection") == "pond inspection"


def test_an_everyday_word_is_no_misspelling() -> None:
    everyday = Vocabulary(KNOWN, {word: stem(word) for word in KNOWN}, {}, " string bond ")

    assert everyday.correct("bond") is None
    assert everyday.correct("strings") is None
    assert everyday.correct("swimgs") == "swings"


@pytest.mark.parametrize("typed", ["playground", "when"])
def test_a_known_word_is_left_alone(typed: str) -> None:
    assert VOCABULARY.correct(typed) is None


def test_another_form_of_a_known_word_is_no_mistake() -> None:
    assert VOCABULARY.correct("inspections") is None


@pytest.mark.parametrize("typed", ["swi", "wen", "x", "2019", "26%", "zeppelin", "bond"])
def test_what_is_short_a_number_or_far_from_every_word_is_left_alone(typed: str) -> None:
    assert VOCABULARY.correct(typed) is None


@given(st.text())
def test_any_word_is_corrected_to_a_known_one_or_not_at_all(word: str) -> None:
    assert VOCABULARY.correct(word) in {None, *KNOWN}


@given(st.sampled_from(["inspection", "monitoring", "wildflowers"]), st.data())
def test_a_long_word_with_two_neighbours_swapped_is_still_known(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 2))
    typed = word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    assert Vocabulary({word: 1}, {}, {}).correct(typed) == (None if typed == word else word)
