"""What each threshold said, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from committee_assistant.answering.judgements import judgements
from committee_assistant.answering.respond import respond
from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome, Refusal


def said(assistant: Assistant, question: str) -> dict[str, str]:
    return dict(judgements(assistant.ask(question).reading, verbatim=False))


def test_a_question_near_to_an_example_passes_both(fictional: Assistant) -> None:
    found = said(fictional, "how many audits have been done")

    assert found["Understood"].startswith("yes: confidence 0.")
    assert "0.40 is needed" in found["Understood"]
    assert found["Evidence"].startswith("yes: likeness to the example 1.00")


def test_a_named_paragraph_needs_no_threshold(fictional: Assistant) -> None:
    assert said(fictional, "what does paragraph 2 say") == {"Understood": "yes: a paragraph is asked for by number"}


def test_nothing_matched_is_said(fictional: Assistant) -> None:
    reading = replace(fictional.ask("zzz").reading, matches=())

    assert judgements(reading, verbatim=False) == [("Understood", "no: nothing known comes near it")]


@pytest.mark.parametrize(
    "question",
    [
        "how many audits have been done",
        "when was the second visit",
        "when was the second visit of the marching band to the opera house in Vienna",
        "is the third visit about quantum chromodynamics or ballet shoes",
        "who is Marigold Fenwick",
        "playgrounds",
        "what about 2077",
        "why are fewer playgrounds inadequate nowadays",
    ],
)
def test_what_is_said_agrees_with_what_is_done(question: str, fictional: Assistant) -> None:
    reply = fictional.ask(question)
    found = judgements(reply.reading, verbatim=False)
    answer = respond(reply.reading, fictional.knowledge, fictional.english)
    refused = answer.refusal in {Refusal.UNCLEAR, Refusal.OUTSIDE} and not (answer.intent or "").startswith("outside")

    if all(text.startswith("yes") for _, text in found):
        assert not refused
    elif len(reply.reading.matches) < 2:
        assert answer.outcome is Outcome.ABSTAIN
