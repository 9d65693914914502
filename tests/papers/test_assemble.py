"""Blocks become paragraphs that are called as the paper numbers them, and no word goes missing."""

from __future__ import annotations

import re
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.paper import Paper, fingerprint
from committee_assistant.papers.assemble import assemble
from committee_assistant.papers.document import Block, BlockKind, Document

LONG = "The review looked at every playground in the borough and found that most of them are in good order."


def heading(text: str, label: str = "", level: int = 1) -> Block:
    return Block(BlockKind.HEADING, text, label, level)


def text(words: str, label: str = "", level: int = 0) -> Block:
    return Block(BlockKind.TEXT, words, label, level)


def row(words: str) -> Block:
    return Block(BlockKind.ROW, words)


def note(label: str, words: str) -> Block:
    return Block(BlockKind.NOTE, words, label)


def paper_of(*blocks: Block) -> Paper:
    return assemble(Document(blocks), "wexcombe")


def numbered(*labels: str) -> list[Block]:
    return [text(f"What paragraph {label.strip('()')} says.", label) for label in labels]


def ids(*blocks: Block) -> list[str]:
    return [paragraph.id for paragraph in paper_of(*blocks).paragraphs]


def says(paper: Paper, paragraph_id: str) -> str:
    found = paper.paragraph(paragraph_id)
    assert found is not None, f"{paragraph_id} is not in {list(paper.reading_order)}"
    return found.says


@pytest.mark.parametrize(
    "printed",
    [
        ["1", "2", "3"],
        ["1", "1.1", "1.2", "2", "2.1"],
        ["1.1", "1.2", "2.1", "2.2"],
        ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1", "2.1.1"],
        ["3.1.1", "3.1.2", "3.2.1"],
        ["7", "8", "9", "10", "11"],
        ["1", "2", "4", "7"],
        ["R1", "R2", "R3"],
        ["Recommendation 1", "Recommendation 2"],
    ],
    ids=" ".join,
)
def test_a_paragraph_is_called_as_its_number_is_printed(printed: list[str]) -> None:
    assert ids(heading("Findings"), *numbered(*printed)) == printed


def test_a_full_stop_behind_a_number_is_no_part_of_the_id() -> None:
    assert ids(heading("Findings"), *numbered("1.", "2.", "2.1.")) == ["1", "2", "2.1"]


def test_a_paragraph_stands_under_its_heading_in_reading_order() -> None:
    paper = paper_of(heading("Purpose"), *numbered("1"), heading("Findings:"), *numbered("2", "3"))

    assert [paragraph.section for paragraph in paper.paragraphs] == ["Purpose", "Findings", "Findings"]
    assert paper.reading_order == {"1": 0, "2": 1, "3": 2}


def test_a_paragraph_holds_its_figures_and_its_fingerprint() -> None:
    paper = paper_of(heading("Findings"), text("There are 42 parks.", "1"))
    (paragraph,) = paper.paragraphs

    assert paragraph.figures == ("42",)
    assert paragraph.fingerprint == fingerprint("There are 42 parks.")
    assert paper.quotes(paragraph)


def test_lettered_items_are_called_with_their_paragraph() -> None:
    assert ids(heading("Findings"), *numbered("1", "2", "(a)", "(b)", "3", "(a)")) == [
        "1",
        "2",
        "2(a)",
        "2(b)",
        "3",
        "3(a)",
    ]


def test_items_inside_items_are_called_with_both() -> None:
    found = ids(heading("Findings"), *numbered("2", "(a)", "(i)", "(ii)", "(b)", "(i)", "(ii)", "(iii)", "(c)"))

    assert found == ["2", "2(a)", "2(a)(i)", "2(a)(ii)", "2(b)", "2(b)(i)", "2(b)(ii)", "2(b)(iii)", "2(c)"]


def test_letters_inside_roman_numbers_are_told_apart() -> None:
    found = ids(heading("Findings"), *numbered("2", "(i)", "(a)", "(b)", "(ii)", "(a)"))

    assert found == ["2", "2(i)", "2(i)(a)", "2(i)(b)", "2(ii)", "2(ii)(a)"]


def test_the_ninth_letter_is_no_roman_one() -> None:
    letters = [f"({letter})" for letter in "abcdefghijk"]

    assert ids(heading("Findings"), *numbered("4", *letters)) == ["4", *(f"4{letter}" for letter in letters)]


