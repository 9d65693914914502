"""Questions to begin with, computed from what is known of the paper and tried before they are offered."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from committee_assistant.answering.build import COUNT_WORDS
from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Outcome
from committee_assistant.model.facts import Asks, Event, Status
from committee_assistant.model.knowledge import Fact, Knowledge

OFFERED = 4
SHORTEST_PREFIX = 3
_QUESTION_WORDS = frozenset("who what when where which why how is are was were did do does has".split())


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


def in_words(number: int) -> str:
    """Write a number up to ten as a word."""
    return COUNT_WORDS[number] if number < len(COUNT_WORDS) else str(number)


def is_question(text: str) -> bool:
    """Tell a whole question from a few words that hint at one."""
    found = text.split()
    return len(found) > 3 and found[0].lower() in _QUESTION_WORDS


def as_question(text: str) -> str:
    """Write a question as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('?. ')}?"


class Completions:
    """Example questions by their beginning."""

    def __init__(self, questions: Sequence[str]) -> None:
        self._whole = sorted({as_question(one) for one in questions if is_question(one)}, key=str.casefold)
        self._keys = [one.casefold() for one in self._whole]

    @classmethod
    def of(cls, knowledge: Knowledge) -> Completions:
        """Collect what people may ask of a paper."""
        asks: list[Asks] = [fact.asks for fact in knowledge.facts.values()]
        asks += [activity.asks for _, activity in knowledge.activities()]
        return cls([question for one in asks for question in one.open])

    def rest(self, typed: str) -> str:
        """Give what is missing of the shortest question that begins as typed, or ""."""
        if len(typed) < SHORTEST_PREFIX:
            return ""
        key = typed.casefold()
        start = bisect.bisect_left(self._keys, key)
        end = bisect.bisect_right(self._keys, f"{key}\U0010ffff")
        found = min(self._whole[start:end], key=len, default="")
        return found[len(typed) :]
