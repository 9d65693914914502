"""The fallback: where no fact is asked for but one paragraph holds the whole question, say what it says."""

from __future__ import annotations

import re

from committee_assistant.answering.build import answer, sentences
from committee_assistant.model.answer import Answer
from committee_assistant.model.facts import Claim
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.reading import Reading

HOLDS = 0.85
"""Share of the question's weight that the paragraph must hold."""
TELLING = 9.0
"""Weight of topic, about two rare words, without which a shared paragraph says little."""
LONGEST = 350
"""Characters; of a longer paragraph only the sentences that share most with the question are said."""


def retrieve(reading: Reading, knowledge: Knowledge) -> Answer | None:
    """Answer from the paragraph nearest to a question, or give None where none is near enough."""
    if reading.shared < HOLDS or reading.content < TELLING or reading.unknown or reading.local:
        return None
    paragraph = knowledge.paper.paragraph(reading.nearest[0])
    if paragraph is None:
        return None
    said = paragraph.says if len(paragraph.says) <= LONGEST else _best_sentences(paragraph.says, reading)
    return answer((Claim(said, (paragraph.id,)),), "passage")


def _best_sentences(text: str, reading: Reading) -> str:
    asked = {token.stem[:5] for token in reading.tokens}
    found = sentences(text)
    shared = [len(asked & {word[:5] for word in re.findall(r"[a-z]+", sentence.lower())}) for sentence in found]
    best = max(shared)
    return " ".join(sentence for sentence, count in zip(found, shared, strict=True) if count == best)
