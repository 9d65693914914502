"""Example questions that do not lead to their own fact when they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from committee_assistant.advising.advice import Advice, asked
from committee_assistant.answering.respond import dispatch
from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.problem import Origin
from committee_assistant.model.reading import Match, Reading
from committee_assistant.understanding.examples import Candidate


@dataclass(frozen=True)
class Example:
    """An example question, whose it is, and what it gets first: ``yes``, ``no`` or ""."""

    key: str
    question: str
    first_word: str = ""


def examples(found: Iterable[Candidate], knowledge: Knowledge, most: int | None = None) -> list[Example]:
    """Give the facts' examples, of each fact all or at most so many, spread evenly over its list."""
    chosen: list[Example] = []
    for candidate in found:
        if candidate.key in knowledge.origins:
            own = [Example(candidate.key, *one) for one in asked(candidate.asks)]
            chosen += own if most is None else _spread(own, most)
    return chosen


def astray(given: Iterable[Example], assistant: Assistant, origins: Mapping[str, Origin]) -> Iterator[Advice | None]:
    """Ask each example and advise on it where it leads elsewhere; None where it leads home.

    ``origins`` says where facts are written.
    """
    for example in given:
        reply = assistant.ask(example.question)
        home = _leads_home(example, reply.answer, reply.reading, assistant)
        yield None if home else _advice(example, reply.answer, origins[example.key])


def _spread(own: Sequence[Example], most: int) -> list[Example]:
    step = max(1.0, len(own) / most)
    return [own[int(place * step)] for place in range(min(most, len(own)))]


def _leads_home(example: Example, answer: Answer, reading: Reading, assistant: Assistant) -> bool:
    """Tell whether the fact answers, another that says all that it says, or its paragraph, asked for by number."""
    if answer.intent == example.key:
        return True
    if answer.intent == "paragraph":
        return any(one in answer.citations for one in assistant.knowledge.resting.get(example.key, ()))
    home = dispatch(Match(example.key, 1.0), reading, assistant.knowledge, assistant.english)
    same = bool(home.claims) and {claim.text for claim in home.claims} <= {claim.text for claim in answer.claims}
    return same and answer.outcome is home.outcome


def _advice(example: Example, answer: Answer, origin: Origin) -> Advice:
    if answer.intent == "paragraph":
        return Advice(
            origin,
            f"{example.question!r} names a paragraph, and is answered with that and not with {example.key}",
            "drop it, or leave the number out",
            example.question,
        )
    where = answer.intent or ("the nearest paragraph" if answer.outcome is Outcome.ANSWER else "no answer")
    return Advice(
        origin,
        f"{example.question!r} leads to {where} and not to {example.key}",
        "move it there, or say it in the words that decide it",
        example.question,
    )
