from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.library.stems import index_stems


def test_forms_of_a_word_have_one_stem() -> None:
    assert index_stems("Inspected") == index_stems("inspection's") == index_stems("INSPECTIONS")


def test_function_words_are_left_out() -> None:
    assert index_stems("What is the library, and who is it for?") == index_stems("library")


def test_a_number_is_one_however_it_is_written() -> None:
    assert index_stems("1,088 audits, 26%") == index_stems("1088 audits, 26") == ["1088", "audit", "26"]


def test_accents_do_not_matter() -> None:
    assert index_stems("Café") == index_stems("cafe")


def test_a_soft_hyphen_is_no_break() -> None:
    assert index_stems("fos\xadtering") == index_stems("fostering")


def test_a_long_paragraph_is_read_to_its_end() -> None:
    assert index_stems("word " * 5000 + "quay")[-1] == "quay"


@given(st.text())
def test_a_stem_is_never_more_than_a_plain_word(text: str) -> None:
    for one in index_stems(text):
        assert one
        assert not any(
            letter.isspace() or (letter.isascii() and not letter.isalnum() and letter != ".") for letter in one
        )
        assert one == one.strip(".")


@pytest.mark.parametrize("unit", ["re-a,", "x", "\x00", "1,", "a\u0301", "no. ", "\ud800"])
def test_a_megabyte_of_nonsense_takes_seconds_at_most(unit: str) -> None:
    started = time.perf_counter()
    index_stems(unit * (300_000 // len(unit)))

    assert time.perf_counter() - started < 5
