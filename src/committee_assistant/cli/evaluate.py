"""``evaluate``: asks sets of questions, transcripts and claims, and shows how well they are answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import complain, say, say_json, width
from committee_assistant.cli.papers import checker, opened, paper_option
from committee_assistant.cli.places import from_here
from committee_assistant.model.checking import Checked

if TYPE_CHECKING:
    from committee_assistant.evaluating.cases import Cases
    from committee_assistant.evaluating.report import Report
    from committee_assistant.evaluating.run import TurnResult
    from committee_assistant.model.knowledge import Knowledge

EXAMPLES = """\b
Examples:
  committee-assistant evaluate transcripts/
  committee-assistant evaluate members.yaml claims.yaml --failures
  committee-assistant evaluate questions/ --save before.json
  committee-assistant evaluate questions/ --against before.json
  committee-assistant evaluate transcripts/ --coverage

\b
A turn is right, confidently wrong (it answers what the paper does not say,
or with nothing of what was asked for), silent (it abstains where the paper
answers) or other (asked back, in part, too much). Of the paragraphs that
had to be cited, "recall" is the share that was; of those that were cited,
"prec." is the share that was asked for or allowed.
Exit codes: 0 when all was asked, 2 wrong usage or a file that cannot be
read; what can be read is asked all the same."""


@click.command(epilog=EXAMPLES, short_help="Show how well sets of questions are answered.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATHS...")
@click.option("--failures", is_flag=True, help="Also list each turn and claim that is not right, and why.")
@click.option("--coverage", "covers", is_flag=True, help="Show instead which paragraphs and facts no turn reaches.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as one JSON object.")
@click.option("--save", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Keep this evaluation.")
@click.option(
    "--against", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Compare with one that was kept."
)
@paper_option
def evaluate(
    paths: tuple[Path, ...],
    failures: bool,
    covers: bool,
    as_json: bool,
    save: Path | None,
    against: Path | None,
    paper: str | None,
) -> int:
    """Ask every question of files or folders and judge the answers.

    A file is a set of questions or claims (a list of entries with "id" and "turns" or "claim") or a transcript.
    """
    _check_usage(failures, covers, as_json, save, against)
    before = _saved(against) if against else None
    if save and save.exists():
        _saved(save)  # nothing else is written over
    cases = _cases(paths)
    knowledge, turns = _asked(cases, paper)
    if covers:
        _print_coverage(knowledge, turns)
        return _code(cases)
    found = _report(knowledge, cases, turns, paper)
    _print(found, before, failures, as_json)
    if save:
        _save(found, save)
    return _code(cases)


def _check_usage(failures: bool, covers: bool, as_json: bool, save: Path | None, against: Path | None) -> None:
    for name, given in (("--failures", failures), ("--json", as_json), ("--save", save), ("--against", against)):
        if covers and given:
            raise click.UsageError(f"--coverage shows something else; leave {name} out")
    for name, given in (("--failures", failures), ("--against", against)):
        if as_json and given:
            raise click.UsageError(f"--json prints every turn; leave {name} out")


def _cases(paths: tuple[Path, ...]) -> Cases:
    """Read the files; raises Unreadable where there is nothing to ask, after saying why."""
    from committee_assistant.evaluating.read import read_cases
    from committee_assistant.transcripts.discovery import transcript_files

    files = transcript_files(paths)
    if not files:
        raise click.UsageError(f"there is no .yaml file in {', '.join(map(str, paths))}")
    cases = read_cases(files)
    for problem in cases.problems:
        complain(str(problem))
    if not cases.conversations and not cases.claims:
        raise Unreadable("evaluate: nothing can be asked; mend the files first")
    return cases


def _asked(cases: Cases, paper: str | None) -> tuple[Knowledge, list[TurnResult]]:
    from committee_assistant.evaluating.run import ask_all

    assistant = opened(paper, examples=True)
    return assistant.knowledge, list(ask_all(cases.conversations, assistant))


def _report(knowledge: Knowledge, cases: Cases, turns: list[TurnResult], paper: str | None) -> Report:
    from committee_assistant.evaluating.report import report
    from committee_assistant.evaluating.run import check_all

    check: Callable[[str], Checked] | None = checker(paper).check if cases.claims else None
    return report(knowledge.paper.id, turns, check_all(cases.claims, check) if check else ())


def _print(found: Report, before: Report | None, failures: bool, as_json: bool) -> None:
    if as_json:
        from committee_assistant.evaluating.saved import report_json

        say_json(report_json(found))
        return
    from committee_assistant.evaluating import lines

    if failures:
        say(*lines.failure_lines(found, width()), "")
    say(*lines.report_lines(found))
    if before:
        from committee_assistant.evaluating.against import compare

        if before.paper != found.paper:
            complain(f"The earlier evaluation was of another paper: {before.paper}.")
        say("", *lines.comparison_lines(compare(before, found), width()))


def _print_coverage(knowledge: Knowledge, turns: list[TurnResult]) -> None:
    from dataclasses import replace

    from committee_assistant.evaluating.coverage import coverage, coverage_lines
    from committee_assistant.rendering.layout import hang

    found = coverage(knowledge, turns)
    found = replace(found, missed_facts=tuple((key, from_here(origin)) for key, origin in found.missed_facts))
    columns = width()
    for line in coverage_lines(found, knowledge):
        say(*hang("    " if line.startswith(" ") else "", line, columns))


def _saved(path: Path) -> Report:
    """Read an evaluation that was kept; raises Unreadable where it is none."""
    from committee_assistant.evaluating.saved import NoReportError, read_report

    try:
        return read_report(path.read_bytes())
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error
    except NoReportError as error:
        raise Unreadable(f"{path}: {error}") from error


def _save(found: Report, path: Path) -> None:
    from committee_assistant.evaluating.saved import report_json
    from committee_assistant.rendering.json_form import json_text

    try:
        path.write_text(json_text(report_json(found), indent=1) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise Unreadable(f"--save {path}: {error.strerror}") from error


def _code(cases: Cases) -> int:
    if not cases.problems:
        return 0
    files = len({problem.origin.file for problem in cases.problems})
    raise Unreadable(f"evaluate: {files} file{'' if files == 1 else 's'} cannot be read, the rest was asked")
