"""``replay --update``: asks once whether to record the answers that were shown, and records them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say
from committee_assistant.cli.replay_report import counted

if TYPE_CHECKING:
    from committee_assistant.transcripts.running import Run


def update_files(runs: Sequence[Run], *, unasked: bool) -> bool:
    """Record what is new or has changed and is as expected, if the user agrees; tell whether nothing is left to record.

    Raises Unreadable where a file cannot be written.
    """
    from committee_assistant.transcripts.updating import to_record

    answers = {run.file: sum(map(to_record, run.replayed)) for run in runs}
    pending = [run for run in runs if answers[run.file]]
    unmet = sum(bool(one.faults) for run in runs for one in run.replayed)
    if unmet:
        say(f"Never recorded: {counted(unmet, 'answer')} that {'is' if unmet == 1 else 'are'} not as expected.")
    if not pending:
        say("There is nothing to record.")
        return True
    what = f"{counted(sum(answers.values()), 'answer')} in {counted(len(pending), 'transcript')}"
    if not (unasked or _agreed(what)):
        return False
    for run in pending:
        _rewrite(run)
    say(f"Recorded: {what}.")
    return True


def _agreed(what: str) -> bool:
    """Ask a person; where none is there, say how to do it."""
    if not sys.stdin.isatty():
        say(f"Nothing was recorded, since nobody can be asked here. To record {what}, add --yes.")
        return False
    say(f"To record: {what}.")
    if click.confirm("Record these answers?", default=False):
        return True
    say("Nothing was recorded.")
    return False


def _rewrite(run: Run) -> None:
    from committee_assistant.transcripts.updating import ChangedMeanwhileError, rewrite

    assert run.transcript
    try:
        rewrite(run.file, run.transcript, run.replayed)
    except ChangedMeanwhileError as error:
        raise Unreadable(f"{error} and was left alone; replay it again") from error
    except OSError as error:
        raise Unreadable(f"{run.file} cannot be rewritten ({error.strerror}); it is as it was") from error
