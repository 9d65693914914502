"""What ``replay`` says of each transcript, and of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from committee_assistant.cli.output import say

if TYPE_CHECKING:
    from committee_assistant.transcripts.running import Run


def tell(run: Run, *, new: bool) -> None:
    """Say what differs in a transcript and how many turns do; with ``new`` also what has no record yet."""
    from committee_assistant.rendering.plain import plain_text
    from committee_assistant.transcripts.differing import difference_lines, one_line
    from committee_assistant.transcripts.updating import to_record

    if run.transcript is None:
        say(*(one_line(str(problem)) for problem in run.problems))
        return
    for one in run.judged:
        lines = difference_lines(one)
        if new and not lines and to_record(one):
            lines = [f"new: {plain_text(one.answer)}"]
        if lines:
            say(one_line(f"{one.turn.origin}: {one.turn.ask}"), *(f"    {one_line(line)}" for line in lines))
    say(one_line(f"{run.file}: {run.transcript.title}: {_counts(_tally([run]))}"))


def summary(runs: Sequence[Run]) -> str:
    """Give the line that says it all."""
    tally = _tally(runs)
    broken = sum(run.transcript is None for run in runs)
    unread = f", {broken} cannot be read" if broken else ""
    return f"{counted(len(runs), 'transcript')}{unread}; turns: {_counts(tally)}"


def counted(count: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _tally(runs: Sequence[Run]) -> Counter[str]:
    return Counter(
        "unmet" if one.faults else "changed" if one.changes else "same" for run in runs for one in run.judged
    )


def _counts(tally: Counter[str]) -> str:
    parts = [f"{tally['same']} as before"]
    parts += [f"{tally['changed']} changed"] if tally["changed"] else []
    parts += [f"{tally['unmet']} not as expected"] if tally["unmet"] else []
    return ", ".join(parts)
