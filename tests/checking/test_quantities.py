from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.quantities import COUNT, DURATION, FACTOR, MONEY, POINTS, SHARE, quantities

CASES = [
    ("26% of audits were good", SHARE, 26, ""),
    ("twenty-six per cent were good", SHARE, 26, ""),
    ("one in four was good", SHARE, 25, ""),
    ("a quarter of audits were good", SHARE, 25, ""),
    ("seven in every hundred were good", SHARE, 7, ""),
    ("good audits are up 19 percentage points", POINTS, 19, ""),
    ("1,088 audits were finished", COUNT, 1088, "audit"),
    ("eighteen recommendations were made", COUNT, 18, "recommend"),
    ("a 2-day inspection", DURATION, 2, ""),
    ("it takes a fortnight", DURATION, 14, ""),
    ("it cost £2.5m", MONEY, 2_500_000, ""),
    ("the number has doubled", FACTOR, 2, ""),
]


@pytest.mark.parametrize(("text", "kind", "value", "noun"), CASES)
def test_a_quantity_is_read_however_it_is_written(text: str, kind: str, value: float, noun: str) -> None:
    (found,) = quantities(text)

    assert (found.kind, found.of) == (kind, noun)
    assert found.low <= value <= found.high


@pytest.mark.parametrize(
    ("claim", "paper", "agrees"),
    [
        ("more than a thousand audits", "1088 audits", True),
        ("nearly eleven hundred audits", "1088 audits", True),
        ("about 1,100 audits", "1088 audits", True),
        ("over 1,100 audits", "1088 audits", False),
        ("fewer than 1,000 audits", "1088 audits", False),
        ("at most 1,088 audits", "1088 audits", True),
        ("a quarter of audits", "26% of audits", True),
        ("a third of audits", "26% of audits", False),
        ("more than one in five", "22% of audits", True),
        ("two weeks", "14 days", True),
        ("three weeks", "14 days", False),
    ],
)
def test_honest_rounding_agrees_and_another_figure_does_not(claim: str, paper: str, agrees: bool) -> None:
    (one,), (other,) = quantities(claim), quantities(paper)

    assert one.is_like(other)
    assert one.agrees(other) is agrees


@pytest.mark.parametrize(
    "text",
    ["visit 4 was in October 2019", "paragraph 20.1 says so", "on 7 & 8 April 2020", "COVID-19 came", "one of them"],
)
def test_dates_and_numbers_that_name_something_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_counts_of_different_things_are_not_compared() -> None:
    (audits,), (visits,) = quantities("four audits"), quantities("five visits")

    assert not audits.is_like(visits)


@given(st.text(max_size=200))
def test_any_text_is_read_without_fault(text: str) -> None:
    for one in quantities(text):
        assert one.low <= one.high
