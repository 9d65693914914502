"""Rows of a table know the headers of their columns; a table that only arranges text is text."""

from __future__ import annotations

import pytest

from committee_assistant.papers.document import Block, BlockKind
from tests.papers.word import (
    WordFile,
    cell,
    family,
    in_list,
    instance,
    level,
    merged,
    paragraph,
    read,
    read_body,
    row,
    run,
    table,
    texts,
)

HEADER = "<w:tblHeader/>"
BOLD_NAME = cell(f"<w:p>{run('Date', '<w:b/>')}</w:p>")


def test_each_row_is_read_with_the_headers_of_its_columns() -> None:
    file = WordFile()
    grid = file.document.add_table(2, 2)
    for place, text in zip(grid._cells, ("Area", "Visits", "North", "12"), strict=True):
        place.text = text

    assert read(file) == (Block(BlockKind.ROW, "Area: North; Visits: 12", cells=(("Area", "North"), ("Visits", "12"))),)


def test_merged_cells_speak_for_every_row_and_column_that_they_cover() -> None:
    wide = cell(paragraph("Visits"), properties='<w:gridSpan w:val="2"/>')
    rows = (
        row(merged("Area", "restart"), wide, properties=HEADER),
        row(merged("", "continue"), "2019", "2020", properties=HEADER),
        row(merged("North", "restart"), "3", "4"),
        row(merged("", "continue"), "5", ""),
        row(cell(paragraph("Closed in winter"), properties='<w:gridSpan w:val="3"/>')),
    )

    assert texts(table(*rows)) == [
        "Area: North; Visits 2019: 3; Visits 2020: 4",
        "Area: North; Visits 2019: 5",
        "Closed in winter",
    ]


@pytest.mark.parametrize(
    ("first", "headed"),
    [
        (("Area", "Visits"), True),
        (("Area", ""), False),
        (("Area", "The number of visits that were made in the year to the end of March"), False),
        (("Date:", "3 May 2021"), False),
        ((BOLD_NAME, "3 May 2021"), False),
    ],
)
def test_an_unmarked_first_row_is_a_header_where_it_looks_like_one(first: tuple[str, str], headed: bool) -> None:
    blocks = read_body(table(row(*first), row(BOLD_NAME if BOLD_NAME in first else "North", "twelve")))

    assert (blocks[-1].cells[0][0] != "") is headed
    assert len(blocks) == 2 - headed


def test_a_corner_may_be_empty_above_the_names_of_rows() -> None:
    names = (cell(f"<w:p>{run(name, '<w:b/>')}</w:p>") for name in ("2019", "2020"))

    assert texts(table(row("", *names), row("North", "3", "4"))) == ["North; 2019: 3; 2020: 4"]


def test_a_table_for_layout_gives_its_paragraphs() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.")), instance(1, 1))
    file.body(table(row(cell(paragraph("a", in_list(1, 0)), paragraph("b", in_list(1, 0)))), row("c")))

    assert read(file) == (
        Block(BlockKind.TEXT, "a", "1."), Block(BlockKind.TEXT, "b", "2."), Block(BlockKind.TEXT, "c"),
    )  # fmt: skip


def test_a_title_above_the_headers_is_text() -> None:
    title = cell(paragraph("Table 1"), properties='<w:gridSpan w:val="2"/>')

    assert texts(table(row(title), row("Area", "Visits"), row("North", "12"))) == ["Table 1", "Area: North; Visits: 12"]


def test_a_table_of_nothing_but_headers_is_text() -> None:
    assert read_body(table(row("Area", "Visits", properties=HEADER))) == (Block(BlockKind.TEXT, "Area Visits"),)


def test_numbers_in_a_column_of_their_own_number_the_paragraphs_beside_them() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.")), instance(1, 1))
    numbered = cell(paragraph("", in_list(1, 0)))
    file.body(table(row(numbered, "The panel met."), row("", "It rained."), row("2.4", "In May it met again.")))

    assert read(file) == (
        Block(BlockKind.TEXT, "The panel met.", "1."),
        Block(BlockKind.TEXT, "It rained."),
        Block(BlockKind.TEXT, "2.4\tIn May it met again."),
    )


def test_numbers_within_cells_are_said() -> None:
    file = WordFile().lists(family(1, level(0, "lowerLetter", "(%1)")), instance(1, 1))
    actions = cell(paragraph("mow", in_list(1, 0)), paragraph("rake", in_list(1, 0)))
    file.body(table(row("Area", "Actions"), row("North", actions)))

    assert [block.text for block in read(file)] == ["Area: North; Actions: (a) mow (b) rake"]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    inner = table(row("May", "June"), row("3", "4"))

    assert texts(table(row("Area", "Visits"), row("North", cell(inner, "<w:p/>")))) == [
        "Area: North; Visits: May: 3; June: 4"
    ]
