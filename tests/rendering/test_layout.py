"""Lines for a screen: wrapped with a hanging indent, and never an escape sequence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from committee_assistant.rendering.layout import hang, printable, sentences


@given(some.text())
def test_nothing_that_a_terminal_obeys_is_printable(text: str) -> None:
    shown = printable(text)

    assert all(char == "\n" or unicodedata.category(char)[0] != "C" for char in shown)


@given(some.text(some.characters(exclude_categories=["C"])))
def test_every_visible_character_is_kept(text: str) -> None:
    assert printable(text) == text


def test_a_text_hangs_from_its_lead() -> None:
    assert hang("(a)  ", "one two three four", 14) == ["(a)  one two", "     three", "     four"]


def test_without_a_width_a_text_is_one_line() -> None:
    assert hang("(a)  ", "one two " * 40, None) == [f"(a)  {'one two ' * 40}".rstrip()]


@given(some.text(min_size=1, max_size=300), some.integers(20, 100))
def test_no_line_of_short_words_is_wider_than_the_screen(text: str, width: int) -> None:
    words = " ".join(word[:8] for word in printable(text).split())

    assert all(len(line) <= width for line in hang("- ", words, width))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two; three.", ["One.", "Two;", "three."]),
        ("7.5% rose.", ["7.5% rose."]),
        ("", [""]),
    ],
)
def test_a_paragraph_splits_into_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts
