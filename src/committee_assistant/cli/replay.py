"""``replay``: asks the questions of transcripts again and shows where the answers differ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import opened, paper_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from committee_assistant.transcripts.running import Rules, Run

EXAMPLES = """\b
Examples:
  committee-assistant replay transcripts/
  committee-assistant replay transcripts/ --failed -x
  committee-assistant replay transcripts/ --filter "second visit" --loose
  committee-assistant replay visits.yaml --update
  committee-assistant replay mine/ --paper my-knowledge/ --junit report.xml

\b
In a difference [-words-] went and {+words+} came.
Exit codes: 0 all as recorded and expected, 1 not so, 2 wrong usage or a
transcript that cannot be read."""


@click.command(epilog=EXAMPLES, short_help="Replay transcripts and show what changed.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATHS...")
@click.option("--loose", is_flag=True, help="Let wording change: hold only outcome, citations and expectations.")
@click.option("--filter", "words", metavar="WORDS", default="", help="Judge only turns with these words in the file's "
              "name, the title or the question. What leads to them is asked all the same.")  # fmt: skip
@click.option("--failed", is_flag=True, help="Only the transcripts that failed when they were last replayed.")
@click.option("-x", "stop", is_flag=True, help="Stop at the first difference.")
@click.option("--update", is_flag=True, help="Then ask whether to record the answers of today, save those that are "
              "not as expected.")  # fmt: skip
@click.option("--yes", is_flag=True, help="With --update: record them without asking.")
@click.option("--junit", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
              help="Also write a report as JUnit XML, in place of one that is there.")  # fmt: skip
@paper_option
def replay(
    paths: tuple[Path, ...],
    loose: bool,
    words: str,
    failed: bool,
    stop: bool,
    update: bool,
    yes: bool,
    junit: Path | None,
    paper: str | None,
) -> int:
    """Replay transcripts, each a YAML file or all of a folder."""
    _check_usage(loose, update, yes, junit)
    files = _files(paths)
    if failed and not (files := _failed(files)):
        say("All of these transcripts passed when they were last replayed.")
        return 0
    from committee_assistant.transcripts.running import Rules

    runs = _replayed(files, paper, Rules(loose, tuple(words.split()), stop), update)
    if not runs:
        raise click.UsageError(f"--filter {words}: no file name, title or question has all of these words")
    if junit:
        _report(junit, runs)
    from committee_assistant.cli.replay_update import update_files

    recorded = update and update_files(runs, unasked=yes)
    _remember(runs, recorded)
    return _exit_code(runs, update, recorded)


def _check_usage(loose: bool, update: bool, yes: bool, junit: Path | None) -> None:
    if loose and update:
        raise click.UsageError("--update records to the letter; leave --loose out")
    if yes and not update:
        raise click.UsageError("--yes goes with --update")
    if junit and not junit.parent.is_dir():
        raise click.UsageError(f"--junit {junit}: there is no folder {junit.parent}")


def _files(paths: tuple[Path, ...]) -> list[Path]:
    from committee_assistant.transcripts.discovery import transcript_files

    files = transcript_files(paths)
    if not files:
        raise click.UsageError(f"there is no transcript (.yaml, .yml) in {', '.join(map(str, paths))}")
    return files


def _failed(files: list[Path]) -> list[Path]:
    from committee_assistant.transcripts.last_run import last_time

    passed = last_time(files)
    if not passed:
        raise click.UsageError("--failed: none of these transcripts was replayed before; leave it out the first time")
    return [file for file in files if passed.get(file) is False]


def _replayed(files: list[Path], paper: str | None, rules: Rules, update: bool) -> list[Run]:
    from committee_assistant.cli.replay_report import summary, tell
    from committee_assistant.transcripts.running import run_all

    runs: list[Run] = []
    for run in run_all(files, opened(paper), rules):
        tell(run, new=update)
        runs.append(run)
    if runs:
        say(summary(runs) + ("; stopped at the first difference" if rules.stop and not runs[-1].passed else ""))
    return runs


def _report(file: Path, runs: Sequence[Run]) -> None:
    from committee_assistant.transcripts.junit import junit_xml
    from committee_assistant.transcripts.updating import write_over

    try:
        write_over(file, junit_xml(runs))
    except OSError as error:
        raise Unreadable(f"--junit {file}: it cannot be written ({error.strerror})") from error


def _remember(runs: Sequence[Run], recorded: bool) -> None:
    """Keep which failed; one that was judged in part has not passed because of that."""
    from committee_assistant.transcripts.last_run import remember

    passed = {run.file: run.passed or (recorded and _as_expected(run)) for run in runs}
    remember({run.file: passed[run.file] for run in runs if run.whole or not passed[run.file]})


def _as_expected(run: Run) -> bool:
    return run.transcript is not None and not any(one.faults for one in run.judged)


def _exit_code(runs: Sequence[Run], update: bool, recorded: bool) -> int:
    broken = sum(run.transcript is None for run in runs)
    if broken:
        raise Unreadable(f"replay: {broken} of {len(runs)} transcripts cannot be read")
    if update:
        return 0 if recorded and all(map(_as_expected, runs)) else 1
    return 0 if all(run.passed for run in runs) else 1
