"""Whether a question is one that is asked of any paper, and of the whole of it: for its gist, or what it asks for."""

from __future__ import annotations

import re

from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.model.reading import Match, Reading

LIKE = 0.75
"""Likeness of an example from which it is such a question."""
SHORTEST_TOPIC = 4
"""Letters of a word that may name a topic."""
APART = 0.3
"""Least distance of the next fact's score."""


def of_any_paper(best: Match, reading: Reading, knowledge: Knowledge, english: English) -> bool:
    """Tell whether the whole of a paper is asked for; a word of the paper that no example has narrows the question."""
    if not any(best.key in one.keys for one in english.standing) or best.cosine < LIKE:
        return False
    if any(best.score - match.score < APART for match in reading.matches[1:2]):
        return False
    examples = " ".join(question for one in english.standing for question in one.asks.open)
    known = set(re.findall(r"[a-z]+", examples.casefold()))
    beside = [token for token in reading.tokens if token.text not in known and len(token.text) >= SHORTEST_TOPIC]
    said = " ".join(paragraph.says for paragraph in knowledge.paper.paragraphs)
    return not any(re.search(rf"\b{re.escape(token.stem)}", said, re.IGNORECASE) for token in beside)
