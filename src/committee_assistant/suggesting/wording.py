"""Which of a fact's example questions are fit to be proposed, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from committee_assistant.model.questions import ASKING, as_question, is_question

LONGEST = 58
"""Characters of a question that is proposed: it has to be taken in at a glance."""
PLAIN_ASKING = frozenset("who what when where which why how".split())
"""Words after which an answer says more than "yes" or "no"."""
_PERSONAL = frozenset("i i'm me my mine we we're us our ours you your kids bag".split())
"""Words of a speaker, or too free and easy; whoever reads a proposed question may be somebody else."""
_NOTE_LIKE = re.compile(r"\s[-–—/]\s|[;:()…]|,.*,|\?.+|\b(?:and what|actually|exactly)\b|^what about\b")
"""Signs of jottings, of two questions in one, of impatience, and of a turn that leans on the one before."""


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
            and words[0] in ASKING
            and not set(words) & _PERSONAL
            and not _NOTE_LIKE.search(one.rstrip("?").lower())
        ):
            yield as_question(one)
