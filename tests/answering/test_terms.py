"""What an abbreviation stands for comes from the paper, or is said to be general knowledge."""

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome
from committee_assistant.rendering.plain import NOT_FROM_PAPER, plain_text


@pytest.mark.parametrize(
    "question", ["what does FGC stand for?", "FGC in full", "what does FGC mean?", "spell out FGC"]
)
def test_what_the_paper_never_spells_out_is_refused_with_what_is_known(shipped: Assistant, question: str) -> None:
    answer = shipped.ask(question).answer

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.citations == ()
    assert answer.see == ("24",)
    assert "Family Group Conference" in plain_text(answer)
    assert NOT_FROM_PAPER in plain_text(answer)


def test_what_the_paper_spells_out_is_answered(shipped: Assistant, fictional: Assistant) -> None:
    assert "General Register Office" in plain_text(shipped.ask("what does GRO stand for?").answer)
    assert fictional.ask("what does SPB stand for?").answer.citations == ("4",)


def test_what_the_paper_says_of_a_term_comes_before_what_is_generally_known(shipped: Assistant) -> None:
    answer = shipped.ask("what is the Mockingbird programme?").answer

    assert answer.outcome is Outcome.ANSWER
    assert [claim.general for claim in answer.claims] == [False, True]
    assert plain_text(answer).endswith(NOT_FROM_PAPER)
