"""Which facts and paragraphs of a paper no question reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from committee_assistant.evaluating.run import TurnResult
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import parent_of
from committee_assistant.model.problem import Origin


@dataclass(frozen=True)
class Coverage:
    """What is not reached, of how many."""

    paragraphs: int
    missed_paragraphs: tuple[str, ...]
    """Cited by no answer, themselves or through a lettered item; in the paper's order."""
    facts: int
    missed_facts: tuple[tuple[str, Origin], ...]
    """The keys of those that answered nothing, with where they are written."""


def coverage(knowledge: Knowledge, results: Iterable[TurnResult]) -> Coverage:
    """Tell what the answers given reach of a paper and what is known of it."""
    cited: set[str] = set()
    reached: set[str] = set()
    for result in results:
        cited.update(result.answer.citations)
        reached.update(result.reached)
    cited |= {parent_of(one) for one in cited}
    paragraphs = [one.id for one in knowledge.paper.paragraphs]
    facts = knowledge.origins
    return Coverage(
        len(paragraphs),
        tuple(one for one in paragraphs if one not in cited),
        len(facts),
        tuple((key, origin) for key, origin in facts.items() if key not in reached),
    )


def coverage_lines(found: Coverage, knowledge: Knowledge) -> list[str]:
    """Give what is missed, a paragraph with what it says and a fact with its place."""
    missed, facts = found.missed_paragraphs, found.missed_facts
    lines = [f"Paragraphs cited by some answer: {found.paragraphs - len(missed)} of {found.paragraphs}"]
    for paragraph_id in missed:
        paragraph = knowledge.paper.paragraph(paragraph_id)
        lines.append(f"  {paragraph_id}: {paragraph.says or paragraph.text if paragraph else ''}")
    lines.append(f"Facts that some answer gave: {found.facts - len(facts)} of {found.facts}")
    return lines + [f"  {origin}: {key}" for key, origin in facts]
