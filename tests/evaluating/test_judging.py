"""What an answer is called when it is held against what was expected."""

from __future__ import annotations

import pytest

from committee_assistant.evaluating.judging import Called, judge
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.transcripts.transcript import Expectation

AUDITS = Answer(Outcome.ANSWER, (Claim("310 audits have been completed.", ("2",)),))
SILENT = Answer(Outcome.ABSTAIN, (Claim("I cannot find that in the paper."),))
ASKED_BACK = Answer(Outcome.CLARIFY, (Claim("Which audit do you mean?"),))


def called(answer: Answer, outcome: str, cite: str = "", say: str = "", avoid: str = "") -> Called:
    expect = Expectation(
        outcome,
        cite=tuple((one,) for one in cite.split()),
        say=tuple((one,) for one in say.split()),
        avoid=tuple(avoid.split()),
    )
    return judge(answer, expect).called


@pytest.mark.parametrize("outcome", ["answer", "correct"])
def test_an_answer_with_all_that_was_asked_for_is_right(outcome: str) -> None:
    assert called(AUDITS, outcome, cite="2", say="310") is Called.RIGHT


def test_an_answer_with_nothing_that_was_asked_for_is_wrong() -> None:
    assert called(AUDITS, "answer", cite="9", say="7") is Called.WRONG


def test_an_answer_from_another_paragraph_that_says_what_was_asked_for_is_no_worse_than_other() -> None:
    assert called(AUDITS, "answer", cite="9", say="310") is Called.OTHER


def test_an_answer_that_cites_rightly_but_says_none_of_it_is_wrong() -> None:
    assert called(AUDITS, "answer", cite="2", say="7 8") is Called.WRONG
    assert called(AUDITS, "answer", cite="2", say="310 8") is Called.OTHER


def test_an_answer_to_what_the_paper_does_not_say_is_wrong() -> None:
    assert called(AUDITS, "abstain") is Called.WRONG
    assert called(SILENT, "abstain") is Called.RIGHT


def test_abstaining_where_the_paper_answers_is_silent_and_asking_back_is_other() -> None:
    assert called(SILENT, "answer", cite="2") is Called.SILENT
    assert called(ASKED_BACK, "answer", cite="2") is Called.OTHER


def test_where_a_question_back_is_expected_all_at_once_is_right_as_well() -> None:
    assert called(ASKED_BACK, "clarify") is Called.RIGHT
    assert called(AUDITS, "clarify", say="310") is Called.RIGHT
    assert called(AUDITS, "clarify", say="7") is Called.OTHER
    assert called(AUDITS, "clarify") is Called.OTHER


def test_what_is_to_be_avoided_spoils_even_a_right_answer() -> None:
    assert called(AUDITS, "answer", cite="2", avoid="310") is Called.OTHER


def test_an_answer_may_cite_two_paragraphs_that_nobody_asked_for_but_not_three() -> None:
    def citing(*paragraphs: str) -> Answer:
        return Answer(Outcome.ANSWER, (Claim("310 audits.", ("2", *paragraphs)),))

    assert called(citing("7", "8"), "answer", cite="2") is Called.RIGHT
    judged = judge(citing("7", "8", "9"), Expectation("answer", cite=(("2",),)))
    assert judged.called is Called.OTHER
    assert judged.faults == ("cites 3 others: 7, 8, 9",)


def test_an_answer_that_goes_on_and_on_is_not_right() -> None:
    long = Answer(Outcome.ANSWER, (Claim("310 audits. " * 90, ("2",)),))

    assert called(long, "answer", cite="2", say="310") is Called.OTHER


def test_a_lettered_item_and_its_paragraph_are_the_same_to_a_citation() -> None:
    lettered = Answer(Outcome.ANSWER, (Claim("Dig ponds.", ("9(a)",)),))

    assert called(lettered, "answer", cite="9") is Called.RIGHT
    assert judge(lettered, Expectation("answer", cite=(("9",),))).strays == 0
