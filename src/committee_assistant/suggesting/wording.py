"""Which of a fact's example questions are fit to be proposed, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from committee_assistant.answering.build import COUNT_WORDS

LONGEST = 64
"""Characters of a question that is proposed: it has to be taken in at a glance."""
QUESTION_WORDS = frozenset("who what when where which why how is are was were did do does has".split())
PLAIN_ASKING = frozenset("who what when where which why how".split())
"""Words after which an answer says more than "yes" or "no"."""
_PERSONAL = frozenset("i i'm me my mine we we're us our ours you your kids bag".split())
"""Words of a speaker, or too free and easy; whoever reads a proposed question may be somebody else."""
_NOTE_LIKE = re.compile(r"\s[-–—/]\s|[;:()…]|,.*,|\?.+|\b(?:and what|actually|exactly)\b|^what about\b")
"""Signs of jottings, of two questions in one, of impatience, and of a turn that leans on the one before."""


def in_words(number: int) -> str:
    """Write a number up to ten as a word."""
    return COUNT_WORDS[number] if number < len(COUNT_WORDS) else str(number)


def is_question(text: str) -> bool:
    """Tell a whole question from a few words that hint at one."""
    found = text.split()
    return len(found) > 3 and found[0].lower() in QUESTION_WORDS


def as_question(text: str) -> str:
    """Write a question as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('?. ')}?"


def proposable(examples: Iterable[str]) -> Iterator[str]:
    """Give the example questions that can be proposed to anybody, as sentences."""
    for one in examples:
        words = {word.strip("?,.'’").lower() for word in one.split()}
        if (
            is_question(one)
            and len(one) < LONGEST
            and not words & _PERSONAL
            and not _NOTE_LIKE.search(one.rstrip("?").lower())
        ):
            yield as_question(one)


def proposable_turns(examples: Iterable[str]) -> Iterator[str]:
    """Give the short turns that can be proposed once their topic is clear, as sentences."""
    for one in examples:
        words = one.lower().split()
        if (
            len(words) > 2
            and words[0] in QUESTION_WORDS
            and not set(words) & _PERSONAL
            and not _NOTE_LIKE.search(one.rstrip("?").lower())
        ):
            yield as_question(one)


def same_question(one: str) -> str:
    """Give what is the same for two questions that differ in capitals, blanks and final marks only."""
    return " ".join(one.casefold().split()).rstrip("?. ")
