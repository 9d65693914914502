"""What is taken for the number or bullet of a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.papers.labels import split_label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("3.", "3", ""),
        ("3. Finance", "3", "Finance"),
        ("3) finance", "3", "finance"),
        ("3: Finance", "3", "Finance"),
        ("3\tto note", "3", "to note"),
        ("12 Apologies", "12", "Apologies"),
        ("3a. Finance", "3a", "Finance"),
        ("3.4 The council", "3.4", "The council"),
        ("2.2 Residents who answered", "2.2", "Residents who answered"),
        ("3.4. The council", "3.4", "The council"),
        ("3.4\tfor each site", "3.4", "for each site"),
        ("3.4.1 each site", "3.4.1", "each site"),
        ("20.1", "20.1", ""),
        ("3.4(a) the sites", "3.4(a)", "the sites"),
        ("3(a) the sites", "3(a)", "the sites"),
        ("(1) to note", "(1)", "to note"),
        ("(a) to note", "(a)", "to note"),
        ("a) to note", "(a)", "to note"),
        ("a. to note", "(a)", "to note"),
        ("(iv) to note", "(iv)", "to note"),
        ("iv. to note", "(iv)", "to note"),
        ("IV. Finance", "(IV)", "Finance"),
        ("A.\tFinance", "(A)", "Finance"),
        ("12/24 Apologies", "12/24", "Apologies"),
        ("114/20", "114/20", ""),
        ("SC12/24 Apologies", "SC12/24", "Apologies"),
        ("Item 3", "Item 3", ""),
        ("Item 3: finance", "Item 3", "finance"),
        ("Agenda  item 3 Finance", "Agenda item 3", "Finance"),
        ("Recommendation 2: That", "Recommendation 2", "That"),
        ("RECOMMENDATION 2 – That", "RECOMMENDATION 2", "That"),
        ("R1: That", "R1", "That"),
        ("A1 Roads", "A1", "Roads"),
        ("• point", "•", "point"),
        ("•point", "•", "point"),
        ("- point", "•", "point"),
        ("– point", "•", "point"),
        ("* point", "•", "point"),
        ("▪ point", "•", "point"),
        ("o point", "•", "point"),
        ("\uf0b7 point", "•", "point"),
    ],
)
def test_a_number_or_bullet_is_cut_off_in_a_settled_form(text: str, label: str, rest: str) -> None:
    assert split_label(text) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020 was a hard year",
        "3.5 million people",
        "3.5 per cent",
        "3.5 to 4 hours",
        "28 July 2020",
        "28.07.20 Council",
        "£3.4m",
        "10.30am start",
        "10.00 Welcome",
        "1 in 5 children",
        "2024/25 budget",
        "2024/25 Budget",
        "24/7 service",
        "12/03/24 Meeting",
        "I think",
        "A report",
        "A. Marsh",
        "a. m.",
        "a.m. or p.m.",
        "e.g. roads",
        "p. 12",
        "(or) else",
        "(2020) Act",
        "Item 3 was deferred",
        "Appendix A",
        "-5 degrees",
        "7-day service",
        "2D models",
        "5%",
    ],
)
def test_a_sentence_that_begins_with_a_number_or_letter_is_not_cut(text: str) -> None:
    assert split_label(text) == ("", text)


@given(st.text())
def test_the_rest_is_the_end_of_the_text_as_it_stood(text: str) -> None:
    assert " ".join(text.split()).endswith(split_label(text)[1])


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("10.Ten allotments cost more.", "10", "Ten allotments cost more."),
        ("23/041 Apologies", "23/041", "Apologies"),
    ],
)
def test_a_number_is_told_without_a_space_and_with_zeros(text: str, label: str, rest: str) -> None:
    assert split_label(text) == (label, rest)
