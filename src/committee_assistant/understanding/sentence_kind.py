"""Which sentences of a briefing claim something of a paper, and which ask, judge or only join up."""

from __future__ import annotations

import re
from enum import StrEnum

from committee_assistant.understanding.text import words


class SentenceKind(StrEnum):
    """What a sentence does."""

    CLAIM = "a claim"
    QUESTION = "a question"
    OPINION = "an opinion"
    FRAGMENT = "no sentence"


FEWEST_WORDS = 3
"""Of a sentence; what is shorter is a label or a greeting."""
_QUESTION = re.compile(
    r"\?[\"”’')\]]*$|^(?:what|who|whom|whose|why|how|which|where)\b(?!ever)[^.]*$|^(?:questions? (?:for|to)|ask\b)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"^(?:and |so |but )?(?:what|who|whom|whose|why|how|which|where|when)\b(?!ever)[^.!]*\?\W*$", re.IGNORECASE
)
_OPINION = re.compile(
    r"\b(?:i|we|members|councillors|the (?:committee|panel|board)) (?:\w+ )?"
    r"(?:think|thinks|believe|believes|feel|feels|felt|hope|hopes|suggest|consider|would (?:like|argue|welcome|urge)"
    r"|may (?:wish|want)|might (?:wish|want|like)|will want|want to|need to|are (?:concerned|worried|pleased|proud))\b"
    r"|\b(?:should|ought to|must surely|had better)\b"
    r"|\b(?:in (?:my|our) (?:view|opinion)|to my mind|frankly|hopefully|sadly|regrettably|thankfully"
    r"|disappointing(?:ly)?|shameful|shocking|scandal(?:ous)?|disgrace(?:ful)?|outrageous|unacceptable|encouraging(?:ly)?|worrying(?:ly)?"
    r"|wonderful|terrible|appalling|not good enough|well done|congratulations|thank you|thanks to (?:all|every)"
    r"|it (?:is|would be) (?:good|right|wrong|vital|important|time|clear|hard|better|best|welcome))\b",
    re.IGNORECASE,
)


def asks_openly(sentence: str) -> bool:
    """Tell a question that claims nothing, "when was the visit?", from one that asks whether something is so."""
    return _OPEN.match(sentence.strip()) is not None


def sentence_kind(sentence: str) -> SentenceKind:
    """Tell what a sentence of a briefing does; only a claim can be held against a paper."""
    if len(words(sentence)) < FEWEST_WORDS:
        return SentenceKind.FRAGMENT
    if _QUESTION.search(sentence.strip()):
        return SentenceKind.QUESTION
    if _OPINION.search(sentence):
        return SentenceKind.OPINION
    return SentenceKind.CLAIM
