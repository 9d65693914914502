import pytest

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim


def test_a_claim_without_a_citation_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="without a citation"):
        Answer(Outcome.ANSWER, (Claim("There are 42 playgrounds.", ("1",)), Claim("They are lovely.")))


def test_general_knowledge_needs_no_citation_beside_what_has_one() -> None:
    answer = Answer(Outcome.ANSWER, (Claim("The paper says SPB.", ("4",)), Claim("It is a board.", general=True)))

    assert answer.citations == ("4",)


def test_each_paragraph_is_cited_once_in_the_order_of_first_use() -> None:
    answer = Answer(Outcome.ANSWER, (Claim("One.", ("3", "1")), Claim("Two.", ("1", "2"))))

    assert answer.citations == ("3", "1", "2")


@pytest.mark.parametrize("outcome", [Outcome.ABSTAIN, Outcome.CLARIFY, Outcome.SMALLTALK])
def test_only_what_the_paper_says_is_cited(outcome: Outcome) -> None:
    assert Answer(outcome, (Claim("No.", ("1",)),)).citations == ()