@pytest.mark.parametrize("label", ["(2)", "2)"])
def test_a_number_in_brackets_is_an_item(label: str) -> None:
    assert ids(heading("Findings"), *numbered("4", label.replace("2", "1"), label)) == ["4", "4(1)", "4(2)"]


def test_the_items_of_an_unnumbered_paragraph_have_its_slug() -> None:
    paper = paper_of(heading("Recommendations"), text("The committee is asked to:"), *numbered("(a)", "(b)"))

    assert list(paper.reading_order) == ["recommendations", "recommendations(a)", "recommendations(b)"]


def test_bullets_belong_to_their_paragraph() -> None:
    paper = paper_of(heading("Findings"), text("Three parks:", "1"), text("Holm", "•"), text("Wick", "•"))

    assert list(paper.reading_order) == ["1"]
    assert says(paper, "1") == "Three parks:\n• Holm\n• Wick"


def test_bullets_below_an_item_belong_to_it() -> None:
    paper = paper_of(heading("Findings"), *numbered("1", "(a)"), text("Holm", "•"), *numbered("(b)"))

    assert says(paper, "1(a)") == "What paragraph a says.\n• Holm"


def test_rows_of_a_table_belong_to_the_paragraph_above_them() -> None:
    paper = paper_of(heading("Visits"), *numbered("1"), row("Area: North; Visits: 12"), row("Area: South; Visits: 9"))

    assert says(paper, "1") == "What paragraph 1 says.\nArea: North; Visits: 12\nArea: South; Visits: 9"


def test_rows_straight_below_a_heading_are_its_paragraph() -> None:
    paper = paper_of(heading("Visits"), row("Area: North; Visits: 12"))

    assert says(paper, "visits") == "Area: North; Visits: 12"


def test_plain_text_below_a_number_belongs_to_it() -> None:
    paper = paper_of(heading("Findings"), *numbered("1"), text(LONG), *numbered("2"))

    assert says(paper, "1") == f"What paragraph 1 says.\n{LONG}"
    assert list(paper.reading_order) == ["1", "2"]


def test_unnumbered_parts_have_the_slug_of_their_heading_and_count_on() -> None:
    texts = [text(f"{number} of these. {LONG}") for number in ("One", "Another", "A third")]
    found = ids(heading("Next steps:"), *texts, heading("The Council’s view"), texts[0])

    assert found == ["next-steps", "next-steps-2", "next-steps-3", "the-councils-view"]


def test_one_heading_twice_gives_ids_that_count_on() -> None:
    assert ids(heading("Risks"), text(LONG), heading("Money"), text(LONG), heading("Risks"), text(LONG)) == [
        "risks",
        "money",
        "risks-2",
    ]


def test_what_stands_before_the_first_heading_is_the_front_page() -> None:
    paper = paper_of(text("Issued by the clerk to the council on Monday."), heading("Purpose"), text(LONG))

    assert list(paper.reading_order) == ["front-page", "purpose"]


def test_headings_that_a_paper_opens_with_are_kept_as_text() -> None:
    paper = paper_of(heading("Wexcombe Council"), heading("Parks Committee"), heading("Purpose"), text(LONG))

    assert says(paper, "front-page") == "Wexcombe Council\n• Parks Committee"


def test_a_heading_straight_below_another_names_both() -> None:
    paper = paper_of(heading("Start"), text(LONG), heading("Money"), heading("Risks", level=2), text(LONG))

    assert paper.paragraphs[-1].section == "Money: Risks"
    assert paper.paragraphs[-1].id == "risks"


def test_a_heading_with_nothing_below_it_is_kept() -> None:
    paper = paper_of(heading("Purpose"), *numbered("1"), heading("Appendix A: map of the parks"))

    assert says(paper, "appendix-a-map-of-the-parks") == "Appendix A: map of the parks"


def test_a_numbered_heading_gives_its_number_to_the_text_below() -> None:
    assert ids(heading("Purpose", "1"), text(LONG), heading("Money", "2"), text(LONG), text(LONG)) == ["1", "2"]


def test_a_number_printed_on_a_heading_and_its_parts_is_followed() -> None:
    assert ids(heading("Purpose", "1"), *numbered("1.1", "1.2"), heading("Money", "2"), *numbered("2.1")) == [
        "1.1",
        "1.2",
        "2.1",
    ]


