"""Where sentences of a paper's own wording end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.sentences import sentences


def test_a_full_stop_ends_a_sentence() -> None:
    assert sentences("It rained. The lake rose.") == ["It rained.", "The lake rose."]


def test_short_forms_and_decimals_end_none() -> None:
    text = "Cllr. Ann Lee spent £3.4m, i.e. No. 5 St. Mary's Rd. Extension, on it."

    assert sentences(text) == [text]


def test_a_quotation_ends_with_its_mark() -> None:
    assert sentences("She said “no.” The vote was lost.") == ["She said “no.”", "The vote was lost."]


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(sentences(text)).split() == text.split()
