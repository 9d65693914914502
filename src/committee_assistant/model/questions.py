"""Tells whole questions from the hints that people type, and writes them as sentences."""

from __future__ import annotations

_QUESTION_WORDS = frozenset("who what when where which why how is are was were did do does has".split())
_FEWEST_WORDS = 4


def is_question(text: str) -> bool:
    """Tell a whole question from a few words that hint at one."""
    found = text.split()
    return len(found) >= _FEWEST_WORDS and found[0].lower() in _QUESTION_WORDS


def as_question(text: str) -> str:
    """Write a question as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('?. ')}?"
