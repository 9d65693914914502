"""Plain-text papers."""

from __future__ import annotations

import codecs

import pytest

from committee_assistant.papers.document import BlockKind, UnreadableDocumentError
from committee_assistant.papers.plain_text import read_plain_text

REPORT = """
                 WEXCOMBE BOROUGH COUNCIL

Purpose of the report

1.1  This report describes the review that was asked for, and the improve-
     ment that followed it.

1.2  It covers two sites:

     (a) the first, which is
         in the north; and
     (b) the second.

3.4

The number of this paragraph stands on a line of its own.

Centre            Visits      Cost
North               1,200     £3.20
South of river        900     £4.10
East                1,050     £2.80
"""


def read(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.label, block.text) for block in read_plain_text(text.encode()).blocks]


def test_a_report_is_read_with_its_numbers_items_and_table() -> None:
    assert read(REPORT) == [
        ("heading", "", "WEXCOMBE BOROUGH COUNCIL"),
        ("heading", "", "Purpose of the report"),
        (
            "text",
            "1.1",
            "This report describes the review that was asked for, and the improvement that followed it.",
        ),
        ("text", "1.2", "It covers two sites:"),
        ("text", "(a)", "the first, which is in the north; and"),
        ("text", "(b)", "the second."),
        ("text", "3.4", "The number of this paragraph stands on a line of its own."),
        ("row", "", "Centre: North; Visits: 1,200; Cost: £3.20"),
        ("row", "", "Centre: South of river; Visits: 900; Cost: £4.10"),
        ("row", "", "Centre: East; Visits: 1,050; Cost: £2.80"),
    ]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("cp1252", b"")],
)
def test_common_encodings_are_told_apart(encoding: str, mark: bytes) -> None:
    assert read_plain_text(mark + "It cost £3 – no more.".encode(encoding)).blocks[0].text == "It cost £3 – no more."


def test_binary_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        read_plain_text(b"PK\x03\x04\x00\x00")


def test_form_feeds_part_pages_whose_headers_go() -> None:
    first = "Wexcombe Council\nPage 1 of 2\n\nOne paragraph that\nends on the\n"
    second = "Wexcombe Council\nPage 2 of 2\n\nnext page.\n"
    blocks = read_plain_text(f"{first}\f{second}".encode()).blocks
    assert [(block.page, block.text) for block in blocks] == [(1, "One paragraph that ends on the next page.")]


def test_lines_that_were_never_wrapped_are_paragraphs() -> None:
    long = "A paragraph that was never wrapped goes on as long as it likes. " * 4
    assert [text for _, _, text in read(f"{long}\n{long}\nShort.\n")] == [long.strip(), long.strip(), "Short."]


def test_an_empty_text_has_no_blocks() -> None:
    assert read_plain_text(b"").blocks == ()


def test_rows_have_their_headers_as_cells() -> None:
    rows = [block for block in read_plain_text(REPORT.encode()).blocks if block.kind is BlockKind.ROW]
    assert rows[0].cells == (("Centre", "North"), ("Visits", "1,200"), ("Cost", "£3.20"))
