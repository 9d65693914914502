"""What a reader may ask next: questions on the facts around an answer, which the paper answers too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from committee_assistant.answering.surroundings import Surroundings
from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.answer import Outcome
from committee_assistant.model.facts import Entity
from committee_assistant.model.knowledge import Fact
from committee_assistant.suggesting.candidates import Candidate, about, questions_of
from committee_assistant.suggesting.told import Told
from committee_assistant.suggesting.topics import Topics
from committee_assistant.suggesting.tried import first_answered
from committee_assistant.suggesting.wording import PLAIN_ASKING

OFFERED = 3
SAME_SUBJECT = 1.0
"""What it speaks for a fact that it is about the very thing that was asked about."""
SHARED_WORDS = 1.0
"""What it speaks for a fact that all of its words were said, by their rarity among the facts around."""
PLACE = 4.0
"""What the same paragraph or section counts, times ``Surroundings``' measure of it."""
TERM = 0.5
"""Taken off an explanation of a word: what the paper says comes first."""
YES_OR_NO = 0.4
"""Taken off a question that "yes" would answer."""


def follow_ups(reply: Reply, assistant: Assistant, told: Told | None = None) -> tuple[str, ...]:
    """Give up to three questions that the paper answers in this conversation with something new, likeliest first.

    ``told`` is what was asked and said so far, the reply included. Only an answer from the paper has any.
    """
    if reply.answer.outcome is not Outcome.ANSWER:
        return ()
    told = (told or Told()).after(reply.reading.question, reply)
    return first_answered(_ranked(reply, assistant), OFFERED, assistant, reply.dialogue, told)


def _ranked(reply: Reply, assistant: Assistant) -> list[Candidate]:
    """Give the questions of the facts around an answer, best first; of equals the first in the paper."""
    knowledge = assistant.knowledge
    near = Surroundings(knowledge).facts_near(reply.answer.citations)
    around = {key: knowledge.facts[key] for key in near if key in knowledge.facts and key != reply.answer.intent}
    shared = _shares(around, _said(reply), Topics(assistant.understanding))
    answered = knowledge.facts.get(reply.answer.intent or "")
    subject = (about(answered) if answered else reply.answer.subject).casefold()
    weighed: list[tuple[float, Candidate]] = []
    for key, fact in around.items():
        same = about(fact).casefold() == subject
        weight = PLACE * near[key] + SHARED_WORDS * shared[key] + SAME_SUBJECT * same
        weight -= TERM * (isinstance(fact, Entity) and fact.kind == "term")
        for candidate in questions_of(key, fact, knowledge, turns=same):
            plain = candidate.question.split()[0].lower() in PLAIN_ASKING
            weighed.append((weight - candidate.later - YES_OR_NO * (not plain), candidate))
    return [candidate for _, candidate in sorted(weighed, key=lambda one: -one[0])]


def _said(reply: Reply) -> str:
    claims = " ".join(claim.text for claim in reply.answer.claims)
    return f"{reply.resolved} {reply.answer.subject} {claims}"


def _shares(facts: Mapping[str, Fact], said: str, topics: Topics) -> dict[str, float]:
    """Give the share of each fact's topic words that were said, rare ones counting more."""
    words = {key: topics.words(f"{about(fact)} {next(iter(fact.asks.open), '')}") for key, fact in facts.items()}
    holders = Counter(word for one in words.values() for word in one)
    weight = {word: 1 / count for word, count in holders.items()}
    spoken = topics.words(said)
    return {
        key: sum(weight[word] for word in one & spoken) / (sum(weight[word] for word in one) or 1.0)
        for key, one in words.items()
    }
