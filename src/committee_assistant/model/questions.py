"""Tells whole questions from the hints that people type, writes them as sentences, and tells them apart."""

from __future__ import annotations

ASKING = frozenset("who what when where which why how is are was were did do does has".split())
"""Words that a question begins with."""
_FEWEST_WORDS = 4


def is_question(text: str) -> bool:
    """Tell a whole question from a few words that hint at one."""
    found = text.split()
    return len(found) >= _FEWEST_WORDS and found[0].lower() in ASKING


def as_question(text: str) -> str:
    """Write a question as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('?. ')}?"


def same_question(text: str) -> str:
    """Give what is the same for two questions that differ in capitals, blanks and final marks only."""
    return " ".join(text.casefold().split()).rstrip("?. ")
