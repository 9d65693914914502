"""``lint``: everything wrong with a folder of knowledge, at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.output import say

if TYPE_CHECKING:
    from committee_assistant.model.problem import Problem

ENGLISH = "english"
"""The folder of words and templates that hold for any paper."""


@click.command(short_help="List every problem of a folder of knowledge.")
@click.argument(
    "folder",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="[FOLDER]",
)
def lint(folder: Path | None) -> int:
    """Check knowledge: each problem with its file, its line and what to do.

    By default this checks all that is shipped. Exits with 0 where all is well and with 2 where not.
    """
    folders = [folder] if folder else _shipped_folders()
    problems = sorted({problem for one in folders for problem in _problems(one)})
    say(*(str(_shortened(problem)) for problem in problems), _count(len(problems)))
    return 2 if problems else 0


def _problems(folder: Path) -> list[Problem]:
    from committee_assistant.loading.load import load_english, load_knowledge

    load = load_english if folder.name == ENGLISH else load_knowledge
    return load(folder)[1]


def _shipped_folders() -> list[Path]:
    from committee_assistant.opening import knowledge_root

    return sorted(path for path in knowledge_root().iterdir() if path.is_dir())


def _shortened(problem: Problem) -> Problem:
    """Name the file as seen from here where that is shorter."""
    path, here = Path(problem.origin.file), Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return replace(problem, origin=replace(problem.origin, file=str(shown)))


def _count(count: int) -> str:
    return "1 problem" if count == 1 else f"{count or 'no'} problems"
