"""Questions to begin with, computed from what is known of the paper and tried before they are offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from committee_assistant.model.answer import Outcome
from committee_assistant.model.facts import Event, Status
from committee_assistant.model.knowledge import Fact, Knowledge
from committee_assistant.model.phrases import in_words
from committee_assistant.model.questions import as_question, is_question

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant

OFFERED = 4


def starters(assistant: Assistant) -> tuple[str, ...]:
    """Give up to four questions, each on something else, that the assistant answers from the paper."""
    kept: list[str] = []
    for candidates in _by_topic(assistant.knowledge):
        answered = (one for one in candidates if assistant.ask(one, None).answer.outcome is Outcome.ANSWER)
        kept.extend(one for one in [next(answered, "")] if one and one not in kept)
        if len(kept) == OFFERED:
            break
    return tuple(kept)


def _by_topic(knowledge: Knowledge) -> Iterator[Sequence[str]]:
    judged = next((figure.judgement for figure in knowledge.statistics if figure.judgement and figure.period), "")
    if judged:
        yield (f"How many audits were judged {judged}?", f"What share of audits was judged {judged}?")
    held = [event for event in knowledge.events if event.status is Status.HAPPENED and event.when]
    yield [f"When was {event.name}?" for event in sorted(held, key=_latest_visit_first)[:5]]
    if knowledge.priorities:
        yield (f"What are the {in_words(len(knowledge.priorities))} priorities?", "What are the priorities?")
    yield [f"What happened to {event.name}?" for event in knowledge.events if event.status is Status.CANCELLED][:3]
    people = [entity for entity in knowledge.entities if entity.kind == "person"]
    drafted: list[Fact] = [*knowledge.lists, *people, *knowledge.events] if knowledge.paper.verbatim else []
    for fact in [*knowledge.statements[:20], *drafted]:
        whole = [as_question(one) for one in fact.asks.open if is_question(one)]
        yield whole[:2]


def _latest_visit_first(event: Event) -> tuple[bool, int]:
    assert event.when
    return "visit" not in event.kind, -event.when.first.toordinal()
