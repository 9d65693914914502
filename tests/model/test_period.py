from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.period import Interval, PartialDate, Period, between

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    one, other = sorted((draw(DAYS), draw(DAYS)))
    return draw(
        st.sampled_from(
            [
                Period.of(one.year),
                Period.of(one.year, one.month),
                Period.of(one.year, one.month, one.day),
                Period(one, other, "days"),
            ]
        )
    )


@given(periods())
def test_a_period_is_read_back_from_what_it_writes(period: Period) -> None:
    assert Period.parse(period.written()) == period


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2020", "2020"),
        ("2020-06", "June 2020"),
        ("2020-06-11", "11 June 2020"),
        ("2020-04-07/2020-04-08", "7 and 8 April 2020"),
        ("2020-04-07/2020-04-10", "7 to 10 April 2020"),
        ("2020-04-30/2020-05-02", "30 April 2020 to 2 May 2020"),
    ],
)
def test_a_period_is_shown_as_the_paper_would_print_it(written: str, shown: str) -> None:
    assert str(Period.parse(written)) == shown


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2020-13",
        "2020-02-30",
        "2020-6-1",
        "11 June 2020",
        "2020/2021",
        "2020-05-02/2020-05-01",
        "0000",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        Period.parse(written)


@given(periods(), periods())
def test_overlap_and_distance_do_not_depend_on_the_order(one: Period, other: Period) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.first != other.first:
        assert between(one, other) == between(other, one)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2020-01-30", "2020-03-01", Interval(31, "day")),
        ("2021-06", "2022-02", Interval(8, "month")),
        ("2021-06-30", "2022-02", Interval(8, "month")),
        ("2019", "2021-06-30", Interval(2, "year")),
    ],
)
def test_a_distance_is_no_finer_than_the_coarser_date(one: str, other: str, apart: Interval) -> None:
    assert between(Period.parse(one), Period.parse(other)) == apart


def test_an_interval_counts_in_plain_english() -> None:
    assert str(Interval(1, "month")) == "1 month"
    assert str(Interval(3, "day")) == "3 days"


@given(
    st.none() | st.integers(1000, 9999),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
)
def test_a_partial_date_is_read_back_from_what_it_writes(year: int | None, month: int | None, day: int | None) -> None:
    written = PartialDate(year, month, day)
    assert PartialDate.read(written.written) == written


def test_a_date_without_a_year_fits_that_day_of_any_year() -> None:
    assert PartialDate(None, 1, 9).fits(Period.parse("2023-01-09/2023-01-10"))
    assert not PartialDate(None, 1, 11).fits(Period.parse("2023-01-09/2023-01-10"))
    assert PartialDate(2023, None, None).fits(Period.parse("2023-01"))


def test_a_day_that_no_calendar_has_fits_nothing() -> None:
    assert not PartialDate(2023, 2, 30).fits(Period.parse("2023"))
    assert PartialDate(2023, 2, 30).period is None
