"""Where two readings of a question are nearly as likely, both are answered, and the second says what it is about."""

from __future__ import annotations

import re
from dataclasses import replace

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.model.figures import figures
from committee_assistant.model.reading import Match, Reading

DOUBT = 0.88
"""Confidence from which the first reading alone is answered."""
CLOSE = 0.25
"""How far the second reading may stand below the first."""
CERTAIN = 0.95
"""Likeness of an example from which the first reading alone is answered."""
LEAST = 0.38
"""Score of a second reading that is worth saying."""
LONGEST = 600
"""Characters of both answers together."""
MOST = 3
"""Paragraphs that both may cite."""
REPEATED = 0.5
"""Share of its words from which the second only repeats the first."""
REPEATED_HERE = 0.35
"""The same where it rests on the same paragraphs."""
_ANSWERING = (
    "statement", "event", "statistic", "list", "activity", "criterion", "success",
    "intent:event", "intent:statistic", "intent:priority", "intent:list",
)  # fmt: skip


def second_reading(reading: Reading) -> Match | None:
    """Give the reading that is nearly as likely as the best, where there is one and the best is not certain."""
    best, *others = reading.matches
    if best.cosine >= CERTAIN or not others:
        return None
    other = others[0]
    if other.score < max(LEAST, best.score - CLOSE) or not other.key.startswith(_ANSWERING):
        return None
    return other


def either(first: Answer, second: Answer) -> Answer:
    """Add the second answer to the first, without what that has said; only where both together stay short."""
    said = {claim.text for claim in first.claims}
    added = tuple(claim for claim in second.claims if claim.text not in said)
    if second.outcome is not Outcome.ANSWER or not added or repeats(first.claims, added[:1]):
        return first
    both = replace(first, claims=(*first.claims, *added))
    if len(both.citations) > MOST or sum(len(claim.text) for claim in both.claims) > LONGEST:
        return first
    meant = f"Or, if you meant {second.subject}: " if second.subject else "Or: "
    led = replace(added[0], text=f"{meant}{added[0].text}")
    return replace(both, claims=(*first.claims, led, *added[1:]))


def repeats(said: tuple[Claim, ...], added: tuple[Claim, ...]) -> bool:
    """Tell whether claims add little to what has been said: most of their words, or all their figures, are in it."""
    one, other = (" ".join(claim.text for claim in claims) for claims in (said, added))
    words, numbers = words_of(other), figures(other)
    cited = {paragraph for claim in said for paragraph in claim.cite}
    here = {paragraph for claim in added for paragraph in claim.cite} <= cited
    most = (REPEATED_HERE if here else REPEATED) * len(words)
    return len(words & words_of(one)) >= most or bool(here and numbers and numbers <= figures(one))


def words_of(text: str) -> set[str]:
    """Give the beginnings of a text's words, by which two texts are compared."""
    return {word[:6] for word in re.findall(r"[a-z]{4,}", text.lower())}
