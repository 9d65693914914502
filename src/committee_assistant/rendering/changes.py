"""What a later paper states otherwise than an earlier one, as text: the difference first, then both sentences."""

from __future__ import annotations

from collections.abc import Iterable

from committee_assistant.model.change import Change
from committee_assistant.rendering.layout import hang, printable
from committee_assistant.rendering.plain import mark


def change_lines(changes: Iterable[Change], old: str, new: str, width: int | None) -> list[str]:
    """Give every change with what both papers say; ``old`` and ``new`` are what the papers are called."""
    lines: list[str] = []
    for change in changes:
        differences = "; ".join(map(str, change.differences))
        lines += ["", *hang("", f"{change.topic}: {differences}", width)]
        lines += hang("  before  ", f"“{change.old_sentence}” {mark(change.old_paragraph)}", width)
        lines += hang("  now     ", f"“{change.new_sentence}” {mark(change.new_paragraph)}", width)
    return [printable(f"What {new} states otherwise than {old}"), *lines]
