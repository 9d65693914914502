"""What of the paper lies around an answer: the next turn may be about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.answering.lookup import entries
from committee_assistant.model.answer import Answer, Listed
from committee_assistant.model.facts import Enumeration, Priority
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import parent_of

SAME_PARAGRAPH = 0.08
SAME_SECTION = 0.05
NEARBY = 3
"""Paragraphs before and after those of an answer that a follow-up may be about, beside their section."""


@dataclass(frozen=True)
class Surroundings:
    """Finds what is near an answer in the paper that was asked."""

    knowledge: Knowledge

    def facts_near(self, citations: Sequence[str]) -> dict[str, float]:
        """Give the facts that a follow-up may be about, each with how much their place speaks for it.

        They rest on the cited paragraphs, on their sections, or on paragraphs close by.
        """
        paper = self.knowledge.paper
        places = [paper.reading_order[one] for one in citations if one in paper.reading_order]
        sections = {paper.paragraphs[place].section for place in places}
        near: dict[str, float] = {}
        for place, paragraph in enumerate(paper.paragraphs):
            closeness = _closeness(place, places, paragraph.section in sections)
            if closeness is not None:
                for key in self._resting_on[paragraph.id]:
                    near[key] = max(closeness, near.get(key, 0.0))
        return near

    def lettered_items(self, answer: Answer) -> tuple[Listed, ...]:
        """Give the lettered items of the first cited paragraph that has any."""
        for paragraph in dict.fromkeys(parent_of(cited) for cited in answer.citations):
            parts = [part for part in self.knowledge.paper.parts_of(paragraph) if part.parent == paragraph]
            if parts:
                return tuple(Listed(part.id, f"paragraph {part.id}", f"paragraph:{part.id}") for part in parts)
        return ()

    def series(self, answer: Answer, items: Sequence[str]) -> tuple[tuple[str, tuple[Listed, ...], int], ...]:
        """Give the orders that an answer stands in: what one is called, all of them, and its place.

        ``items`` are the entries of lists that the question named: ``focus-areas/2``.
        """
        found = [one for item in items if (one := self._list_around(item, answer.citations))]
        priority = self.priority(answer.citations)
        if priority and answer.intent != "paragraph":
            names = tuple(Listed(one.name, f"tell me about {one.name}") for one in self.knowledge.priorities)
            found.append(("priority", names, self.knowledge.priorities.index(priority)))
        if answer.citations and answer.intent == "paragraph":
            numbered = [one for one in self.knowledge.paper.paragraphs if one.id[:1].isdigit() and ")" not in one.id]
            ids = [one.id for one in numbered]
            last = parent_of(answer.citations[-1])
            if last in ids:
                shown = tuple(Listed(one, f"paragraph {one}") for one in ids)
                found.append(("paragraph", shown, ids.index(last)))
        return tuple(found)

    def _list_around(self, item: str, cited: Sequence[str]) -> tuple[str, tuple[Listed, ...], int] | None:
        """Give the list of an entry, where it is of several and rests on what is cited."""
        list_id, _, place = item.rpartition("/")
        enumeration = self._list(list_id)
        cite = enumeration.items[int(place)].cite or enumeration.cite
        if len(enumeration.items) < 2 or not set(cite) & set(cited):
            return None
        return enumeration.item, entries(enumeration), int(place)

    def entries(self, list_id: str) -> tuple[Listed, ...]:
        """Give the entries of a list, as a follow-up may point to them."""
        return entries(self._list(list_id))

    def _list(self, list_id: str) -> Enumeration:
        return next(one for one in self.knowledge.lists if one.id == list_id)

    def person(self, answer: Answer) -> str:
        """Give the first person whom an answer names, or ""."""
        said = " ".join(claim.text for claim in answer.claims)
        people = (entity.name for entity in self.knowledge.entities if entity.kind == "person")
        return next((name for name in people if name in said), "")

    def priority(self, citations: Sequence[str]) -> Priority | None:
        """Give the priority whose activities or signs of success are cited first."""
        of_priority = (
            priority
            for paragraph in citations
            for priority in self.knowledge.priorities
            if parent_of(paragraph) in {*priority.activities_cite, *priority.success_cite}
        )
        return next(of_priority, None)

    @cached_property
    def _resting_on(self) -> dict[str, list[str]]:
        resting: dict[str, list[str]] = defaultdict(list)
        for key, paragraphs in self.knowledge.resting.items():
            for paragraph in paragraphs:
                resting[paragraph].append(key)
        return resting


def _closeness(place: int, places: list[int], same_section: bool) -> float | None:
    """Give what a paragraph's place speaks for it, or None where it is too far away."""
    if place in places:
        return SAME_PARAGRAPH
    if same_section:
        return SAME_SECTION
    return 0.0 if any(abs(place - other) <= NEARBY for other in places) else None
