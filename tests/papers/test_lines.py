"""Printed lines put together to blocks."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.lines.blocks import Line, blocks_of
from committee_assistant.papers.lines.furniture import furniture

BODY = "The service opened in the spring and residents have been glad of it since then"


def line(text: str, *, left: float = 72, size: float = 11, bold: bool = False, above: float = 2, page: int = 1) -> Line:
    return Line(text, page, left, size, bold, above, right=left + len(text) * 5, limit=500)


def texts(*lines: Line) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in blocks_of(lines)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts(line(BODY), line("and so have we.")) == [("", f"{BODY} and so have we.")]


def test_a_short_line_ends_a_paragraph() -> None:
    assert len(texts(line(BODY), line("and so have we."), line("Members asked why."))) == 2


def test_blank_space_parts_paragraphs() -> None:
    assert len(texts(line(BODY), line("and so on."), line(BODY), line("and so on."), line(BODY, above=10))) == 3


def test_an_indented_first_line_begins_a_paragraph() -> None:
    full = "and those who live in the villages near it are too, as they told us this summer."
    assert len(texts(line(BODY), line(full), line(BODY, left=90), line("and so on."))) == 2


def test_a_number_alone_on_its_line_belongs_to_the_text_after_it() -> None:
    assert texts(line("3.4"), line(BODY, left=100, above=10)) == [("3.4", BODY)]


def test_a_number_of_the_sentence_at_the_start_of_a_line_is_no_label() -> None:
    first = "1. The number of visits to the three centres fell in all of the winters since"
    assert texts(line(first), line("2020 was a hard year for all, with a fall of some")) == [
        ("1", first[3:] + " 2020 was a hard year for all, with a fall of some")
    ]
    counted = "1. The number of visits to the three centres of the borough rose by more than"
    assert texts(line(counted), line("12 Members told us so.")) == [("1", counted[3:] + " 12 Members told us so.")]


def test_the_next_number_begins_a_paragraph_where_nothing_else_does() -> None:
    first = "1. The service opened in the spring and residents have been very glad of it."
    assert [label for label, _ in texts(line(first), line("2. It closed."))] == ["1", "2"]


def test_a_mere_number_that_is_not_the_next_stays_in_its_sentence() -> None:
    assert texts(line("12 Members attended.")) == [("", "12 Members attended.")]
    assert texts(line("1 Purpose of it."), line("2 Background of it.", above=20))[1] == ("2", "Background of it.")


def test_a_word_broken_at_the_end_of_a_line_is_rejoined() -> None:
    broken = "The service opened in the spring and residents have been glad of the improve-"
    assert texts(line(broken), line("ment since."))[0][1].endswith("glad of the improvement since.")


def test_the_hyphen_of_a_compound_is_kept_where_the_document_writes_it_elsewhere() -> None:
    broken = "The service opened in the spring and residents have been told of the on-"
    lines = [line(broken), line("line form."), line("It is an on-line form.", above=20)]
    assert texts(*lines)[0][1].endswith("told of the on-line form.")
    lines[2] = line("It is an online form.", above=20)
    assert texts(*lines)[0][1].endswith("told of the online form.")


def test_self_and_names_keep_their_hyphen_unless_the_document_says_otherwise() -> None:
    start = "The service opened in the spring and residents have been told of the result of"
    assert texts(line(f"{start} self-"), line("assessment."))[0][1].endswith("self-assessment.")
    assert texts(line(f"{start} Marsh-"), line("Fenn."))[0][1].endswith("Marsh-Fenn.")


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert texts(line(BODY), line("and so have we.", page=2, above=0)) == [("", f"{BODY} and so have we.")]
    ended = "The service opened in the spring and residents are glad of it every single day."
    assert len(texts(line(ended), line("Members asked why.", page=2, above=0))) == 2


def test_headings_are_bigger_bold_or_in_capitals_and_ranked() -> None:
    lines = [
        line("Waste in Wexcombe", size=18),
        line("1. Background", bold=True, above=10),
        line(BODY, above=10),
        line("and so on.", above=2),
        line("RECOMMENDATIONS", above=10),
        line(BODY, above=10),
        line("and so on.", above=2),
    ]
    found = [(block.text, block.label, block.level) for block in blocks_of(lines) if block.kind is BlockKind.HEADING]
    assert found == [("Waste in Wexcombe", "", 1), ("Background", "1", 2), ("RECOMMENDATIONS", "", 3)]


def test_a_heading_that_wraps_is_one() -> None:
    lines = [line(BODY, bold=True), line("and of the winter", bold=True), line(BODY, above=8), line("and so on.")]
    lines += [line(BODY, above=8), line("and so on.")]
    assert [block.kind for block in blocks_of(lines)] == [BlockKind.HEADING, BlockKind.TEXT, BlockKind.TEXT]


def test_a_bold_recommendation_is_no_heading() -> None:
    lines = [line("(a) That the report be noted", bold=True), line(BODY, above=8), line(BODY)]
    assert blocks_of(lines)[0].kind is BlockKind.TEXT


def test_items_are_indented_under_their_paragraph() -> None:
    lines = [
        line("2.1 The service has aims:"),
        line("• to cut queues;", left=100, above=8),
        line("• to cut costs:", left=100, above=8),
        line("– of staff", left=120, above=8),
        line("2.2 It meets them.", above=8),
    ]
    assert [(block.label, block.level) for block in blocks_of(lines)] == [
        ("2.1", 0), ("•", 1), ("•", 1), ("•", 2), ("2.2", 0),
    ]  # fmt: skip


@given(
    st.lists(st.tuples(st.sampled_from([BODY, "and so on.", "3.4", "• one", "Costs", "of 12 years"]), st.booleans()))
)
def test_no_word_is_lost(parts: list[tuple[str, bool]]) -> None:
    lines = [line(text, above=12 if apart else 2) for text, apart in parts]
    assert (
        " ".join(_printed(block) for block in blocks_of(lines)).split() == " ".join(text for text, _ in parts).split()
    )


def _printed(block: Block) -> str:
    return f"{block.label} {block.text}"


def test_lines_that_do_not_say_how_far_they_reach_are_estimated() -> None:
    lines = [replace(line(text), right=0, limit=0) for text in (BODY, "and so have we.")]
    assert texts(*lines) == [("", f"{BODY} and so have we.")]


def test_running_headers_and_page_numbers_are_furniture() -> None:
    pages = [
        ["Wexcombe Council", f"Above {word}.", f"Below {word}", f"Page {n} of 3"] for n, word in enumerate("abc", 1)
    ]
    assert furniture(pages) == (frozenset({0, 3}),) * 3


def test_a_number_out_of_sequence_stays() -> None:
    assert furniture([["a", "b", "3"], ["c", "d", "3 4"], ["e", "f", "12"]]) == (frozenset(),) * 3
    assert furniture([["a", "b", "- 7 -"], ["c", "d", "- 8 -"]]) == (frozenset({2}),) * 2
    assert furniture([["a", "b", "ii"], ["c", "d", "iii"]]) == (frozenset({2}),) * 2


def test_headers_of_left_and_right_pages_take_turns() -> None:
    pages = [[("Left", "Right")[n % 2], f"text {'abcd'[n]}"] for n in range(4)]
    assert furniture(pages) == (frozenset({0}),) * 4


def test_rows_that_differ_in_a_number_stay() -> None:
    assert furniture([["Centre 1 12", "x"], ["Centre 2 13", "y"]]) == (frozenset(), frozenset())


words = st.text(alphabet="abcdefgh", min_size=3, max_size=8)


@given(st.lists(st.lists(words, min_size=1, max_size=8, unique=True), min_size=2, max_size=6))
def test_no_line_that_occurs_on_one_page_only_is_furniture(pages: list[list[str]]) -> None:
    unique = [[f"{text} {'abcdefghij'[number] * 9}" for text in page] for number, page in enumerate(pages)]
    headed = [["Wexcombe Council", *page, f"Page {number}"] for number, page in enumerate(unique, 1)]
    for page, gone in zip(headed, furniture(headed), strict=True):
        assert gone == {0, len(page) - 1}
