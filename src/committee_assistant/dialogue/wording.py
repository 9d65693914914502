"""The words of a turn and of a name, as the rules of follow-ups compare and exchange them."""

from __future__ import annotations

import re

from committee_assistant.dialogue import cues

_IDLE = frozenset(
    "the a an one ones i we me mean meant want please of on in for to is it its that this and about number no option "
    "tell more show what s how ok so then um just item was happened happen far there list did do does say".split()
)
"""Words that add nothing to an ordinal or a choice."""


def content(text: str) -> set[str]:
    """Give the words of a text that add something to an ordinal or a choice."""
    return {word for word in re.findall(r"[a-z0-9]+", text.casefold()) if word not in _IDLE}


def overlap(typed: set[str], label: set[str]) -> float:
    """Give the share of what was typed that a label holds, by whole words or beginnings of five letters."""
    if not typed:
        return 0.0
    starts = {word[:5] for word in label}
    return sum(word in label or (len(word) >= 5 and word[:5] in starts) for word in typed) / len(typed)


def bare_name(text: str) -> str:
    """Turn "the libraries one" into "libraries"."""
    bare = re.sub(r"^(?:the|for|about|in|on)\s+", "", text, flags=re.IGNORECASE)
    found = cues.THE_ONE.match(bare)
    return found["name"] if found else bare


def singular(topic: str) -> str:
    """Turn "the monitoring visits" into "monitoring visit"."""
    return re.sub(r"^(?:the|those|these)\s+", "", re.sub(r"s$", "", topic), flags=re.IGNORECASE)


def swap(question: str, wording: str, name: str) -> str:
    """Put another name in the place of one."""
    return re.sub(re.escape(wording), lambda _: name, question, count=1, flags=re.IGNORECASE)
