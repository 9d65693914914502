"""Which words mean the same, and which carry no topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from committee_assistant.model.knowledge import English
from committee_assistant.understanding.text import clean, stem, words

QUESTION_WORDS = frozenset(
    [
        "who",
        "whom",
        "whose",
        "when",
        "where",
        "why",
        "how",
        "what",
        "which",
        "many",
        "much",
        "long",
        "often",
        "far",
        "old",
    ]
)
"""They say what kind of answer is wanted; no topic, yet they tell questions apart."""


@dataclass(frozen=True)
class Lexicon:
    """Everyday words grouped by meaning; all keys are stems."""

    concepts: dict[str, tuple[str, ...]]
    """A stem, or several joined by spaces, to the groups that it belongs to."""
    fillers: frozenset[str]
    idle: frozenset[str] = frozenset()
    """Phrases without a topic whose words may have one elsewhere: stems joined by spaces."""
    light: frozenset[str] = frozenset()
    """Stems that say little of a topic."""
    starts: dict[str, int] = field(default_factory=dict)
    """The first stems of phrases of several words, each to the most words of a phrase that it begins."""

    @classmethod
    def of(cls, english: English, *, thesaurus: bool = False) -> Lexicon:
        """Index the groups of ``knowledge/english`` by stem, if asked for with those of the thesaurus."""
        concepts: dict[str, list[str]] = defaultdict(list)
        wider = ((f"{place}", members) for place, members in enumerate(english.thesaurus) if thesaurus)
        for group, members in (*english.concepts.items(), *wider):
            for member in members:
                phrase = stems(member)
                if phrase and group not in concepts[phrase]:
                    concepts[phrase].append(group)
        phrases = {stems(filler) for filler in english.fillers}
        idle = frozenset(phrase for phrase in phrases if " " in phrase)
        fillers = frozenset(phrases - idle)
        grouped = {phrase: tuple(groups) for phrase, groups in concepts.items()}
        starts = phrase_starts(phrase for phrase in (*concepts, *idle) if " " in phrase)
        return cls(grouped, fillers, idle, frozenset(map(stem, english.light)), starts)


def stems(phrase: str) -> str:
    """Give a phrase's stems, joined by single spaces."""
    return " ".join(stem(word) for word, _, _ in words(clean(phrase)))


def phrase_starts(phrases: Iterable[str]) -> dict[str, int]:
    """Give the first word of each phrase with the number of words of the longest phrase that it begins."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        start = phrase.partition(" ")[0]
        longest[start] = max(longest.get(start, 0), phrase.count(" ") + 1)
    return longest
