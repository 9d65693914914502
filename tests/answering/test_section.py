"""What a paper that nobody has restated says under the heading that is asked about."""

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.opening import open_paper
from committee_assistant.papers.read import read_paper

PAPER = """# Ponds

## Dredging and digging

1. Nine ponds were dredged. It took a year.

2. Four were dug.

## Main risks

3. The risks are:

(a) drought; and

(b) frost.
"""


@pytest.fixture(scope="module")
def ponds(cache_folder: object) -> Assistant:
    return open_paper(read_paper(PAPER.encode(), "ponds.md"), keep=False)


@pytest.mark.parametrize("question", ["what does it say about dredging", "anything on digging?"])
def test_each_paragraph_of_the_section_is_quoted_by_how_it_begins(ponds: Assistant, question: str) -> None:
    answer = ponds.ask(question).answer

    assert [claim.text for claim in answer.claims] == ["Nine ponds were dredged.", "Four were dug."]
    assert answer.citations == ("1", "2")


def test_a_line_that_introduces_a_list_brings_it(ponds: Assistant) -> None:
    assert ponds.ask("what are the risks").answer.citations == ("3", "3(a)", "3(b)")


def test_what_no_heading_names_is_not_answered_so(ponds: Assistant) -> None:
    assert ponds.ask("what does it say about ballroom dancing").answer.citations == ()
