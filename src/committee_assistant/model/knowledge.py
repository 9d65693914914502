"""All that is known of one paper, and the English that questions about it are put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from committee_assistant.model.checking import LabelledClaims, Weighing
from committee_assistant.model.facts import (
    Activity,
    Ambiguity,
    Asks,
    Criterion,
    Entity,
    Enumeration,
    Event,
    Gap,
    Priority,
    SmallTalk,
    Standing,
    Statement,
    Statistic,
)
from committee_assistant.model.paper import Paper
from committee_assistant.model.problem import Origin

Fact = Statement | Event | Statistic | Enumeration | Entity | Priority | Gap | Ambiguity


@dataclass(frozen=True)
class Intent:
    """A systematic question, as templates with slots in braces: ``when was {event}``."""

    id: str
    asks: Asks
    origin: Origin = Origin()


@dataclass(frozen=True)
class English:
    """What holds for any paper: words that mean the same, words without a topic, small talk, templates."""

    concepts: dict[str, tuple[str, ...]]
    fillers: frozenset[str]
    misspellings: dict[str, str]
    names: dict[str, dict[str, tuple[str, ...]]]
    """Kind of mention, then value, to what it is called: judgements, kinds of event, spans of time."""
    intents: tuple[Intent, ...]
    smalltalk: tuple[SmallTalk, ...]
    outside: tuple[str, ...]
    """Example questions that no committee paper answers."""
    standing: tuple[Standing, ...] = ()
    words: tuple[str, ...] = ()
    """Everyday words that are no misspellings, many to a text."""
    thesaurus: tuple[tuple[str, ...], ...] = ()
    """Groups of words that mean nearly the same, for papers that nobody has restated."""
    light: tuple[str, ...] = ()
    """Words that say little of a question's topic."""
    opposites: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Lines of two or more groups of words: no two of the groups are true of the same thing."""
    negations: tuple[str, ...] = ()
    weighing: Weighing = field(default_factory=Weighing)
    """How the verdict of a claim is told."""


@dataclass(frozen=True)
class Knowledge:
    """A paper and every fact of it."""

    paper: Paper
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    entities: tuple[Entity, ...] = ()
    priorities: tuple[Priority, ...] = ()
    gaps: tuple[Gap, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    claims: tuple[LabelledClaims, ...] = ()
    """Claims with their verdicts, from which checking learns; they are no facts."""

    def activities(self) -> Iterator[tuple[Priority, Activity]]:
        """Give every activity with its priority."""
        for priority in self.priorities:
            for activity in priority.activities:
                yield priority, activity

    def criteria(self) -> Iterator[tuple[Priority, int, Criterion]]:
        """Give every success criterion with its priority and place in it, from 0."""
        for priority in self.priorities:
            for place, criterion in enumerate(priority.criteria):
                yield priority, place, criterion

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact by its key: its kind, a colon and its id."""
        found: dict[str, Fact] = {}
        found.update((f"statement:{fact.id}", fact) for fact in self.statements)
        found.update((f"event:{fact.id}", fact) for fact in self.events)
        found.update((f"statistic:{fact.id}", fact) for fact in self.statistics)
        found.update((f"list:{fact.id}", fact) for fact in self.lists)
        found.update((f"{fact.kind}:{fact.id}", fact) for fact in self.entities)
        found.update((f"priority:{fact.id}", fact) for fact in self.priorities)
        found.update((f"gap:{fact.id}", fact) for fact in self.gaps)
        found.update((f"ambiguity:{fact.id}", fact) for fact in self.ambiguities)
        return found

    @cached_property
    def resting(self) -> dict[str, tuple[str, ...]]:
        """Every fact's key, and those of activities and signs of success, to the paragraphs it rests on."""
        found = {key: _paragraphs(fact) for key, fact in self.facts.items()}
        found.update((f"success:{priority.id}", priority.success_cite) for priority in self.priorities)
        found.update((f"activity:{activity.id}", (activity.id,)) for _, activity in self.activities())
        found.update(
            (f"criterion:{priority.id}/{place}", priority.success_cite) for priority, place, _ in self.criteria()
        )
        return found

    @cached_property
    def events_by_id(self) -> dict[str, Event]:
        """Every event by its id."""
        return {event.id: event for event in self.events}

    @cached_property
    def priorities_by_id(self) -> dict[str, Priority]:
        """Every priority by its id."""
        return {priority.id: priority for priority in self.priorities}


def _paragraphs(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact, Gap):
        return fact.nearest
    if isinstance(fact, Enumeration | Priority):
        return fact.cite
    if isinstance(fact, Ambiguity):
        return ()
    return tuple(dict.fromkeys(paragraph for claim in fact.says for paragraph in claim.cite))
