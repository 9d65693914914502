"""What was understood of a question, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AnswerType(StrEnum):
    """The kind of thing that would answer a question."""

    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    DURATION = "duration"
    FREQUENCY = "frequency"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    METHOD = "method"
    YES_NO = "yes-no"
    OTHER = "other"


@dataclass(frozen=True)
class Token:
    """A word or number of the question."""

    text: str
    """In lower case, corrected."""
    stem: str
    start: int
    """Offset of its first character in the question as typed."""
    end: int


@dataclass(frozen=True)
class Mention:
    """A name of the paper, or a date, number or paragraph, found in the question."""

    kind: str
    """``event``, ``priority``, ``list``, ``person``, ``body``, ``term``, ``judgement``, ``span``, ``kind``,
    ``date``, ``paragraph`` …"""
    value: str
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""


@dataclass(frozen=True)
class Correction:
    """A misspelt word and what it was read as."""

    typed: str
    read: str


@dataclass(frozen=True)
class Match:
    """A fact or intent that the question may be asking for."""

    key: str
    """Kind and id, as ``statement:audits-total`` or ``intent:event.when``."""
    score: float
    """0 to 1, comparable between questions."""
    example: str = ""
    """The nearest example question."""
    polarity: str = ""
    """``yes`` or ``no`` where a yes/no question gets that first."""
    covered: float = 1.0
    """Share of the question's weight that the fact accounts for, 0 to 1."""
    cosine: float = 1.0
    """Likeness of the nearest example, 0 to 1."""
    typed: bool = True
    """Whether it is known to give the kind of answer that is asked for."""


@dataclass(frozen=True)
class Quote:
    """A sentence of the paper in its own words that may answer a question."""

    paragraph: str
    text: str
    share: float
    """Of the question's weight, the part that the sentence and what stands around it account for: 0 to 1."""
    own: float
    """The part that the sentence alone accounts for."""
    missing: tuple[tuple[str, float], ...] = ()
    """The stems that neither accounts for, each with its part of the question's weight."""
    typed: float = 1.0
    """Of the weight of what was typed, and not added by the conversation, the part accounted for."""


@dataclass(frozen=True)
class Reading:
    """A question understood."""

    question: str
    """As typed, but cleaned and with its spelling put right."""
    tokens: tuple[Token, ...]
    corrections: tuple[Correction, ...]
    mentions: tuple[Mention, ...]
    answer_type: AnswerType
    matches: tuple[Match, ...]
    """Best first."""
    unknown: tuple[str, ...] = ()
    """Content words that neither the paper nor the lexicon knows."""
    yes_or_no: bool = False
    """Whether "yes" or "no" would begin the answer, whatever else is asked for."""
    local: bool = False
    """Whether only what the paper says near the last answer was considered."""
    pointed: bool = False
    """Whether the conversation points straight at the best match."""
    content: float = 0.0
    """How much of a topic the question has: 0 for none, about 5 for each rare word."""
    nearest: tuple[str, ...] = ()
    """The paragraphs that share most with the question, best first."""
    shared: float = 0.0
    """Share of the question's weight that the best of them holds, 0 to 1."""

    quotes: tuple[Quote, ...] = ()
    """Of a paper that nobody has restated, the sentences that account for most of the question, best first."""

    @property
    def best(self) -> Match | None:
        """The match most likely meant, or None."""
        return self.matches[0] if self.matches else None

    @property
    def margin(self) -> float:
        """How far the best match stands above the runner-up."""
        if len(self.matches) < 2:
            return self.matches[0].score if self.matches else 0.0
        return self.matches[0].score - self.matches[1].score

    def mentioned(self, kind: str) -> tuple[str, ...]:
        """Give the values of a kind of mention, in order, each once."""
        return tuple(dict.fromkeys(m.value for m in self.mentions if m.kind == kind))
