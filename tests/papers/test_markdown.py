"""Markdown becomes blocks: the words without their marks, the numbers as typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind, UnreadableDocumentError
from committee_assistant.papers.markdown import read_markdown
from committee_assistant.papers.read import read_paper

HERE = Path(__file__)


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text.encode()).blocks


def read(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.label, block.text) for block in blocks(text)]


def test_headings_have_their_level() -> None:
    found = blocks("# Parks\n\nUnderlined\n---\n\n### Swings")

    assert [(block.kind, block.level, block.text) for block in found] == [
        (BlockKind.HEADING, 1, "Parks"),
        (BlockKind.HEADING, 2, "Underlined"),
        (BlockKind.HEADING, 3, "Swings"),
    ]


def test_the_lines_of_a_paragraph_are_joined() -> None:
    assert read("There are\n42 parks,  \nall open.") == [("text", "", "There are 42 parks, all open.")]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Bold** and *thin*", "Bold and thin"),
        ('see [the plan](http://example.org/plan "Plan")', "see the plan"),
        ("`a.b` is a name", "a.b is a name"),
        ("![Map of the parks](map.png) below", "Map of the parks below"),
        ("Parks &amp; ponds", "Parks & ponds"),
        (r"1\. is no list", "1. is no list"),
        ("<http://example.org>", "http://example.org"),
        ("H<sub>2</sub>O", "H2O"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert read(marked) == [("text", "", plain)]


def test_a_numbered_list_has_its_numbers() -> None:
    assert read("3. Mow.\n4. Sow.") == [("text", "3", "Mow."), ("text", "4", "Sow.")]


def test_a_number_that_was_left_out_stays_left_out() -> None:
    assert read("3. Mow.\n6. Sow.\n7. Reap.") == [("text", "3", "Mow."), ("text", "6", "Sow."), ("text", "7", "Reap.")]


def test_a_list_numbered_with_ones_counts_on() -> None:
    assert [label for _, label, _ in read("1. Mow.\n1. Sow.\n1. Reap.")] == ["1", "2", "3"]


def test_bullets_have_one_form() -> None:
    assert read("- Mow.\n- Sow.\n\n* Reap.") == [("text", "•", "Mow."), ("text", "•", "Sow."), ("text", "•", "Reap.")]


def test_the_second_paragraph_of_an_item_has_no_label() -> None:
    assert read("1. Mow.\n\n   In May.\n\n2. Sow.") == [
        ("text", "1", "Mow."),
        ("text", "", "In May."),
        ("text", "2", "Sow."),
    ]


def test_a_list_inside_a_list_is_deeper() -> None:
    found = blocks("1. Mow:\n   - in May\n   - in June\n2. Sow.")

    assert [(block.label, block.level) for block in found] == [("1", 0), ("•", 1), ("•", 1), ("2", 0)]


def test_a_row_of_a_table_has_its_headers() -> None:
    (row,) = blocks("| Area | Visits |\n| --- | ---: |\n| **North** | 12 |")

    assert (row.kind, row.text) == (BlockKind.ROW, "Area: North; Visits: 12")
    assert row.cells == (("Area", "North"), ("Visits", "12"))


def test_text_behind_a_table_is_read_on() -> None:
    assert read("| A |\n| - |\n| b |\n\nAfter it.") == [("row", "", "A: b"), ("text", "", "After it.")]


def test_lines_that_begin_with_a_number_stand_alone() -> None:
    assert [text for _, _, text in read("2.1 There are 42 parks\nin all.\n2.2 They are open.")] == [
        "2.1 There are 42 parks in all.",
        "2.2 They are open.",
    ]


def test_lines_that_count_on_from_a_bare_number_stand_alone() -> None:
    assert [text for _, _, text in read("1 There are 42 parks\nin all.\n2 They are open.\n2.1 Some are not.")] == [
        "1 There are 42 parks in all.",
        "2 They are open.",
        "2.1 Some are not.",
    ]


def test_a_wrapped_line_that_begins_with_an_amount_is_no_paragraph() -> None:
    assert len(read("1 The council looks after\n42 Parks of all sizes and\n2 ponds.")) == 1


def test_lines_of_code_are_kept() -> None:
    assert read("```\nfirst line\n\nsecond line\n```") == [("text", "", "first line"), ("text", "", "second line")]


def test_windows_and_its_encoding_are_read() -> None:
    assert read_markdown("# Café\r\n\r\nIt’s open.".encode("cp1252")).blocks[1].text == "It’s open."


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        read_markdown(b"# Parks\0\1\2")


def test_the_fictional_paper_has_the_paragraphs_that_its_knowledge_restates() -> None:
    paper = read_paper((HERE.parents[1] / "fictional" / "parks-update.md").read_bytes(), "parks-update.md")

    assert [paragraph.id for paragraph in paper.paragraphs[1:]] == [
        *("1", "2", "2.1", "2.2", "3", "4", "5", "6", "7", "7(a)", "7(b)", "8", "9", "9(a)", "9(b)", "10", "11")
    ]


def test_a_real_report_keeps_its_tables_and_lists() -> None:
    path = HERE.parents[2] / "benchmarks" / "papers" / "ferncastle-libraries.md"
    paper = read_paper(path.read_bytes(), path.name)
    opening_hours = next(one for one in paper.paragraphs if "Central; Visits" in one.says)

    assert [one.id for one in paper.paragraphs if one.id.startswith("recommendations")] == [
        "recommendations",
        *(f"recommendations({letter})" for letter in "abcd"),
    ]
    assert opening_hours.says.count("\n") == 6


WORD = st.text("abcdefghij", min_size=2, max_size=8)
LINE = st.builds(
    "{}{}".format,
    st.sampled_from(["", "# ", "- ", "1. ", "2.1 ", "   ", "    ", "> ", "| ", "\n", "(a) ", "***", "7 "]),
    st.lists(WORD, min_size=1, max_size=6).map(" ".join),
)


@given(st.lists(LINE, max_size=10).map("\n".join))
def test_no_word_of_any_markdown_is_lost(text: str) -> None:
    kept = re.findall(r"[a-j]{2,}", " ".join(block.text for block in blocks(text)))

    assert kept == re.findall(r"[a-j]{2,}", text)
