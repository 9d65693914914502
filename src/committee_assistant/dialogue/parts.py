"""Two questions in one turn: "when was the last visit and what was it about?"."""

from __future__ import annotations

import re

SHORTEST = 3
"""Words of a part."""
_ASKING = (
    r"(?:so |also |then |if so )?(?:since when|until when|by whom|what|when|who|whose|how|why|where|which|is|are|was"
    r"|were|do|does|did|has|have|had|can|could|will|would|should|whats|whos|hows)\b"
)
_SEAM = re.compile(
    rf"\?+\s+(?:and\s+|also\s+|but\s+)?(?=\w)|[,;]?\s+(?:and|but|also|plus)\s+(?={_ASKING}|for\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:since when|who by|by whom|who with|what for|how often|how long|how many|when|where|who)\W*$", re.IGNORECASE
)
"""A second question that leans on the first."""

_SENTENCES = re.compile(r"[a-z]{2}[.!?]\s+\w")


def has_sentences(question: str) -> bool:
    """Tell whether a turn is more than one sentence."""
    return _SENTENCES.search(question) is not None


def parts(question: str) -> tuple[str, ...]:
    """Split a turn that asks two questions into them; one question gives itself alone."""
    found = [part.strip(" ,;") for part in _SEAM.split(question, maxsplit=1)]
    if len(found) == 2 and len(found[0].split()) >= SHORTEST and _asks(found[1]):
        return tuple(found)
    return (question,)


def _asks(part: str) -> bool:
    return len(part.split()) >= SHORTEST or part.lower().startswith("for ") or _BARE.match(part) is not None
