"""Small turns of written English that every part of the program writes in the same way."""

from __future__ import annotations

_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def capital(text: str) -> str:
    """Begin with a capital letter, leaving the rest as it is."""
    return text[:1].upper() + text[1:]


def bare_question(question: str) -> str:
    """Give a question without capitals, closing mark and further spaces, by which the same one is known again."""
    return " ".join(question.casefold().strip(" ?.!").split())


def counted(number: int, one: str, many: str = "") -> str:
    """Write a count in figures: ``1 event``, ``33 events``."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def in_words(number: int) -> str:
    """Write a number up to ten as a word, and none as ``no``."""
    return _NUMBER_WORDS[number] if number < len(_NUMBER_WORDS) else str(number)
