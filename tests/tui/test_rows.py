"""The list of rows: how a row is laid out, and that whatever a paper holds comes through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.page import Entry
from committee_assistant.tui.row_layout import column_widths, row_height, row_lines

WIDTH = 40


def laid_out(entry: Entry, width: int = WIDTH) -> list[str]:
    return [line.plain.rstrip() for line in row_lines(entry, column_widths([entry], width), width)]


def test_what_wraps_hangs_beside_its_columns() -> None:
    entry = Entry("The opening of the bridge at Mill Green", ("3",), columns=("Aug 2031", "planned"))

    assert laid_out(entry) == [
        "Aug 2031  planned  The opening of the",
        "                   bridge at Mill Green",
        "                   [¶3]",
    ]


def test_of_a_glimpse_two_lines_are_shown_and_the_rest_is_cut_after_a_word() -> None:
    entry = Entry(
        "one two three four five six seven eight nine ten", ("1",), columns=("1",), marked=False, glimpse=True
    )

    assert laid_out(entry, 20) == ["1  one two three", "   four five six …"]


@given(st.text(max_size=200), st.text(max_size=30), st.booleans(), st.integers(10, 90))
def test_a_row_is_as_high_as_it_is_said_to_be_whatever_it_holds(
    said: str, column: str, glimpse: bool, width: int
) -> None:
    said = said.replace("\n", " ")
    entry = Entry(said, ("1",), columns=(column.replace("\n", " "),), glimpse=glimpse, marked=not glimpse)
    columns = column_widths([entry], width)
    lines = row_lines(entry, columns, width)

    assert row_height(entry, columns, width) == len(lines)
    assert all(printable(line.plain) == line.plain for line in lines)


@given(st.text(max_size=200))
def test_every_visible_character_of_a_row_is_kept(said: str) -> None:
    entry = Entry(said, ("1",), columns=("[/b]",))
    shown = "".join("".join(line.split()) for line in laid_out(entry))

    assert sorted(shown) == sorted("".join(f"[/b]{printable(said)}[¶1]".split()))
