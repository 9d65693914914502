"""Which words mean the same, and which carry no topic."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

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
    longest: int
    """Most words in a phrase of ``concepts``."""
    fillers: frozenset[str]
    idle: frozenset[str] = frozenset()
    """Phrases without a topic whose words may have one elsewhere: stems joined by spaces."""
    light: frozenset[str] = frozenset()
    """Stems that say little of a topic."""

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
        longest = max((phrase.count(" ") + 1 for phrase in (*concepts, *idle)), default=1)
        fillers = frozenset(phrases - idle)
        grouped = {phrase: tuple(groups) for phrase, groups in concepts.items()}
        return cls(grouped, longest, fillers, idle, frozenset(map(stem, english.light)))


def stems(phrase: str) -> str:
    """Give a phrase's stems, joined by single spaces."""
    return " ".join(stem(word) for word, _, _ in words(clean(phrase)))
