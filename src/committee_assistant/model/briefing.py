"""A briefing as a value: what a paper says on some topics, what it does not say, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper


class Part(StrEnum):
    """The parts of what is said on a topic, in the order in which a page gives them."""

    SAYS = "says"
    FIGURES = "figures"
    DATES = "dates"
    WHO = "who"
    PLANNED = "planned"
    SUCCESS = "success"
    MISSING = "missing"


@dataclass(frozen=True)
class Point:
    """One thing that is said, always with the paragraphs that it rests on or, of what is missing, that come nearest."""

    part: Part
    claim: Claim
    label: str = ""
    """What stands before it: when and how far, who, of which priority."""

    def __post_init__(self) -> None:
        if not self.claim.cite:
            raise ValueError(f"a point without a citation: {self.claim.text!r}")


@dataclass(frozen=True)
class TopicBriefing:
    """What the page says on one topic."""

    topic: str
    """As it was asked for, with its spelling put right."""
    points: tuple[Point, ...]
    """Empty where the topic is not in the paper or has been dealt with under the ones before."""
    found: bool = True
    """Whether the topic is in the paper."""
    above: tuple[str, ...] = ()
    """Paragraphs that are on this topic too and stand under a topic before it."""
    left_out: int = 0
    """How many more points there are than fit on the page."""
    read_on: tuple[str, ...] = ()
    """Paragraphs that those rest on and that are cited nowhere on the page."""
    nearest: tuple[str, ...] = ()
    """The nearest paragraphs where the topic is not in the paper."""

    def of(self, part: Part) -> tuple[Point, ...]:
        """Give the points of one part."""
        return tuple(point for point in self.points if point.part is part)


@dataclass(frozen=True)
class NextQuestion:
    """A question that a member could ask next, tried on the paper."""

    question: str
    answered: bool
    cite: tuple[str, ...]
    """The paragraphs that answer it, or the nearest where none does."""


@dataclass(frozen=True)
class Briefing:
    """About a page on some topics of one paper."""

    paper: Paper
    topics: tuple[TopicBriefing, ...]
    questions: tuple[NextQuestion, ...]

    @property
    def found(self) -> bool:
        """Tell whether any topic is in the paper."""
        return any(topic.found for topic in self.topics)

    @property
    def citations(self) -> tuple[str, ...]:
        """Every paragraph that the page has a mark of, once, in order of first use."""
        return tuple(dict.fromkeys(self._marks()))

    def _marks(self) -> Iterator[str]:
        for topic in self.topics:
            for point in topic.points:
                yield from point.claim.cite
            yield from (*topic.above, *topic.read_on, *topic.nearest)
        for question in self.questions:
            yield from question.cite
