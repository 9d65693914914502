import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.dates import dates
from committee_assistant.model.period import MONTHS, PartialDate
from committee_assistant.understanding.text import clean


def found(text: str) -> list[PartialDate]:
    return [mention.date for mention in dates(text)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("11 June 2020", PartialDate(2020, 6, 11)),
        ("the 11th of june 2020", PartialDate(2020, 6, 11)),
        ("June 11th, 2020", PartialDate(2020, 6, 11)),
        ("11/06/2020", PartialDate(2020, 6, 11)),
        ("11.6.20", PartialDate(2020, 6, 11)),
        ("2020-06-11", PartialDate(2020, 6, 11)),
        ("Jan 2020", PartialDate(2020, 1, None)),
        ("sept '19", PartialDate(2019, 9, None)),
        ("in 2019", PartialDate(2019, None, None)),
        ("28 july", PartialDate(None, 7, 28)),
        ("7 and 8 April 2020", PartialDate(2020, 4, 7)),
        ("in March", PartialDate(None, 3, None)),
    ],
)
def test_dates_are_read_in_british_order(typed: str, read: PartialDate) -> None:
    assert found(typed) == [read]


@pytest.mark.parametrize(
    "typed", ["it may march on", "paragraph 20.3", "32(e)", "13/13/2020", "45 June", "1088 audits"]
)
def test_what_is_no_date_is_not_read_as_one(typed: str) -> None:
    assert not [date for date in found(typed) if date.day or (date.month and date.year)]


@given(st.dates())
def test_any_day_is_found_again_from_the_way_it_is_written(day) -> None:  # type: ignore[no-untyped-def]
    if not 2000 <= day.year < 2050:
        day = day.replace(year=2000 + day.year % 50, day=min(day.day, 28))
    expected = [PartialDate(day.year, day.month, day.day)]

    assert found(f"what happened on {day.day} {MONTHS[day.month - 1]} {day.year}?") == expected
    assert found(f"what happened on {day.day}/{day.month}/{day.year}?") == expected
    assert found(f"what happened on {day.isoformat()}?") == expected


@given(st.text() | st.from_regex(r"[0-9./ -]{1,12}(may|sept|ſept|dec)?[0-9' ]{0,6}"))
def test_any_text_has_dates_in_order_and_apart_or_none(text: str) -> None:
    typed = clean(text)
    end = 0
    for mention in dates(typed):
        assert end <= mention.start < mention.end <= len(typed)
        assert PartialDate.read(mention.date.written) == mention.date
        end = mention.end
