"""One question put to many papers."""

from __future__ import annotations

from committee_assistant.library.across import PaperAnswer, answers_to_give, papers_to_ask
from committee_assistant.library.search import Hit
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper


def said(paper: str, confidence: float, outcome: Outcome = Outcome.ANSWER, *, quoted: bool = False) -> PaperAnswer:
    whole = Paper(paper, paper, paper, "", "", (), {})
    return PaperAnswer(whole, Answer(outcome, (Claim("So it is.", ("1",), quoted=quoted),), confidence=confidence))


def given(*found: PaperAnswer) -> list[str]:
    return [one.paper.id for one in answers_to_give(found)]


def test_the_papers_with_the_best_paragraphs_are_asked_first() -> None:
    hits = [Hit("parks", "1", 2.0), Hit("roads", "4", 3.0), Hit("parks", "2", 1.0)]

    assert papers_to_ask(hits) == ["roads", "parks"]


def test_the_surest_answer_is_given_and_those_nearly_as_sure() -> None:
    assert given(said("parks", 0.6), said("roads", 0.9), said("lakes", 0.85)) == ["roads", "lakes"]


def test_an_answer_goes_before_any_refusal() -> None:
    assert given(said("parks", 1.0, Outcome.ABSTAIN), said("roads", 0.5)) == ["roads"]


def test_where_nothing_answers_one_refusal_is_given() -> None:
    assert given(said("parks", 0.9, Outcome.ABSTAIN), said("roads", 0.8, Outcome.ABSTAIN)) == ["parks"]


def test_what_comes_nearest_in_a_paper_goes_before_a_bare_refusal() -> None:
    near = said("roads", 0.8, Outcome.ABSTAIN, quoted=True)

    assert given(said("parks", 0.9, Outcome.ABSTAIN), near) == ["roads"]
