"""Answers about the priorities as a whole, and the questions to ask back when none is named."""

from __future__ import annotations

from committee_assistant.answering.build import answer, clarify, numbered
from committee_assistant.answering.lookup import tell_activities, tell_priority, tell_success
from committee_assistant.model.answer import Answer, Listed
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.reading import Reading


def about(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say what a priority is."""
    return tell_priority(knowledge.priorities_by_id[reading.mentioned("priority")[0]], knowledge)


def activities(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say what is planned under the priority named, or ask which."""
    named = reading.mentioned("priority")
    if named:
        return tell_activities(knowledge.priorities_by_id[named[0]])
    return _which(
        "Whose activities? Name a priority:",
        "what are the planned activities for {}?",
        knowledge,
        "priority.activities",
    )


def success(reading: Reading, knowledge: Knowledge) -> Answer:
    """Say what success looks like for the priority named, or ask which."""
    named = reading.mentioned("priority")
    if named:
        return tell_success(knowledge.priorities_by_id[named[0]])
    return _which("Success for which priority?", "what does success look like for {}?", knowledge, "priority.success")


def everything(reading: Reading, knowledge: Knowledge) -> Answer:
    """List all priorities."""
    names = numbered([priority.name for priority in knowledge.priorities])
    claim = Claim(
        f"There are {len(knowledge.priorities)} strategic priorities: {names}.",
        knowledge.priorities[0].cite,
        True,
    )
    listed = [
        Listed(priority.name, f"tell me about {priority.name}", f"priority:{priority.id}")
        for priority in knowledge.priorities
    ]
    return answer((claim,), "priorities", "the priorities", listed)


def _which(ask: str, question: str, knowledge: Knowledge, intent: str) -> Answer:
    choices = [Choice(priority.name, question.format(priority.name)) for priority in knowledge.priorities]
    return clarify(ask, choices, intent)
