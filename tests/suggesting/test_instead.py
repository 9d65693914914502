from __future__ import annotations

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome
from committee_assistant.suggesting.instead import OFFERED, instead


@pytest.mark.parametrize(
    "question", ["how much did rebuilding the playgrounds cost", "how many children were hurt on playgrounds"]
)
def test_a_refusal_offers_what_the_paper_does_answer_near_it(fictional: Assistant, question: str) -> None:
    reply = fictional.ask(question)
    offered = instead(reply, fictional)

    assert reply.answer.outcome is Outcome.ABSTAIN
    assert 1 <= len(offered) <= OFFERED
    assert [fictional.ask(one).answer.outcome for one in offered] == [Outcome.ANSWER] * len(offered)
    assert all("playground" in one for one in offered)


@pytest.mark.parametrize("question", ["what is the capital of France", "asdf qwer", "how many playgrounds are there"])
def test_nothing_is_offered_where_nothing_is_near_or_all_is_answered(fictional: Assistant, question: str) -> None:
    assert instead(fictional.ask(question), fictional) == ()
