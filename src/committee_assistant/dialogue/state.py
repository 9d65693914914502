"""The conversation as a value: each turn leaves a new one behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from committee_assistant.model.answer import Answer, Listed, Outcome
from committee_assistant.model.facts import Choice
from committee_assistant.model.reading import Reading

LONGEST_TOPIC = 6
"""Words; what an answer is about is a topic only when it is said in so many."""

TOPICS = frozenset({"event", "priority", "list", "item", "person", "body", "term"})
"""Kinds of name that a turn can be about."""


_SHARE = re.compile(r"\d+(?:\.\d+)?%")
_WHOLE_NUMBER = re.compile(r"(?<![\w.,%])(?!20\d\d\b)\d+(?![\w%]|[.,]\d)")


@dataclass(frozen=True)
class Series:
    """An order that the last answer stands in: the priorities, the paragraphs."""

    kind: str
    """What one of it is called: ``priority``, ``paragraph``."""
    entries: tuple[Listed, ...]
    place: int
    """Where the last answer stands, from 0."""


@dataclass(frozen=True)
class Counted:
    """A number that an answer gave, with what it rests on."""

    number: str
    """As said: ``26%``, ``5``."""
    cite: tuple[str, ...]


@dataclass(frozen=True)
class Dialogue:
    """What later turns may refer to; a refusal or small talk leaves the topic as it was."""

    question: str = ""
    """The last question that was answered, whole."""
    named: tuple[tuple[str, str], ...] = ()
    """Kind and wording of each name in that question."""
    refused: str = ""
    """The last question, where the paper does not answer it; the names in it are next."""
    refused_named: tuple[tuple[str, str], ...] = ()
    topic: str = ""
    """What "it" and a turn of few words stand for: the name last spoken of."""
    person: str = ""
    """What "he" and "she" stand for."""
    answered: str = ""
    """What answered last: a follow-up asks for something else."""
    citations: tuple[str, ...] = ()
    close: tuple[tuple[str, float], ...] = ()
    """What else the last question was likely to ask for, each with its score: a follow-up may ask for it."""
    shares: tuple[Counted, ...] = ()
    """The last two percentages said, in order."""
    counts: tuple[Counted, ...] = ()
    """What the last two answers counted."""
    series: tuple[Series, ...] = ()
    listed: tuple[Listed, ...] = ()
    """The list that ordinals point into."""
    list_key: str = ""
    """What gave that list."""
    lettered: tuple[Listed, ...] = ()
    """The lettered items of the paragraph that the last answer rests on."""
    implied: bool = False
    """Whether that list is one that the answer only stands in."""
    place: int = -1
    """Which of ``listed`` was spoken of last, from 0; -1 for none."""
    choices: tuple[Choice, ...] = ()
    """What the assistant has just offered; answered or dropped by the next turn."""
    turns: int = 0

    def after(
        self,
        reading: Reading,
        answer: Answer,
        *,
        parts: tuple[Listed, ...] = (),
        lettered: tuple[Listed, ...] = (),
        person: str = "",
        pointed: int | None = None,
        series: tuple[Series, ...] = (),
        aside: bool = False,
    ) -> Dialogue:
        """Remember a turn: the whole question as read, and what was answered.

        ``parts``, or else ``lettered``, serve as a list where the answer gives none; ``person`` is whom the turn was
        about.
        ``pointed`` is the entry of the list that the turn pointed to: then the list stays. After an ``aside``, which
        showed what the last answer rests on, the question stays what it was.
        """
        turned = replace(self, turns=self.turns + 1, choices=answer.choices, refused="", refused_named=())
        if answer.outcome is Outcome.CLARIFY:
            labels = tuple(Listed(choice.label, choice.question) for choice in answer.choices)
            return replace(turned, listed=labels, place=-1, question=reading.question, named=_named(reading))
        if answer.outcome is not Outcome.ANSWER:
            named = next((wording for kind, wording in _named(reading) if kind in TOPICS), "")
            if answer.outcome is Outcome.ABSTAIN:
                turned = replace(turned, refused=reading.question, refused_named=_named(reading))
            return replace(turned, citations=answer.see or self.citations, topic=named or self.topic)
        given = answer.listed if len(answer.listed) > 1 else () if pointed is not None else parts or lettered
        listed = given or self.listed
        return replace(
            turned,
            question=self.question if aside else reading.question,
            named=self.named if aside else _named(reading),
            topic=_topic(reading, answer) or self.topic,
            person=person or self.person,
            answered=answer.intent or "",
            citations=answer.citations,
            close=self.close if aside else tuple((match.key, match.score) for match in reading.matches),
            shares=_shares(self, answer),
            counts=_counts(self, answer),
            series=series,
            listed=listed,
            lettered=lettered,
            implied=given is not answer.listed if given else self.implied,
            list_key=(answer.intent or "") if given else self.list_key,
            place=_place(listed, answer, reading, -1 if given else self.place) if pointed is None else pointed,
        )


def _shares(before: Dialogue, answer: Answer) -> tuple[Counted, ...]:
    """Give the percentages of an answer; a single one stands beside the last before it."""
    said = " ".join(claim.text for claim in answer.claims)
    found = tuple(Counted(share, answer.citations) for share in dict.fromkeys(_SHARE.findall(said)))
    return (*before.shares[-1:], *found) if len(found) == 1 else found


def _counts(before: Dialogue, answer: Answer) -> tuple[Counted, ...]:
    """Give what the last answer and this one count: the entries of a list, or the only number it begins with."""
    numbers = dict.fromkeys(_WHOLE_NUMBER.findall(answer.claims[0].text))
    number = str(len(answer.listed)) if len(answer.listed) > 1 else next(iter(numbers), "") if len(numbers) == 1 else ""
    return (*before.counts[-1:], Counted(number, answer.citations)) if number else ()


def _named(reading: Reading) -> tuple[tuple[str, str], ...]:
    """Give the wording of each name in the question, as typed."""
    return tuple(
        (
            mention.kind,
            reading.question[reading.tokens[mention.first].start : reading.tokens[mention.last - 1].end],
        )
        for mention in reading.mentions
        if mention.kind != "paragraph" and mention.last <= len(reading.tokens)
    )


def _topic(reading: Reading, answer: Answer) -> str:
    """Give the name that the question or, failing that, the answer is about."""
    named = [wording for kind, wording in _named(reading) if kind in TOPICS]
    if named and answer.subject.casefold() not in {wording.casefold() for wording in named}:
        return max(named, key=len) if len(answer.subject.split()) > LONGEST_TOPIC else answer.subject
    return answer.subject


def _place(listed: tuple[Listed, ...], answer: Answer, reading: Reading, before: int) -> int:
    """Find which entry of the list the turn was about; keep the last where none is."""
    for place, entry in enumerate(listed):
        label = entry.label.casefold()
        if entry.key and entry.key.partition(":")[2] in answer.citations[:1]:
            return place
        if label == answer.subject.casefold() or label in reading.question.casefold():
            return place
    return before
