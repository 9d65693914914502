"""Words that were broken at the end of a line: rejoined, with or without their hyphen as the document writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HYPHENS = "-‐‑"
SOFT_HYPHEN = "\u00ad"
_COMPOUNDING = frozenset("cross full half long non self well".split())
"""First parts that keep their hyphen where the document does not tell."""
_COMPOUNDED = 4
"""Letters that what follows such a part has at least: "cross-ing" is one word."""
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_BROKEN = re.compile(rf"([^\W\d_][\w'’‐‑-]*)[{HYPHENS}{SOFT_HYPHEN}]$")
_FIRST = re.compile(r"[\w'’]+")


class Vocabulary:
    """The words of a document, broken ones aside."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        broken = False
        for line in lines:
            kept = _FIRST.sub("", line.strip(), count=1) if broken else line.strip()
            broken = _BROKEN.search(kept) is not None
            kept = _BROKEN.sub("", kept)
            for word in _WORD.findall(kept.casefold()):
                self._words.add(word.replace("‐", "-").replace("‑", "-"))
                self._words.update(re.split("[-‐‑]", word))

    def join(self, parts: Sequence[str]) -> str:
        """Put the lines of a paragraph on one, with single spaces."""
        whole = ""
        for part in parts:
            part = " ".join(part.split())
            whole = self._joined(whole, part) if whole and part else whole or part
        return whole.replace(SOFT_HYPHEN, "")

    def _joined(self, before: str, after: str) -> str:
        broken, next_word = _BROKEN.search(before), _FIRST.match(after)
        if before.endswith(SOFT_HYPHEN):
            return before[:-1] + after
        if before.endswith("/") and re.search(r"https?:\S+$|www\.\S+$", before):
            return before + after
        if not broken or not next_word:
            return f"{before} {after}"
        return (before if self._keeps_hyphen(broken[1], next_word[0]) else before[:-1]) + after

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        """Tell "self-assessment" from "improve-ment": by the document's own spelling, else by the parts."""
        first, second = first.casefold(), second if not second[0].islower() else second.casefold()
        if not second[0].islower():  # "North-South", "COVID-19"
            return True
        if first + second in self._words:
            return False
        if f"{first}-{second}" in self._words:
            return True
        head = re.split("[-‐‑]", first)[-1]
        return (head in _COMPOUNDING and len(second) >= _COMPOUNDED) or {head, second} <= self._words
