import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.figures import figures, month_number


@given(st.integers(0, 10**12))
def test_a_number_is_the_same_figure_with_and_without_thousands_commas(number: int) -> None:
    assert figures(f"{number:,} swings") == figures(f"{number} swings") == {str(number)}


@given(st.text())
def test_any_text_has_figures_or_none(text: str) -> None:
    assert all(figures(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("26% of 1,088", {"26%", "1088"}),
        ("26 per cent", {"26%"}),
        ("three visits and twenty swings", {"3", "20"}),
        ("one of them", set()),
        ("11 June 2020", {"11", "june", "2020"}),
        ("11/06/2020", {"11", "june", "2020"}),
        ("11.6.20", {"11", "june", "2020"}),
        ("Sept '19", {"september", "2019"}),
        ("it may march on", set()),
        ("in May and March", {"may", "march"}),
        ("2.5 miles.", {"2.5"}),
    ],
)
def test_figures_take_one_form_however_they_are_written(text: str, found: set[str]) -> None:
    assert figures(text) == found


def test_a_month_has_its_number_under_name_and_abbreviation() -> None:
    assert month_number("February") == month_number("feb") == 2
    assert month_number("Sept") == 9
    assert month_number("Smarch") is None
