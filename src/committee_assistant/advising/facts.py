"""Facts that nobody can find, and abbreviations that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from committee_assistant.advising.advice import Advice
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.problem import Origin
from committee_assistant.understanding.examples import Candidate

_ABBREVIATION = re.compile(r"(?<![\w-])(?:[A-Z][-&])?[A-Z][a-z]?[A-Z]+(?=s?(?![\w-]))")

PLAIN = 5
"""Letters from which an everyday word in capitals is no abbreviation: FINAL is none, SEND is one."""


def without_examples(found: list[Candidate], knowledge: Knowledge) -> Iterator[Advice]:
    """Advise on each fact that has no example question."""
    for candidate in found:
        if candidate.key in knowledge.origins and not len(candidate.asks):
            yield Advice(
                knowledge.origins[candidate.key],
                f"{candidate.key} has no example question",
                "add some under 'questions:', in several people's words",
            )


def unexplained_terms(knowledge: Knowledge, everyday: Iterable[str]) -> Iterator[Advice]:
    """Advise on each abbreviation in capitals that the knowledge uses and no term, body or person is called by.

    ``everyday`` are words that need no explaining, even in capitals.
    """
    names = {name for entity in knowledge.entities for name in (entity.name, *entity.aliases)}
    explained = {one.upper() for name in names for one in re.findall(r"[\w&-]+", name)}
    explained.update(word.upper() for word in everyday if len(word) >= PLAIN)
    for text, origin in _texts(knowledge):
        for abbreviation in _ABBREVIATION.findall(text):
            if abbreviation.upper() not in explained:
                explained.add(abbreviation.upper())
                yield Advice(
                    origin,
                    f"{abbreviation!r} is explained nowhere",
                    "add it under 'terms:' with what it stands for",
                )


def _texts(knowledge: Knowledge) -> Iterator[tuple[str, Origin]]:
    """Give what paragraphs and facts say, each with its place."""
    yield from ((paragraph.says or paragraph.text, paragraph.origin) for paragraph in knowledge.paper.paragraphs)
    for fact in knowledge.facts.values():
        for claim in getattr(fact, "says", ()):
            yield claim.text, fact.origin
    for enumeration in knowledge.lists:
        yield from ((f"{item.name} {item.says}", enumeration.origin) for item in enumeration.items)
    yield from ((activity.says, activity.origin) for _, activity in knowledge.activities())
    yield from ((criterion.says, priority.origin) for priority, _, criterion in knowledge.criteria())
