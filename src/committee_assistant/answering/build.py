"""The pieces that answers are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from committee_assistant.model.answer import Answer, Listed, Outcome, Refusal
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.model.phrases import capital, in_words

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z'“])")


def answer(claims: Iterable[Claim], intent: str, subject: str = "", listed: Iterable[Listed] = ()) -> Answer:
    """Say what the paper says."""
    return Answer(Outcome.ANSWER, tuple(claims), intent=intent, subject=subject, listed=tuple(listed))


def abstain(
    refusal: Refusal, intent: str | None, see: Sequence[str] = (), missing: str = "", subject: str = ""
) -> Answer:
    """Say that the paper does not say, and why; ``missing`` completes "The paper does not say"."""
    said = {
        Refusal.NOT_STATED: f"The paper does not say {missing}.",
        Refusal.OUTSIDE: "That is outside this paper, so I cannot answer it.",
        Refusal.UNCLEAR: "I cannot find that in the paper.",
    }[refusal]
    return Answer(Outcome.ABSTAIN, (Claim(said),), intent=intent, see=tuple(see), refusal=refusal, subject=subject)


def clarify(ask: str, choices: Iterable[Choice], intent: str | None) -> Answer:
    """Ask which of several readings is meant."""
    return Answer(Outcome.CLARIFY, (Claim(ask),), intent=intent, choices=tuple(choices))


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """Write a count with its noun: ``four visits``, ``1 activity`` as ``one activity``."""
    return f"{in_words(count)} {singular if count == 1 else plural or pluralise(singular)}"


def pluralise(noun: str) -> str:
    """Give the plural of a regular English noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def joined(parts: Sequence[str]) -> str:
    """Join with commas and a last "and"; semicolons where a part holds a comma."""
    if len(parts) < 2:
        return "".join(parts)
    comma = ";" if any("," in part or " and " in part for part in parts) else ","
    return f"{f'{comma} '.join(parts[:-1])}{';' if comma == ';' else ''} and {parts[-1]}"


def numbered(parts: Sequence[str]) -> str:
    """Join the entries of a list, numbered, so that a follow-up can name one: ``(1) audits; (2) visits``."""
    return "; ".join(f"({number}) {part}" for number, part in enumerate(parts, start=1))


def sentences(text: str) -> list[str]:
    """Split a text into its sentences."""
    return _SENTENCE_END.split(text)


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    said = capital(text.strip())
    return said if said.endswith((".", "!", "?")) else f"{said}."
