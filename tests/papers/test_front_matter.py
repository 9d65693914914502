"""What a paper is called, who meets and when, from the lines before its first paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.front_matter import FIRST_BLOCKS, FrontMatter, front_matter
from committee_assistant.papers.read import read_paper

BENCHMARKS = Path(__file__).parents[2] / "benchmarks" / "papers"


def heading(text: str, level: int = 1) -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def text(words: str, label: str = "") -> Block:
    return Block(BlockKind.TEXT, words, label)


FRONT = [
    heading("WEXCOMBE COUNTY COUNCIL"),
    heading("Environment Committee"),
    text("Date of meeting: 14 March 2023"),
    heading("Parks and playgrounds: the year so far"),
    heading("Purpose", 2),
    text("This paper says what was done.", "1"),
]


def test_title_committee_and_date_are_found() -> None:
    assert front_matter(FRONT) == FrontMatter(
        "Parks and playgrounds: the year so far", "Environment Committee", "2023-03-14"
    )


def test_a_document_of_nothing_has_no_names() -> None:
    assert front_matter([]) == FrontMatter()


@pytest.mark.parametrize("line", ["Title: Safer swings", "Report title: Safer swings", "SUBJECT: Safer swings"])
def test_the_line_that_says_it_is_the_title_comes_first(line: str) -> None:
    assert front_matter([heading("Parks"), text(line)]).title == "Safer swings"


def test_the_highest_heading_is_the_title() -> None:
    assert front_matter([heading("Part of a series", 3), heading("Safer swings", 1)]).title == "Safer swings"


@pytest.mark.parametrize(
    "formality",
    [
        "Wexcombe County Council",
        "Agenda item 7",
        "Report to members",
        "14 March 2023",
        "Purpose of the report",
        "Executive summary",
        "Contact: Marigold Fenwick",
        "Parks Panel, March 2023",
    ],
)
def test_a_formality_is_no_title(formality: str) -> None:
    assert front_matter([heading(formality), heading("Safer swings", 4)]).title == "Safer swings"


def test_the_title_of_the_file_serves_where_the_paper_shows_none() -> None:
    assert front_matter([text("It rained for most of the summer.")], "Safer swings").title == "Safer swings"


def test_the_paper_s_own_title_comes_before_the_file_s() -> None:
    assert front_matter(FRONT, "Microsoft Word - Document1").title == "Parks and playgrounds: the year so far"


def test_minutes_without_a_title_are_called_by_their_committee() -> None:
    assert front_matter([heading("Parks Panel"), heading("Minutes")]).title == "Parks Panel"


@pytest.mark.parametrize(
    "line",
    ["Parks Scrutiny Committee", "Report to: Parks Scrutiny Committee", "Committee: Parks Scrutiny Committee"],
)
def test_the_committee_is_named_with_a_label_or_without(line: str) -> None:
    assert front_matter([heading("Wexcombe Council"), text(line)]).committee == "Parks Scrutiny Committee"


@pytest.mark.parametrize("body", ["Cabinet", "Parks Sub-Committee", "Health and Wellbeing Board", "Schools Forum"])
def test_bodies_of_every_kind_are_committees(body: str) -> None:
    assert front_matter([heading(body)]).committee == body


def test_a_council_serves_where_no_committee_is_named() -> None:
    assert front_matter([heading("Wexcombe County Council"), heading("Safer swings")]).committee == (
        "Wexcombe County Council"
    )


def test_a_sentence_that_mentions_a_committee_does_not_name_it() -> None:
    assert front_matter([text("The paper was asked for by the Parks Committee in May.")]).committee == ""


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Date: 14 March 2023", "2023-03-14"),
        ("Meeting of Tuesday 14th March 2023 at 10 am", "2023-03-14"),
        ("14/03/2023", "2023-03-14"),
        ("In March 2023", ""),
    ],
)
def test_a_whole_date_is_the_paper_s(line: str, date: str) -> None:
    assert front_matter([heading("Safer swings"), text(line)]).date == date


def test_the_date_of_the_meeting_comes_before_other_dates() -> None:
    lines = [text("Published 1 March 2023"), text("Date of meeting: 14 March 2023")]

    assert front_matter(lines).date == "2023-03-14"


def test_nothing_is_looked_for_behind_the_first_numbered_paragraph() -> None:
    found = front_matter([text("Swings were mended.", "1"), heading("Parks Committee"), text("Date: 14 March 2023")])

    assert found == FrontMatter()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("brackendale-waste.pdf", ("Waste and recycling", "Environment Scrutiny Committee", "2025-09-09")),
        ("brackendale-waste.docx", ("Waste and recycling", "Environment Scrutiny Committee", "2025-09-09")),
        ("thornmere-housing.docx", ("Repairs, damp and mould", "Cabinet", "2025-11-17")),
        ("saltwick-minutes.pdf", ("Minutes of the", "Health and Adult Social Care Committee", "2026-03-11")),
        (
            "ferncastle-libraries.md",
            ("Libraries and Castle Park", "Ferncastle Council, Communities Committee", "2025-12-04"),
        ),
    ],
)
def test_real_papers_say_what_they_are_called(name: str, expected: tuple[str, str, str]) -> None:
    title, committee, date = expected
    paper = read_paper((BENCHMARKS / name).read_bytes(), name)

    assert paper.title.startswith(title)
    assert (paper.committee, paper.date) == (committee, date)


@given(st.lists(st.builds(Block, st.sampled_from(BlockKind), st.text(max_size=60), level=st.integers(0, 6))))
def test_any_lines_give_a_front_matter(blocks: list[Block]) -> None:
    found = front_matter(blocks, "File")

    assert found.title
    assert front_matter(blocks[:FIRST_BLOCKS], "File") == found


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["WEXCOMBE COUNCIL", "Corporate Performance Report – December 2025"],
            "Corporate Performance Report – December 2025",
        ),
        (["Wexcombe Metropolitan", "Borough Council", "Home care update"], "Home care update"),
        (["TOWN COUNCIL OF WEXCOMBE", "Allotments"], "Allotments"),
        (["Cabinet – 4 March 2026", "Swimming pools"], "Swimming pools"),
    ],
)
def test_a_title_is_told_from_the_names_of_bodies_and_dates(lines: list[str], title: str) -> None:
    blocks = [Block(BlockKind.HEADING, line, level=1) for line in lines]

    assert front_matter(blocks).title == title


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("AUDIT COMMITTEE – 9 November 2025", "AUDIT COMMITTEE"),
        ("Report to the Leisure Committee", "Leisure Committee"),
        ("Minutes of the Planning Committee held on 7 May 2025", "Planning Committee"),
        ("Committee: Health Scrutiny Panel", "Health Scrutiny Panel"),
    ],
)
def test_a_committee_is_named_without_what_stands_around_it(line: str, committee: str) -> None:
    assert front_matter([Block(BlockKind.TEXT, line)]).committee == committee
