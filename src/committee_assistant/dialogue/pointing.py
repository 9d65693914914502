"""Ordinals and neighbours: "number 3", "the last one", "the one before that", "item c"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from committee_assistant.dialogue.cues import ORDINALS, cue
from committee_assistant.model.answer import Listed

_NUMBERS = {
    word: place
    for place, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
}
_STEP = r"(?:and )?(?:what (?:about|came|comes) )?(?:the )?(?:(?:one|time|visit|item) )?(?:straight |right |just )?"
_AFTER = cue(rf"{_STEP}after (?:that|it)(?: one)?", r"(?:and )?(?:the )?next (?:one|on the list)")
_BEFORE = cue(
    rf"^(?:ok |so )?{_STEP}before(?: (?:that|it))?(?: one)?\s*\W*$",
    r"(?:the )?(?:one|time|visit|item) before (?:that|it)(?: one)?",
    r"(?:the )?previous (?:one|time)",
)
_LAST = cue(
    r"(?:the )?(?:very )?last(?: (?:one|item|of (?:them|those|these)|on (?:the|that) list))?"
    r"(?=\W*$|,| who| what| when| how)",
    r"the last one",
)
_ENTRY = "one|item|point|sort|kind|type|strand|thing|bullet|line|entry|aim|step|reason|activity|measure|sign"
_NTH = cue(
    rf"(?:the )?(?P<ordinal>{'|'.join(ORDINALS)})"
    rf"(?:(?: (?:{_ENTRY}|of (?:them|those|these)|(?:item )?(?:on|in) (?:the|that) list))+\b"
    r"|(?=\W*$|[,;]|\s+(?:who|what|when|how|why|where|is|was)\b))"
)
_NUMBERED = cue(
    rf"\b(?:number|option|item|point|choice)\s*(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}|[a-j](?![a-z]))\b",
    r"\bno\.?\s*(?P<short>\d{1,2})\b",
    r"^\W*(?P<bare>\d{1,2})\W*$",
    r"^\W*\(?(?P<letter>[a-j])\)\W*$",
)

_PICKED = cue(
    rf"\b(?:(?P<ordinal>{'|'.join(ORDINALS)})|(?P<last>last|latest|most recent|final))\b"
    r"(?!,? (?:\d|two|three|four|five|six|few|half|couple|months?|quarters?|weeks?|years?|time\b|1000|and\b|or\b|to\b))"
)


@dataclass(frozen=True)
class Pointed:
    """An entry of a list that a question points to."""

    place: int
    """From 0."""
    before: str
    behind: str

    @property
    def rest(self) -> str:
        """The question without the words that point."""
        return f"{self.before} {self.behind}".strip()

    def whole(self, label: str) -> str:
        """Put the entry's name in place of the words that point."""
        return " ".join(f"{self.before} {label} {self.behind}".split())


def pointed(question: str, listed: Sequence[Listed], place: int) -> Pointed | None:
    """Find what a question points to in a list, of which ``place`` was spoken of last (-1: none)."""
    length = len(listed)
    if not length:
        return None
    for pattern, step in ((_AFTER, 1), (_BEFORE, -1)):
        found = pattern.search(question)
        if found and place >= 0 and 0 <= place + step < length:
            return _at(place + step, found, question)
    for pattern in (_NUMBERED, _NTH, _LAST):
        found = pattern.search(question)
        if found:
            target = _target(found, listed)
            if target is not None and target < length:
                return _at(target, found, question)
    return None


def picked(question: str, listed: Sequence[Listed]) -> int | None:
    """Find the entry that a question picks of the list which answers it: "the fourth audit of those completed"."""
    found = _PICKED.search(question)
    if found is None or len(listed) < 2:
        return None
    if found["last"]:
        return max((place for place, entry in enumerate(listed) if not entry.missed), default=None)
    place = ORDINALS[found["ordinal"].lower()]
    return place if place < len(listed) else None


def _target(found: re.Match[str], listed: Sequence[Listed]) -> int | None:
    parts = found.groupdict()
    if parts.get("ordinal"):
        return ORDINALS[parts["ordinal"].lower()]
    written = parts.get("number") or parts.get("short") or parts.get("bare") or parts.get("letter")
    if not parts:
        return max((place for place, entry in enumerate(listed) if not entry.missed), default=len(listed) - 1)
    if not written:
        return None
    if written.isdigit():
        return int(written) - 1 if int(written) else None
    word = written.lower()
    return _NUMBERS[word] if word in _NUMBERS else ord(word) - ord("a")


def _at(place: int, found: re.Match[str], question: str) -> Pointed:
    return Pointed(place, question[: found.start()].strip(), question[found.end() :].strip())
