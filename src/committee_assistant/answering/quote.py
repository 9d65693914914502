"""Answers from a paper that nobody has restated: the sentence that answers, in the paper's own words, or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from committee_assistant.answering.build import answer
from committee_assistant.answering.held import Held, answers_kind, held_kind
from committee_assistant.model.answer import Answer
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import BULLET, Paper, Paragraph, parent_of
from committee_assistant.model.reading import Quote, Reading
from committee_assistant.model.sentences import sentences

GLANCE = 420
"""Characters of a quotation, unless a single sentence is longer."""
LONGEST_LIST = 800
"""Characters of a list that is quoted whole; of a longer one as many entries as that holds."""
ENDED = (".", "!", "?", ";", "”", '"')
"""A line that ends otherwise may be completed by the list below it."""
_LEANING = re.compile(
    r"(?:It|They|This|These|That|Those|He|She|Its|Their|His|Her|However|But|Also|Both|Neither|Such"
    r"|Of (?:these|those|them))\b"
)
"""A sentence that begins like this leans on the one before it."""


@dataclass(frozen=True)
class Trust:
    """A logistic model of how likely a sentence answers a question, and the confidence from which it is said."""

    bias: float = -0.8
    share: float = 1.4
    own: float = 0.4
    margin: float = 1.8
    """How far the best sentence stands above those of other paragraphs."""
    beyond: float = 1.3
    """How far what is said stands above what is not."""
    accept: float = 0.75

    @property
    def weights(self) -> tuple[float, ...]:
        """What each of ``signs`` counts."""
        return self.share, self.own, self.margin, self.beyond


TRUST = Trust()
KIND = 0.15
"""What holding the kind of thing asked for counts when sentences are ranked, beside shares of 0 to 1."""
OWN = 0.25
"""What the words in the sentence itself count, beside all that are accounted for."""
NEARLY = 0.3
"""Distance within which the best sentence of the next paragraph is said as well."""
NEAR = 0.35
"""Share of a question from which a sentence is near it."""
MOST_NEAR = 2
FAR = 0.5
"""Distance to the next paragraph from which a greater one says no more."""


def quote(reading: Reading, paper: Paper, trust: Trust = TRUST) -> Answer | None:
    """Answer with what the paper itself says, or give None where no sentence is trusted to answer."""
    ranked = ranked_quotes(reading)
    likely = confidence(reading, ranked, trust)
    if likely < trust.accept:
        return None
    claims = [claim for one in _whole_list(_said(reading, ranked), paper) for claim in _claims(one, paper)]
    if not answers_kind(reading, " ".join(claim.text for claim in claims)):
        return None
    return replace(answer(claims, "passage"), confidence=round(likely, 2))


def _whole_list(said: Sequence[Quote], paper: Paper) -> Sequence[Quote]:
    """Give in place of two items of a list the line that introduces it, which brings them all."""
    lists = {parent_of(one.paragraph) for one in said if parent_of(one.paragraph) != one.paragraph}
    introduced = paper.paragraph(lists.pop()) if len(lists) == 1 else None
    if introduced is None or len(said) == 1 or any(parent_of(one.paragraph) == one.paragraph for one in said):
        return said
    return [replace(said[0], paragraph=introduced.id, text=sentences(introduced.says.split("\n")[-1])[-1])]


def nearest_quotes(reading: Reading) -> tuple[Claim, ...]:
    """Give what comes nearest to a question that nothing answers for sure: a sentence each of two paragraphs."""
    near: dict[str, Claim] = {}
    for one in ranked_quotes(reading):
        if one.share >= NEAR and len(near) < MOST_NEAR:
            near.setdefault(one.paragraph, Claim(one.text, (one.paragraph,), quoted=True))
    return tuple(near.values())


def _said(reading: Reading, ranked: Sequence[Quote]) -> list[Quote]:
    """Give the best sentence and, where one of another paragraph is nearly as good, that too."""
    best = ranked[0]
    other = next((one for one in ranked if one.paragraph != best.paragraph), None)
    if other is None or worth(reading, other) < worth(reading, best) - NEARLY:
        return [best]
    return [best, other]


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
    """Give what confidence rests on: both shares, and how far the next paragraph is and the first that is not said."""
    said = _said(reading, ranked)
    return said[0].share, said[0].own, _lead(reading, ranked, said[:1]), _lead(reading, ranked, said)


def _lead(reading: Reading, ranked: Sequence[Quote], said: Sequence[Quote]) -> float:
    """Give how far the last of what is said stands above the best of the other paragraphs."""
    others = [worth(reading, one) for one in ranked if one.paragraph not in {quote.paragraph for quote in said}]
    return min(FAR, worth(reading, said[-1]) - max(others, default=0.0))


def _claims(best: Quote, paper: Paper) -> Iterator[Claim]:
    """Quote the sentence; with it the one that it leans on, and of the line before a list, the list."""
    paragraph = paper.paragraph(best.paragraph)
    assert paragraph is not None
    lines = paragraph.says.split("\n")
    place = next(place for place, line in enumerate(lines) if best.text in line)
    text = _in_context(best.text, lines[place])
    yield Claim(text, (paragraph.id,), quoted=True)
    if not text.endswith(ENDED):
        yield from entries(paragraph, lines[place + 1 :], paper)


def _in_context(text: str, line: str) -> str:
    """Give a sentence with its neighbours, as far as a reader takes in at a glance; first the one that it leans on."""
    found = sentences(line.removeprefix(BULLET))
    first = last = found.index(text)
    if first and _LEANING.match(text):
        first -= 1
    while True:
        wider = [(first, last + 1)] if last + 1 < len(found) else []
        wider += [(first - 1, last)] if first else []
        fitting = [run for run in wider if len(" ".join(found[run[0] : run[1] + 1])) <= GLANCE]
        if not fitting:
            return " ".join(found[first : last + 1])
        first, last = fitting[0]


def entries(paragraph: Paragraph, following: Sequence[str], paper: Paper) -> Iterator[Claim]:
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
