"""Holds a claim against a paper that nobody has restated: only what its own sentences plainly say decides."""

from __future__ import annotations

import re
from collections.abc import Mapping

from committee_assistant.checking.clauses import speaking_part
from committee_assistant.checking.framing import claimed
from committee_assistant.checking.reasons import because
from committee_assistant.checking.said import Said, Sentences
from committee_assistant.model.checking import Checked, Verdict
from committee_assistant.model.facts import Claim
from committee_assistant.model.reading import Quote
from committee_assistant.understanding.interpret import Understanding

SAME = 0.9
"""Share of a claim that one sentence must account for to say the same."""
OTHERWISE = 0.62
"""Share from which a sentence with another figure, or the opposite, says otherwise."""
NEAR = 0.35
TIME = 10.0
"""What a year counts beside the words of a topic."""
_YEAR = re.compile(r"\b20\d\d(?:[/–-]\d\d)?\b(?!\d)")
NOT_SAID = Claim("No sentence of the paper says that, or says otherwise.")


def check_wording(claim: str, understanding: Understanding, sentences: Sentences) -> Checked:
    """Give the verdict of the sentence that accounts for most of a claim; silence where none accounts for enough."""
    bare = claimed(claim)
    said = sentences.take(bare)
    quotes = understanding.read(bare).quotes
    for quote in quotes[:3]:
        checked = _against(claim, said, quote, sentences)
        if checked:
            return checked
    near = tuple(dict.fromkeys(quote.paragraph for quote in quotes if quote.share >= NEAR))[:2]
    return Checked(claim, Verdict.NOT_STATED, (NOT_SAID,), 1 - (quotes[0].share if quotes else 0.0), near)


def _against(claim: str, said: Said, quote: Quote, sentences: Sentences) -> Checked | None:
    topic = {name: weight for name, weight in said.vector.items() if sentences.is_topic(name)}
    sentence = sentences.take(speaking_part(quote.text, lambda part: _overlap(said, topic, sentences.take(part))))
    difference = sentences.difference(said, sentence)
    says = (Claim(quote.text, (quote.paragraph,), quoted=True),)
    differs = said.conflict(sentence) is not None or difference.reversed or bool(difference.other)
    if differs and quote.own >= OTHERWISE:
        why = because(said, [sentence], [difference])
        return Checked(claim, Verdict.CONTRADICTED, says, quote.own, because=why)
    unknown = [one for one in said.quantities if not any(one.is_like(two) for two in sentence.quantities)]
    dated = _times(said.text) <= _times(sentence.text) and not said.dates - sentence.dates
    if not differs and quote.share >= SAME and not unknown and dated:
        return Checked(claim, Verdict.SUPPORTED, says, quote.share)
    return None


def _overlap(said: Said, topic: Mapping[str, float], part: Said) -> float:
    """Give how much of a claim's topic a text has, and of the times that it is of."""
    shared = sum(weight for name, weight in topic.items() if name in part.vector)
    return shared + TIME * len(_times(said.text) & _times(part.text))


def _times(text: str) -> frozenset[str]:
    """Give the years of a text; a financial year is another than either of its two."""
    return frozenset(_YEAR.findall(text))