def test_numbers_that_begin_again_in_an_appendix_stand_behind_its_name() -> None:
    body = numbered("1", "2", "3", "4")
    appendix = numbered("1", "2", "(a)", "3")

    assert ids(heading("Findings"), *body, heading("Appendix A"), *appendix) == [
        "1",
        "2",
        "3",
        "4",
        "appendix-a.1",
        "appendix-a.2",
        "appendix-a.2(a)",
        "appendix-a.3",
    ]


def test_recommendations_numbered_before_the_body_leave_it_the_bare_numbers() -> None:
    found = ids(
        heading("Recommendations"), *numbered("1", "2"), heading("Background"), *numbered("1", "2", "3", "4", "5")
    )

    assert found == ["recommendations.1", "recommendations.2", "1", "2", "3", "4", "5"]


def test_a_number_printed_twice_is_kept_as_words_of_the_first() -> None:
    paper = paper_of(heading("Findings"), *numbered("5", "6"), text("The other sixth.", "6"), *numbered("7"))

    assert list(paper.reading_order) == ["5", "6", "7"]
    assert says(paper, "6").endswith("\n6 The other sixth.")


def test_a_number_that_counts_something_begins_no_paragraph() -> None:
    paper = paper_of(heading("Findings"), *numbered("1", "2"), text("12 Members were there."))

    assert says(paper, "2") == "What paragraph 2 says.\n12 Members were there."


def test_the_name_of_a_road_is_no_number() -> None:
    paper = paper_of(heading("Roads"), *numbered("1"), text("M5 Junction 12 was closed for two weeks in May."))

    assert "M5 Junction 12" in says(paper, "1")


def test_a_list_from_1_inside_a_numbered_paragraph_is_its_items() -> None:
    found = ids(
        heading("Findings"),
        text("What paragraph 3 says.", "3"),
        text("The committee agreed:", "4"),
        text("to mow less;", "1", 1),
        text("to sow more.", "2", 1),
        text("What paragraph 5 says.", "5"),
    )

    assert found == ["3", "4", "4(1)", "4(2)", "5"]


def test_the_headings_of_minutes_give_their_number_to_everything_below() -> None:
    paper = paper_of(
        heading("Minutes"),
        text("12/24 Apologies"),
        text("Apologies came from Councillor Reed."),
        text("13/24 Parks"),
        text(LONG),
        text("Members asked about swings."),
        *numbered("(a)", "(b)"),
    )

    assert list(paper.reading_order) == ["12/24", "13/24", "13/24(a)", "13/24(b)"]
    assert paper.paragraphs[1].section == "Parks"
    assert says(paper, "13/24") == f"{LONG}\nMembers asked about swings."


def test_agenda_items_are_called_as_printed() -> None:
    paper = paper_of(heading("Minutes"), text("Item 3 Parks"), text(LONG), text("Item 4 Swings"), text(LONG))

    assert list(paper.reading_order) == ["Item 3", "Item 4"]
    assert [paragraph.section for paragraph in paper.paragraphs] == ["Minutes: Parks", "Swings"]


def test_a_heading_set_as_plain_text_is_one() -> None:
    paper = paper_of(text("Reasons for the change"), text(LONG), text("What it costs"), *numbered("1", "2"))

    assert list(paper.reading_order) == ["reasons-for-the-change", "1", "2"]
    assert paper.paragraphs[-1].section == "What it costs"


@pytest.mark.parametrize("line", ["It was agreed.", "Contact: Marigold Fenwick", "of which more below"])
def test_a_short_line_that_is_a_sentence_or_a_field_is_no_heading(line: str) -> None:
    assert ids(heading("Reasons"), text(line), text(LONG)) == ["reasons", "reasons-2"]


@pytest.mark.parametrize("caption", ["Table 1: visits by area", "Figure 2 Visits by month", "Map A the north"])
@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.TEXT])
def test_a_caption_is_no_heading(kind: BlockKind, caption: str) -> None:
    paper = paper_of(heading("Visits"), *numbered("1"), Block(kind, caption, level=2), row("Area: North"))

    assert says(paper, "1") == f"What paragraph 1 says.\n{caption}\nArea: North"


def test_a_numbered_sentence_set_as_a_heading_is_a_paragraph() -> None:
    paper = paper_of(heading("Findings"), heading(LONG, "1", 2), heading(LONG, "2", 2))

    assert [says(paper, number) for number in ("1", "2")] == [LONG, LONG]


def test_a_bullet_before_a_heading_is_no_number() -> None:
    assert ids(heading("Findings"), *numbered("1"), heading("• Money"), text(LONG)) == ["1", "money"]


