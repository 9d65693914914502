"""A replayed turn in lines for a person: where it stands, how its answer differs, what was expected of it."""

from __future__ import annotations

from committee_assistant.rendering.plain import plain_text
from committee_assistant.transcripts.replay import Replayed


def difference_lines(one: Replayed) -> list[str]:
    """Give the differences of a turn, and the whole answer where the lines would not show it."""
    lines = [*one.changes, *(f"expected: {fault}" for fault in one.faults)]
    if one.faults and not any(change.startswith("answer: ") for change in one.changes):
        lines.append(f"answer: {plain_text(one.answer)}")
    return lines


def one_line(text: str) -> str:
    """Give a text from a file on one line, so that what is reported of it keeps its place."""
    return " ".join(text.split())
