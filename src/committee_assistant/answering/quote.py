"""Answers from a paper that nobody has restated: the sentence that answers, in the paper's own words, or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from committee_assistant.answering.build import answer
from committee_assistant.answering.kinds import Held, held_kind
from committee_assistant.model.answer import Answer
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.reading import Quote, Reading
from committee_assistant.model.sentences import sentences

BULLET = "• "
LONGEST_LIST = 800
"""Characters of a list that is quoted whole; of a longer one as many entries as that holds."""
_LEANING = re.compile(
    r"(?:It|They|This|These|That|Those|He|She|Its|Their|His|Her|However|But|Also|Both|Neither|Such|Of (?:these|those|them))\b"
)
"""A sentence that begins like this leans on the one before it."""


@dataclass(frozen=True)
class Trust:
    """A logistic model of how likely a sentence answers a question, and the confidence from which it is said."""

    bias: float = -5.0
    share: float = 6.0
    own: float = 3.0
    holds: float = 0.5
    """The sentence holds the kind of thing that was asked for."""
    lacks: float = -2.0
    """It does not."""
    missing: float = -3.0
    """Part of the question's weight in the heaviest word that nothing accounts for."""
    margin: float = 2.0
    accept: float = 0.5

    @property
    def weights(self) -> tuple[float, ...]:
        """What each of ``signs`` counts."""
        return self.share, self.own, self.holds, self.lacks, self.missing, self.margin


TRUST = Trust()
KIND = 0.15
"""What holding the kind of thing asked for counts when sentences are ranked, beside shares of 0 to 1."""
OWN = 0.25
"""What the words in the sentence itself count, beside all that are accounted for."""
FAR = 0.5
"""Distance to the next paragraph from which a greater one says no more."""


def quote(reading: Reading, paper: Paper, trust: Trust = TRUST) -> Answer | None:
    """Answer with what the paper itself says, or give None where no sentence is trusted to answer."""
    ranked = ranked_quotes(reading)
    likely = confidence(reading, ranked, trust)
    if likely < trust.accept:
        return None
    found = answer(_claims(ranked[0], paper), "passage")
    return Answer(found.outcome, found.claims, found.intent, confidence=round(likely, 2))


def ranked_quotes(reading: Reading) -> list[Quote]:
    """Order the sentences by how much of the question they account for, and by whether they hold what was asked."""
    return sorted(reading.quotes, key=lambda one: -worth(reading, one))


def worth(reading: Reading, one: Quote) -> float:
    """Give what ranks a sentence."""
    return one.share + OWN * one.own + KIND * (held_kind(reading, one.text) is not Held.LACKS)


def confidence(reading: Reading, ranked: Sequence[Quote], trust: Trust = TRUST) -> float:
    """Give how likely the best sentence answers, 0 to 1; 0 where there is none."""
    if not ranked:
        return 0.0
    return 1 / (1 + math.exp(-trust.bias - sum(map(float.__mul__, trust.weights, signs(reading, ranked)))))


def signs(reading: Reading, ranked: Sequence[Quote]) -> tuple[float, ...]:
    """Give what confidence rests on: both shares, the kind, the heaviest missing word, how far the next paragraph is."""
    best = ranked[0]
    others = [worth(reading, one) for one in ranked if one.paragraph != best.paragraph]
    margin = min(FAR, worth(reading, best) - max(others, default=0.0))
    missing = max((share for _, share in best.missing), default=0.0)
    held = held_kind(reading, best.text)
    return best.share, best.own, float(held is Held.HOLDS), float(held is Held.LACKS), missing, margin


def _claims(best: Quote, paper: Paper) -> Iterator[Claim]:
    """Quote the sentence; with it the one that it leans on, and of the line before a list, the list."""
    paragraph = paper.paragraph(best.paragraph)
    assert paragraph is not None
    lines = paragraph.says.split("\n")
    place = next(place for place, line in enumerate(lines) if best.text in line)
    yield Claim(_with_what_it_leans_on(best.text, lines[place]), (paragraph.id,), quoted=True)
    if best.text.endswith(":"):
        yield from _entries(paragraph, lines[place + 1 :], paper)


def _with_what_it_leans_on(text: str, line: str) -> str:
    found = sentences(line.removeprefix(BULLET))
    place = found.index(text)
    return f"{found[place - 1]} {text}" if place and _LEANING.match(text) else text


def _entries(paragraph: Paragraph, following: Sequence[str], paper: Paper) -> Iterator[Claim]:
    """Give the bullets, or else the lettered items, that complete a line."""
    left = LONGEST_LIST
    bullets = []
    for line in following:
        if not line.startswith(BULLET):
            break
        bullets.append((line.removeprefix(BULLET), paragraph.id))
    for text, name in bullets or [(part.says.split("\n")[0], part.id) for part in paper.parts_of(paragraph.id)]:
        left -= len(text)
        if left < 0:
            return
        yield Claim(text, (name,), quoted=True)