def test_footnotes_are_paragraphs_of_their_own_at_the_place_where_they_stand() -> None:
    paper = paper_of(heading("Findings"), *numbered("1"), note("1", "As at May."), *numbered("2"), text(LONG))

    assert list(paper.reading_order) == ["1", "note-1", "2"]
    assert paper.paragraphs[1].section == "Notes"
    assert says(paper, "2").endswith(LONG)


def test_footnotes_of_one_number_keep_apart() -> None:
    found = ids(heading("Findings"), *numbered("1"), note("1", "As at May."), note("1", "As at June."))

    assert len(set(found)) == 3


def test_no_blocks_give_no_paragraphs() -> None:
    assert ids() == []


LABELS = [
    "",
    "",
    "",
    "•",
    "1",
    "2",
    "3",
    "4",
    "7",
    "12",
    "1.1",
    "1.2",
    "2.1",
    "2.1.1",
    "(a)",
    "(b)",
    "(i)",
    "(ii)",
    "1)",
]
LABELS += ["(1)", "12/24", "13/24", "Item 3", "Recommendation 1", "R1", "A12", "a.", "999", "0"]
ENDS = ["", ".", ":", ";", "?"]


@st.composite
def sequences(draw: st.DrawFn) -> tuple[list[Block], list[str]]:
    """Give blocks of any kind and label, and their words, none of which occurs twice."""
    blocks: list[Block] = []
    words: list[str] = []
    kinds = [BlockKind.HEADING, BlockKind.TEXT, BlockKind.TEXT, BlockKind.TEXT, BlockKind.ROW, BlockKind.NOTE]
    for _ in range(draw(st.integers(0, 12))):
        own = [_word(len(words) + place) for place in range(draw(st.sampled_from([1, 2, 4, 12, 20])))]
        words += own
        kind = draw(st.sampled_from(kinds))
        label = "" if kind is BlockKind.ROW else draw(st.sampled_from(LABELS))
        typed = draw(st.booleans()) and kind is not BlockKind.NOTE
        shown = " ".join(own).capitalize() if draw(st.booleans()) else " ".join(own)
        shown += draw(st.sampled_from(ENDS))
        if typed:
            blocks.append(Block(kind, f"{label} {shown}".strip(), level=draw(st.integers(0, 3))))
        else:
            blocks.append(Block(kind, shown, label, level=draw(st.integers(0, 3))))
    return blocks, words


def _word(number: int) -> str:
    """Give a word that no other number has: ``qaab``."""
    first, rest = divmod(number, 676)
    second, third = divmod(rest, 26)
    return "q" + "".join(ascii_lowercase[place] for place in (first, second, third))


@given(sequences())
def test_no_word_of_any_blocks_is_lost_and_ids_are_unique(made: tuple[list[Block], list[str]]) -> None:
    blocks, words = made
    paper = assemble(Document(tuple(blocks)), "any")
    kept = " ".join(f"{paragraph.section} {paragraph.says}" for paragraph in paper.paragraphs)

    assert set(words) <= set(re.findall(r"[a-z]+", kept.casefold()))
    assert len(paper.reading_order) == len(paper.paragraphs)
    assert all(paragraph.id and paragraph.says.strip() for paragraph in paper.paragraphs)


@given(sequences())
def test_no_word_of_a_text_is_said_twice(made: tuple[list[Block], list[str]]) -> None:
    paper = assemble(Document(tuple(made[0])), "any")
    said = re.findall(r"q[a-z]{3}", " ".join(paragraph.says for paragraph in paper.paragraphs).casefold())

    assert len(said) == len(set(said))


@pytest.mark.parametrize("letters", [["a)", "b)"], ["a.", "b."], ["(a)", "(b)"]])
def test_letters_are_items_however_they_are_set_off(letters: list[str]) -> None:
    blocks = [text("The risks are:", "1."), *(text("Rain.", letter) for letter in letters), text("Next.", "2.")]

    assert ids(*blocks) == ["1", "1(a)", "1(b)", "2"]


def test_a_wrapped_line_that_begins_with_a_number_goes_on_with_its_sentence() -> None:
    paper = paper_of(
        text("It rained on 6 November, and", "1"), text("homes were flooded.", "47"), text("Then sun.", "2")
    )

    assert says(paper, "1") == "It rained on 6 November, and 47 homes were flooded."
