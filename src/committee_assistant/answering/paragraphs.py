"""Answers to "what does paragraph 20.3 say", for one paragraph, its parts, or a range."""

from __future__ import annotations

from dataclasses import replace

from committee_assistant.answering.build import abstain, answer, sentences
from committee_assistant.model.answer import Answer, Listed, Refusal
from committee_assistant.model.facts import Claim
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paragraph, parent_of
from committee_assistant.model.reading import Reading

LONGEST = 900
"""Characters; of a longer range each paragraph says only its first sentence."""


def show(reading: Reading, knowledge: Knowledge) -> Answer:
    """Restate the paragraphs that the question names."""
    wanted = reading.mentioned("paragraph")
    found = [paragraph for one in wanted if (paragraph := knowledge.paper.paragraph(one))]
    if not found:
        numbered = knowledge.paper.paragraphs
        missing = f"anything in a paragraph {', '.join(wanted)}: it has none (it runs from {_range(numbered)})"
        return abstain(Refusal.NOT_STATED, "paragraph", (), missing)
    if len(found) > 1 and sum(len(paragraph.says) for paragraph in found) > LONGEST:
        return _in_short(found)
    claims = [claim for paragraph in found for claim in _claims(paragraph, knowledge, len(found) == 1)]
    parts = knowledge.paper.parts_of(found[0].id) if len(found) == 1 else ()
    listed = [Listed(part.id, f"paragraph {part.id}", f"paragraph:{part.id}") for part in parts]
    subjects = {activity.id: activity.subject for _, activity in knowledge.activities()}
    return answer(claims, "paragraph", subjects.get(found[0].id, ""), listed)


def _in_short(found: list[Paragraph]) -> Answer:
    """Give how each paragraph of a long range begins, without those that are parts of another of them."""
    ids = {paragraph.id for paragraph in found}
    main = [paragraph for paragraph in found if parent_of(paragraph.id) not in ids - {paragraph.id}]
    claims = [Claim(sentences(paragraph.says)[0], (paragraph.id,)) for paragraph in main]
    note = "This is how each paragraph begins; ask for one to read all of it."
    return replace(answer(claims, "paragraph"), notes=(note,))


def _claims(paragraph: Paragraph, knowledge: Knowledge, alone: bool) -> list[Claim]:
    parts = knowledge.paper.parts_of(paragraph.id) if alone else ()
    lettered = [part for part in parts if part.parent == paragraph.id]
    return [Claim(paragraph.says, (paragraph.id,)), *(Claim(part.says, (part.id,)) for part in lettered[:12])]


def _range(paragraphs: tuple[Paragraph, ...]) -> str:
    numbers = [paragraph.id for paragraph in paragraphs if paragraph.id.isdigit()]
    return f"{numbers[0]} to {numbers[-1]}" if numbers else "none"
