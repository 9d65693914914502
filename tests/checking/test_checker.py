from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.checking.checker import Checker
from committee_assistant.model.checking import Verdict
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.opening import open_checker, open_paper


@pytest.fixture(scope="module")
def checker(shipped: Assistant) -> Checker:
    return open_checker(shipped)


@pytest.mark.parametrize(
    ("claim", "verdict", "cite"),
    [
        ("The share of audits judged good went from 7% to 26%.", Verdict.SUPPORTED, "20.1"),
        ("The share of audits judged good went from 7% to 41%.", Verdict.CONTRADICTED, "20.1"),
        ("The fifth monitoring visit went ahead in April 2020.", Verdict.CONTRADICTED, "2"),
        ("More than a thousand audits have been completed.", Verdict.SUPPORTED, "19"),
        ("Fewer than 900 audits have been completed.", Verdict.CONTRADICTED, "19"),
    ],
)
def test_a_claim_is_held_against_the_paragraph_that_speaks_to_it(
    checker: Checker, claim: str, verdict: Verdict, cite: str
) -> None:
    checked = checker.check(claim)

    assert checked.verdict is verdict
    assert cite in checked.citations


def test_a_wrong_figure_is_named_beside_the_right_one(checker: Checker) -> None:
    assert "“31%”" in checker.check("The share of audits judged good rose to 31%.").because


def test_where_the_paper_is_silent_it_is_said_what_is_missing_and_nothing_is_cited(checker: Checker) -> None:
    checked = checker.check("Four in ten audits were judged to require improvement.")

    assert checked.verdict is Verdict.NOT_STATED
    assert checked.citations == ()
    assert checked.see


def test_a_claim_of_two_sentences_is_as_good_as_its_worse_one(checker: Checker) -> None:
    checked = checker.check("The share of good audits rose from 7% to 26%. The April 2020 visit went ahead.")

    assert checked.verdict is Verdict.CONTRADICTED
    assert [part.verdict for part in checked.parts] == [Verdict.SUPPORTED, Verdict.CONTRADICTED]


def test_questions_and_opinions_of_a_briefing_are_left_out(checker: Checker) -> None:
    says = "1088 audits have been completed. Members should ask why. Is that enough?"
    briefing = Paper("b", "Briefing", "Briefing", "", "", (Paragraph("1", "Audits", says),), {"1": 0}, verbatim=True)
    document = checker.check_document(briefing)

    assert len(document.with_verdict(Verdict.SUPPORTED)) == 1
    assert [one.left_out for one in document.left_out] == ["an opinion", "a question"]


@given(st.text(max_size=120))
@settings(max_examples=30)
def test_any_text_gets_a_verdict(checker: Checker, text: str) -> None:
    checked = checker.check(text)

    assert checked.verdict in Verdict
    assert 0 <= checked.confidence <= 1
    assert bool(checked.citations) == (checked.verdict is not Verdict.NOT_STATED)


PARKS = (
    "The council closed three playgrounds in Fernhill in May 2031.",
    "The budget for benches rose from £20,000 to £35,000.",
)


@pytest.fixture(scope="module")
def of_raw_paper(shipped: Assistant) -> Checker:
    paragraphs = tuple(Paragraph(str(n), "Parks", text) for n, text in enumerate(PARKS, start=1))
    paper = Paper("parks", "Parks", "Parks", "", "", paragraphs, {"1": 0, "2": 1}, verbatim=True)
    return open_checker(open_paper(replace(paper), keep=False))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Three playgrounds in Fernhill were closed in May 2031.", Verdict.SUPPORTED),
        ("Four playgrounds in Fernhill were closed in May 2031.", Verdict.CONTRADICTED),
        ("Three playgrounds in Fernhill were closed in June 2031.", Verdict.CONTRADICTED),
        ("The budget for benches fell from £20,000 to £35,000.", Verdict.CONTRADICTED),
        ("The mayor opened a skate park.", Verdict.NOT_STATED),
    ],
)
def test_a_paper_that_nobody_has_restated_decides_by_its_own_sentences(
    of_raw_paper: Checker, claim: str, verdict: Verdict
) -> None:
    assert of_raw_paper.check(claim).verdict is verdict


def test_a_question_is_no_claim(checker: Checker) -> None:
    checked = checker.check("When was the second visit?")

    assert checked.verdict is Verdict.NOT_STATED
    assert "ask it instead" in checked.says[0].text
