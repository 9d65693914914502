from __future__ import annotations

import pytest

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.answer import Outcome
from committee_assistant.suggesting.follow_ups import OFFERED, follow_ups
from committee_assistant.suggesting.told import Told

ASKED = (
    "how many playgrounds are there",
    "what happened to the third visit",
    "when was the second monitoring visit",
    "which playgrounds were rebuilt",
    "who chairs the Safer Play Board",
    "what are the priorities",
)


def conversation(assistant: Assistant, *questions: str) -> tuple[Reply, Told]:
    reply, told = assistant.ask(questions[0]), Told()
    told = told.after(questions[0], reply)
    for question in questions[1:]:
        reply = assistant.ask(question, reply.dialogue)
        told = told.after(question, reply)
    return reply, told


@pytest.mark.parametrize("question", ASKED)
def test_a_follow_up_is_answered_from_the_paper_with_something_new(fictional: Assistant, question: str) -> None:
    reply, told = conversation(fictional, question)
    offered = follow_ups(reply, fictional, told)

    assert 1 <= len(offered) <= OFFERED
    for one in offered:
        answer = fictional.ask(one, reply.dialogue).answer
        assert answer.outcome is Outcome.ANSWER
        assert answer.citations
        assert not {claim.text for claim in answer.claims} & {claim.text for claim in reply.answer.claims}


def test_a_follow_up_is_about_what_lies_around_the_answer(fictional: Assistant) -> None:
    reply, told = conversation(fictional, "what happened to the third visit")

    assert follow_ups(reply, fictional, told)[0] == "When was the first monitoring visit?"


def test_what_was_asked_already_is_not_offered_again(fictional: Assistant) -> None:
    first, told = conversation(fictional, "what happened to the third visit")
    before = follow_ups(first, fictional, told)
    reply, told = conversation(fictional, *before, "WHAT happened to the third visit")

    assert not set(before) & set(follow_ups(reply, fictional, told))


def test_the_same_conversation_is_offered_the_same(fictional: Assistant) -> None:
    reply, told = conversation(fictional, *ASKED)

    assert follow_ups(reply, fictional, told) == follow_ups(reply, fictional, told)


def test_no_two_follow_ups_tell_the_same(fictional: Assistant) -> None:
    reply, told = conversation(fictional, ASKED[0])
    said = [fictional.ask(one, reply.dialogue).answer.claims for one in follow_ups(reply, fictional, told)]

    assert len({claims[0].text for claims in said}) == len(said)


@pytest.mark.parametrize("question", ["how much did rebuilding the playgrounds cost", "when was the visit", "hello"])
def test_only_an_answer_has_follow_ups(fictional: Assistant, question: str) -> None:
    assert follow_ups(fictional.ask(question), fictional) == ()


def test_the_shipped_paper_has_follow_ups_as_people_would_ask_them(shipped: Assistant) -> None:
    reply, told = conversation(shipped, "when was the second monitoring visit")

    for one in follow_ups(reply, shipped, told):
        assert one[0].isupper()
        assert one.endswith("?")
        assert len(one) <= 64
        assert not {"we", "our", "us", "i"} & set(one.lower().split())
