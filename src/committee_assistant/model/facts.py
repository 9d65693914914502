"""What a paper states, by kind; each fact with its paragraphs and the questions people ask of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from committee_assistant.model.period import Period
from committee_assistant.model.problem import Origin


@dataclass(frozen=True)
class Claim:
    """A sentence or two of an answer with the paragraphs that they rest on."""

    text: str
    cite: tuple[str, ...] = ()
    computed: bool = False
    """Holds a figure that the paper does not print but that follows from what it prints."""
    general: bool = False
    """Common knowledge that the paper does not state; carries no citation."""
    quoted: bool = False
    """The paper's own words."""


@dataclass(frozen=True)
class Asks:
    """Example questions that a fact answers, apart by what a yes/no question gets."""

    open: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    """Turns that ask for it once its topic is clear: "since when?", "who runs it"."""
    then_yes: tuple[str, ...] = ()
    then_no: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.open) + len(self.yes) + len(self.no)


@dataclass(frozen=True)
class Statement:
    """Anything a paper says that no other kind of fact holds."""

    id: str
    subject: str
    """The noun phrase that "it" or "they" stands for in a follow-up."""
    says: tuple[Claim, ...]
    asks: Asks
    origin: Origin = Origin()


class Status(StrEnum):
    """Where an event stood when the paper was written."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    OPEN = "open"


@dataclass(frozen=True)
class Event:
    """Something with a place in time."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    when: Period | None
    status: Status
    about: str
    says: tuple[Claim, ...]
    cite: tuple[str, ...]
    asks: Asks
    origin: Origin = Origin()

    @property
    def subject(self) -> str:
        """The event's name stands for it in a follow-up."""
        return self.name


@dataclass(frozen=True)
class Statistic:
    """A figure with what it measures and over which period."""

    id: str
    measure: str
    judgement: str
    """Which judgement is counted, or "" for all."""
    period: str
    """``first``, ``latest`` or "" for the whole time to date."""
    value: float
    unit: str
    says: tuple[Claim, ...]
    cite: tuple[str, ...]
    asks: Asks
    origin: Origin = Origin()


@dataclass(frozen=True)
class Item:
    """One entry of a list."""

    name: str
    says: str = ""
    cite: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Enumeration:
    """A complete list, in the paper's order."""

    id: str
    name: str
    item: str
    """What one entry is called, in the singular."""
    aliases: tuple[str, ...]
    lead: str
    """The sentence that the items complete after a colon."""
    items: tuple[Item, ...]
    cite: tuple[str, ...]
    asks: Asks
    computed: bool = False
    origin: Origin = Origin()

    @property
    def subject(self) -> str:
        """The list's name stands for it in a follow-up."""
        return self.name


@dataclass(frozen=True)
class Entity:
    """A person, body or term, and what the paper says of it."""

    id: str
    kind: str
    """``person``, ``body`` or ``term``."""
    name: str
    aliases: tuple[str, ...]
    says: tuple[Claim, ...]
    asks: Asks
    expansion: str = ""
    """What a term's letters stand for."""
    expanded: bool = False
    """Whether the paper itself gives the expansion."""
    origin: Origin = Origin()

    @property
    def subject(self) -> str:
        """The name stands for the entity in a follow-up."""
        return self.name


@dataclass(frozen=True)
class Activity:
    """A lettered activity of a priority; its id is its paragraph."""

    id: str
    subject: str
    says: str
    asks: Asks
    origin: Origin = Origin()


@dataclass(frozen=True)
class Criterion:
    """One sign of success of a priority."""

    says: str
    aliases: tuple[str, ...]
    asks: Asks


@dataclass(frozen=True)
class Priority:
    """A strategic priority with what is planned and what success would look like."""

    number: int
    id: str
    name: str
    aliases: tuple[str, ...]
    cite: tuple[str, ...]
    activities: tuple[Activity, ...]
    activities_cite: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    success_cite: tuple[str, ...]
    asks: Asks
    """Questions about all of its signs of success."""
    origin: Origin = Origin()

    @property
    def subject(self) -> str:
        """The priority's title stands for it in a follow-up."""
        return self.name


@dataclass(frozen=True)
class Gap:
    """Something that readers ask and the paper does not state."""

    id: str
    missing: str
    """Completes "The paper does not say …"."""
    nearest: tuple[str, ...]
    asks: Asks
    origin: Origin = Origin()


@dataclass(frozen=True)
class Ambiguity:
    """A question that fits several facts; the reader is asked which."""

    id: str
    ask: str
    """What the assistant asks back."""
    choices: tuple[Choice, ...]
    asks: Asks
    origin: Origin = Origin()


@dataclass(frozen=True)
class Choice:
    """One reading of an ambiguous question: how it is offered, and the whole question it stands for."""

    label: str
    question: str


@dataclass(frozen=True)
class SmallTalk:
    """A remark that is no question of the paper, with the reply to it."""

    id: str
    says: str
    asks: Asks
    origin: Origin = field(default=Origin())


@dataclass(frozen=True)
class Standing:
    """What is asked of any paper: for its gist, for what it asks of its readers."""

    keys: tuple[str, ...]
    """Of the facts that answer, the first that a paper has."""
    asks: Asks
