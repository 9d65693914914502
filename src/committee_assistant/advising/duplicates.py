"""Example questions of different facts that nothing tells apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from committee_assistant.advising.advice import Advice, asked
from committee_assistant.model.problem import Origin
from committee_assistant.understanding.examples import SLOT, Candidate
from committee_assistant.understanding.text import clean, tokenise

IDLE = frozenset(["a", "an", "of", "pleas", "the"])
"""Stems that tell no two questions apart."""


def duplicates(found: list[Candidate], origins: Mapping[str, Origin]) -> Iterator[Advice]:
    """Advise on each example that has the same words, in whatever form and order, as one of another fact.

    ``origins`` says where facts are written.
    """
    first: dict[tuple[str, ...], tuple[str, str]] = {}
    for candidate in found:
        for question, _ in asked(candidate.asks):
            if candidate.key not in origins or SLOT.search(question):
                continue
            words = tuple(sorted({token.stem for token in tokenise(clean(question))} - IDLE))
            key, other = first.setdefault(words, (candidate.key, question))
            if key != candidate.key and words:
                yield Advice(
                    origins[candidate.key],
                    f"nothing tells {question!r} from {other!r} of {key}",
                    "keep it where it fits best, or add the word that decides it",
                    question,
                )
