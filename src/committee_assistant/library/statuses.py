"""How far something has got, as a sentence of a report says it: planned, under way, completed; rated amber; vacant."""

from __future__ import annotations

import re

from committee_assistant.understanding.text import stem

_SCALES: dict[str, dict[str, str]] = {
    "progress": {
        "planned": r"planned|scheduled|proposed",
        "under way": r"under ?way|in progress|ongoing|begun|started|commenced",
        "on track": r"on track|on schedule|on target",
        "completed": r"completed?|finished|concluded",
        "delayed": r"delayed|postponed|paused|on hold|behind schedule|overdue|deferred",
        "cancelled": r"cancelled|withdrawn|abandoned|scrapped",
    },
    "decision": {
        "awaited": r"awaiting (?:approval|agreement|a decision)|pending",
        "agreed": r"approved|agreed",
        "rejected": r"rejected|refused",
    },
    "post": {"vacant": r"vacant|unfilled", "filled": r"filled|appointed to|recruited to"},
    "rating": {"red": r"red", "amber": r"amber", "green": r"green"},
    "judgement": {
        "inadequate": r"inadequate",
        "requires improvement": r"requir(?:es|ed|ing) improvement",
        "good": r"good",
        "outstanding": r"outstanding",
    },
    "access": {
        "open": r"(?:is|are|now|remains?|has|have) (?:now |still |been )*(?:re-?)?open(?:ed)?",
        "closed": r"(?:is|are|now|remains?|has|have) (?:now |still |been )*closed",
    },
}
_CONTEXT = {
    "rating": re.compile(r"\b(?:rag|rated|rating|status|flagged)\b", re.IGNORECASE),
    "judgement": re.compile(r"\b(?:rated|rating|judged|judgements?|graded?|inspect\w*)\b", re.IGNORECASE),
}
"""What a sentence must also say for a scale of everyday words to be meant."""
_PATTERNS = {
    scale: re.compile("|".join(rf"(?P<s{place}>\b(?:{form})\b)" for place, form in enumerate(forms.values())), re.I)
    for scale, forms in _SCALES.items()
}
_NAMES = {scale: tuple(forms) for scale, forms in _SCALES.items()}
_NEGATED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno longer|\byet to)(?:\s+(?:yet|been|be|fully|now|currently|being))*\s+$", re.I
)
_FUTURE = re.compile(
    r"\b(?:will(?: be)?|(?:is|are) (?:due |expected )?to(?: be)?)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)", re.I
)
_EXPECTED = re.compile(r"\b(?:will|due|expected|planned|scheduled|proposed|target|deadline)\b|\b(?:is|are) to\b", re.I)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
STATUS_STEMS = frozenset(
    stem(word.lower())
    for forms in _SCALES.values()
    for form in (*forms, *forms.values())
    for word in _WORD.findall(re.sub(r"\(\?:|\\w|[?*|)(]", " ", form))
)
"""Stems of every word that a status is made of."""


def statuses(sentence: str) -> dict[str, str]:
    """Give for each scale the one status that a sentence states; a scale with several is left out."""
    found: dict[str, str] = {}
    for scale, pattern in _PATTERNS.items():
        context = _CONTEXT.get(scale)
        if context and not context.search(sentence):
            continue
        stated = {
            ("not " if _NEGATED.search(sentence[: one.start()]) else "")
            + _NAMES[scale][int((one.lastgroup or "s0")[1:])]
            for one in pattern.finditer(sentence)
        }
        if len(stated) == 1:
            found[scale] = stated.pop()
    return found


def is_expected(sentence: str) -> bool:
    """Tell whether a sentence speaks of what is still to come."""
    return bool(_EXPECTED.search(sentence))


def has_come_about(old: str, new: str) -> bool:
    """Tell whether one thing that ``old`` says will be done is in ``new`` said to have been done, by the same verb."""
    coming = {stem(found["verb"].lower()) for found in _FUTURE.finditer(old)}
    if len(coming) != 1 or is_expected(new):
        return False
    done = [found for found in _WORD.finditer(new) if found[0].endswith("ed") and stem(found[0].lower()) in coming]
    return len(done) == 1 and not _NEGATED.search(new[: done[0].start()])
