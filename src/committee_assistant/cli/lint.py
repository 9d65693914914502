"""``lint``: everything wrong with a folder of knowledge, at once, and what might be better in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.output import say
from committee_assistant.cli.places import from_here
from committee_assistant.cli.reading import progress

if TYPE_CHECKING:
    from committee_assistant.advising.advice import Advice
    from committee_assistant.model.knowledge import Knowledge
    from committee_assistant.model.problem import Problem
    from committee_assistant.understanding.examples import Candidate

ENGLISH = "english"
"""The folder of words and templates that hold for any paper."""
SAMPLE = 1
"""Example questions of each fact that are asked where not all are."""

EXAMPLES = """\b
Examples:
  committee-assistant lint
  committee-assistant lint knowledge/my-paper
  committee-assistant lint --ask knowledge/my-paper
  committee-assistant lint --strict

\b
A problem must be mended. A warning may be: a fact without example
questions, an example question that leads elsewhere when it is asked, two
that nothing tells apart, an abbreviation that is explained nowhere.
Exit codes: 0 no problem, 2 problems; with --strict also 2 for warnings."""


@click.command(epilog=EXAMPLES, short_help="List every problem of a folder of knowledge.")
@click.argument(
    "folder",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="[FOLDER]",
)
@click.option("--ask", "ask_all", is_flag=True, help="Ask every example question, and not just one of each fact.")
@click.option("--strict", is_flag=True, help="Exit with 2 for warnings too.")
def lint(folder: Path | None, ask_all: bool, strict: bool) -> int:
    """Check knowledge: each problem and warning with its file, its line and what to do.

    By default this checks all that is shipped. Warnings are given once there is no problem.
    """
    folders = [folder] if folder else _shipped_folders()
    problems = sorted({problem for one in folders for problem in _problems(one)})
    say(*(str(replace(problem, origin=from_here(problem.origin))) for problem in problems))
    warnings = 0
    if not problems:
        for one in folders:
            warnings += _warn(one, ask_all) if one.name != ENGLISH else 0
    also = f", {_count(warnings, 'warning')}" if warnings else ""
    say(f"{_count(len(problems), 'problem')}{also}")
    return 2 if problems or (strict and warnings) else 0


def _problems(folder: Path) -> list[Problem]:
    from committee_assistant.loading.load import load_english, load_knowledge

    load = load_english if folder.name == ENGLISH else load_knowledge
    return load(folder)[1]


def _shipped_folders() -> list[Path]:
    from committee_assistant.opening import knowledge_root

    return sorted(path for path in knowledge_root().iterdir() if path.is_dir())


def _warn(folder: Path, ask_all: bool) -> int:
    """Print the advice on a folder that has no problem; give how many lines that is."""
    from committee_assistant.advising.advice import at_example

    count = 0
    files: dict[str, list[str]] = {}
    for advice in _advice(folder, ask_all):
        file = advice.origin.file
        if file not in files:
            files[file] = Path(file).read_text(encoding="utf-8").splitlines()
        placed = at_example(advice, files[file])
        say(f"{from_here(placed.origin)}: warning: {advice.message} ({advice.hint})")
        count += 1
    return count


def _advice(folder: Path, ask_all: bool) -> Iterator[Advice]:
    from committee_assistant.advising.duplicates import duplicates
    from committee_assistant.advising.facts import unexplained_terms, without_examples
    from committee_assistant.loading.load import load_english, load_knowledge
    from committee_assistant.opening import knowledge_root
    from committee_assistant.understanding.examples import candidates

    knowledge, _ = load_knowledge(folder)
    if knowledge.paper.verbatim:  # its own words answer, and its facts were drafted by rule
        return
    english, _ = load_english(knowledge_root() / ENGLISH)
    found = list(candidates(knowledge, english))
    yield from without_examples(found, knowledge)
    yield from unexplained_terms(knowledge, " ".join(english.words).split())
    yield from duplicates(found, knowledge.origins)
    yield from _astray(folder, knowledge, found, ask_all)


def _astray(folder: Path, knowledge: Knowledge, found: list[Candidate], ask_all: bool) -> Iterator[Advice]:
    """Ask example questions; tell a person at the terminal how far that has come."""
    from committee_assistant.advising.astray import astray, examples
    from committee_assistant.opening import open_assistant

    assistant = open_assistant(folder)
    chosen = examples(found, knowledge, None if ask_all else SAMPLE)
    with progress("Asking example questions:") as tell:
        for done, advice in enumerate(astray(chosen, assistant, knowledge.origins), start=1):
            tell(done, len(chosen))
            if advice:
                yield advice


def _count(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count or 'no'} {what}s"
