"""How two texts differ, word by word, in marks that need no colour."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher


def word_difference(before: str, now: str) -> str:
    """Write the words that went as ``[-…-]`` and those that came as ``{+…+}`` among those that stayed."""
    return " ".join(_pieces(before.split(), now.split()))


def _pieces(before: list[str], now: list[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "equal":
            yield " ".join(before[start:end])
            continue
        if end > start:
            yield f"[-{' '.join(before[start:end])}-]"
        if new_end > new_start:
            yield f"{{+{' '.join(now[new_start:new_end])}+}}"
