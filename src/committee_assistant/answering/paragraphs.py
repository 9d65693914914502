"""Answers to "what does paragraph 20.3 say", for one paragraph, its parts, or a range."""

from __future__ import annotations

from committee_assistant.answering.build import abstain, answer
from committee_assistant.model.answer import Answer, Listed, Refusal
from committee_assistant.model.facts import Claim
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paragraph
from committee_assistant.model.reading import Reading

MOST = 8
"""Paragraphs shown for a range; the rest are named."""


def show(reading: Reading, knowledge: Knowledge) -> Answer:
    """Restate the paragraphs that the question names."""
    wanted = reading.mentioned("paragraph")
    found = [paragraph for one in wanted if (paragraph := knowledge.paper.paragraph(one))]
    if not found:
        numbered = knowledge.paper.paragraphs
        missing = f"anything in a paragraph {', '.join(wanted)}: it has none (it runs from {_range(numbered)})"
        return abstain(Refusal.NOT_STATED, "paragraph", (), missing)
    claims = [claim for paragraph in found[:MOST] for claim in _claims(paragraph, knowledge, len(found) == 1)]
    parts = knowledge.paper.parts_of(found[0].id) if len(found) == 1 else ()
    listed = [Listed(part.id, f"paragraph {part.id}", f"paragraph:{part.id}") for part in parts]
    subjects = {activity.id: activity.subject for _, activity in knowledge.activities()}
    return answer(claims, "paragraph", subjects.get(found[0].id, ""), listed)


def _claims(paragraph: Paragraph, knowledge: Knowledge, alone: bool) -> list[Claim]:
    parts = knowledge.paper.parts_of(paragraph.id) if alone else ()
    lettered = [part for part in parts if part.parent == paragraph.id]
    return [Claim(paragraph.says, (paragraph.id,)), *(Claim(part.says, (part.id,)) for part in lettered[:12])]


def _range(paragraphs: tuple[Paragraph, ...]) -> str:
    numbers = [paragraph.id for paragraph in paragraphs if paragraph.id.isdigit()]
    return f"{numbers[0]} to {numbers[-1]}" if numbers else "none"
