import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.references import references
from committee_assistant.understanding.text import clean, tokenise

IDS = ("purpose", "1", "18", "19", "20", "20.1", "20.2", "20.3", "32", "32(a)", "32(b)", "32(e)", "33")


def named(text: str) -> list[str]:
    typed = clean(text)
    return [mention.value for mention in references(typed, tokenise(typed), IDS)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("20.3", ["20.3"]),
        ("what does paragraph 20.3 say?", ["20.3"]),
        ("para 32(e)", ["32(e)"]),
        ("32e", ["32(e)"]),
        ("32 (E)", ["32(e)"]),
        ("¶19", ["19"]),
        ("read me 20.1 please", ["20.1"]),
        ("paragraphs 18 to 20", ["18", "19", "20"]),
        ("paras 20.1-3", ["20.1", "20.2", "20.3"]),
        ("paragraph 99", ["99"]),
        ("32 a what is it", ["32(a)"]),
        ("what is 32b about", ["32(b)"]),
    ],
)
def test_paragraphs_are_named_in_many_ways(typed: str, found: list[str]) -> None:
    assert named(typed)[: len(found)] == found


@pytest.mark.parametrize("typed", ["were 26% of audits good?", "in 2019", "how many of the 18 were done?", "99.9"])
def test_a_number_that_names_no_paragraph_is_left_alone(typed: str) -> None:
    assert [value for value in named(typed) if value in IDS] == []


def test_a_lettered_item_does_not_come_with_a_range_of_whole_paragraphs() -> None:
    assert named("paragraphs 32 to 33") == ["32", "33"]


@given(st.text() | st.from_regex(r"(para )?[0-9.]{1,6} ?\(?[a-zſK]?\)?( to [0-9.]{1,4}[a-z]?)?", fullmatch=True))
def test_any_text_names_paragraphs_or_none(text: str) -> None:
    assert all(named(text))
