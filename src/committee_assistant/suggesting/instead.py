"""What the paper does answer near a question that it does not: proposed in place of an answer."""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.answer import Outcome, Refusal
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.suggesting.candidates import Candidate, about, questions_of
from committee_assistant.suggesting.told import Told
from committee_assistant.suggesting.topics import Topics
from committee_assistant.suggesting.tried import first_answered

OFFERED = 2
NEAREST = 0.3
"""What it speaks for a fact that it rests on the paragraph nearest to the question."""
LEAST_SHARED = 0.2
"""Share of the topic words of question and refusal that a question near them holds."""


def instead(reply: Reply, assistant: Assistant, told: Told | None = None) -> tuple[str, ...]:
    """Give up to two questions, each sharing a topic with one that was not answered, that the paper does answer.

    None where the reply is no refusal, or where its topic is not the paper's.
    """
    if reply.answer.outcome is not Outcome.ABSTAIN or reply.answer.refusal is Refusal.OUTSIDE:
        return ()
    told = (told or Told()).after(reply.reading.question, reply)
    return first_answered(_ranked(reply, assistant), OFFERED, assistant, None, told)


def _ranked(reply: Reply, assistant: Assistant) -> list[Candidate]:
    knowledge, topics = assistant.knowledge, Topics(assistant.understanding)
    asked = topics.words(" ".join((reply.resolved, *(claim.text for claim in reply.answer.claims))))
    likely = {match.key: match.score for match in reply.reading.matches}
    weighed: list[tuple[float, Candidate]] = []
    for key in _near(reply, knowledge):
        fact = knowledge.facts[key]
        for candidate in questions_of(key, fact, knowledge):
            words = topics.words(f"{candidate.question} {about(fact)}")
            shared = len(words & asked) / len(asked) if asked else 0.0
            if shared >= LEAST_SHARED:
                place = NEAREST * bool(set(candidate.cite) & set(reply.answer.see))
                weighed.append((shared + likely.get(key, 0.0) + place - candidate.later, candidate))
    return [candidate for _, candidate in sorted(weighed, key=lambda one: -one[0])]


def _near(reply: Reply, knowledge: Knowledge) -> Iterator[str]:
    """Give the facts that the question may have meant, then those that rest on the paragraphs nearest to it."""
    likely = [match.key for match in reply.reading.matches if match.key in knowledge.facts]
    paragraphs = {*reply.answer.see, *reply.reading.nearest}
    resting = (key for key in knowledge.facts if paragraphs & set(knowledge.resting[key]))
    yield from dict.fromkeys((*likely, *resting))
