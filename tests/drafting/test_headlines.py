"""What a paper is about, drafted from its headings and what it asks for."""

from committee_assistant.drafting.draft import draft
from committee_assistant.papers.read import read_paper

REPORT = """# Ponds and paths

## Purpose of report

1. This report tells of the ponds.

## Ponds

2. Nine ponds were dredged in 2025.

## Paths

3. Four paths were laid.

## Recommendations

4. The Committee is recommended to:

(a) note the work on ponds; and

(b) approve £20,000 for paths.
"""


def said(text: str) -> list[str]:
    knowledge = draft(read_paper(text.encode(), "ponds.md"))
    return [claim.text for one in knowledge.statements for claim in one.says]


def test_a_paper_is_about_its_headings_save_those_that_every_paper_has() -> None:
    assert said(REPORT)[0] == "“Ponds and paths” is about: Ponds; and Paths."


def test_what_is_asked_for_belongs_to_it() -> None:
    assert said(REPORT)[1] == (
        "The Committee is recommended to: (1) note the work on ponds; (2) approve £20,000 for paths."
    )


def test_of_many_headings_the_first_are_named_and_the_rest_counted() -> None:
    many = "# Many\n\n" + "".join(f"## Topic {number}\n\n{number}. Text.\n\n" for number in range(1, 14))

    assert said(many)[0].endswith("Topic 10; and 3 more.")


def test_a_paper_without_headings_or_recommendations_has_no_headlines() -> None:
    assert said("1. Nine ponds were dredged.\n\n2. Four paths were laid.\n") == []
