import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from committee_assistant.understanding.text import LONGEST_QUESTION, clean, stem, tokenise, words


@given(st.text())
@example("\x1b[31mred\x1b[0m \u202eevil \u200b\ufeff\x9b")
def test_what_is_clean_holds_no_control_format_or_bidi_character(text: str) -> None:
    assert not [character for character in clean(text) if unicodedata.category(character)[0] == "C"]


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("space", ["\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\xa0", "\u2028", "\u3000"])
def test_every_kind_of_white_space_parts_words(space: str) -> None:
    assert clean(f"first{space}visit") == "first visit"


def test_what_is_typed_beyond_the_longest_question_is_not_read() -> None:
    assert len(clean("a" * (LONGEST_QUESTION + 5))) == LONGEST_QUESTION


def test_letters_of_any_script_are_kept() -> None:
    assert clean("Siân asked: 何? £5 ✓") == "Siân asked: 何? £5 ✓"


@given(st.text())
@example("swings—slides and İstanbul’s re-inspection")
def test_token_offsets_point_into_the_text(text: str) -> None:
    typed = clean(text)
    end = 0
    for token in tokenise(typed):
        assert end <= token.start < token.end <= len(typed)
        end = token.end


def test_a_token_points_at_the_letters_it_was_made_of() -> None:
    typed = "Was İstanbul’s swing—visit re-inspected, in 2020/21?"

    shown = [typed[token.start : token.end] for token in tokenise(typed)]
    assert shown == ["Was", "İstanbul’s", "swing", "visit", "re-inspected", "in", "2020", "21"]


@given(st.text())
def test_words_are_small_and_never_empty(text: str) -> None:
    assert all(word and word == word.lower() for word, _, _ in words(clean(text)))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("the council's re-inspection", ["the", "council", "reinspection"]),
        ("didn't they've", ["didn't", "they"]),
        ("swings & slides", ["swings", "and", "slides"]),
        ("26% of 1,088 in 2020/21", ["26%", "of", "1,088", "in", "2020", "21"]),
        ("deep-dive", ["deep", "dive"]),
        ("the 3rd visit", ["the", "3rd", "visit"]),
        ("“Good”—or ‘not’?", ["good", "or", "not"]),
    ],
)
def test_words_are_parted_as_readers_would(typed: str, found: list[str]) -> None:
    assert [word for word, _, _ in words(typed)] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("visits", "visit"),
        ("visited", "visit"),
        ("three", "3"),
        ("third", "3rd"),
        ("recommendations", "recommend"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@given(st.text())
def test_any_text_has_tokens_or_none(text: str) -> None:
    assert all(token.stem for token in tokenise(clean(text)))
