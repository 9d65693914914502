"""Two questions in one turn: "when was the last visit and what was it about?"."""

from __future__ import annotations

import re

SHORTEST = 3
"""Words of a part."""
_ASKING = (
    r"(?:so |also |then |if so )?(?:what|when|who|whose|how|why|where|which|is|are|was|were|do|does|did|has|have|had"
    r"|can|could|will|would|should|whats|whos|hows)\b"
)
_SEAM = re.compile(
    rf"\?+\s+(?:and\s+|also\s+|but\s+)?(?=\w)|[,;]?\s+(?:and|but|also|plus)\s+(?={_ASKING})",
    re.IGNORECASE,
)


def parts(question: str) -> tuple[str, ...]:
    """Split a turn that asks two questions into them; one question gives itself alone."""
    found = [part.strip(" ,;") for part in _SEAM.split(question, maxsplit=1)]
    if len(found) == 2 and all(len(part.split()) >= SHORTEST for part in found):
        return tuple(found)
    return (question,)
