"""Which paper a command is about: the shipped one, or the one that ``--paper`` names."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import announced

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant

paper_option = click.option(
    "--paper",
    metavar="FOLDER-or-ID",
    help="A folder of knowledge or the id of a shipped paper; by default the July 2020 report.",
)


def paper_folder(named: str | None) -> Path | None:
    """Find the folder of a paper by name; None stands for the shipped default.

    Raises click.UsageError where there is no such folder, and for a document.
    """
    if named is None:
        return None
    path = Path(named)
    if path.is_dir():
        return path
    if path.exists():
        raise click.UsageError(
            f"--paper {named}: reading a document comes with a later version; name a folder of knowledge"
        )
    shipped = _shipped()
    if named in shipped:
        return shipped[named]
    raise click.UsageError(f"--paper {named}: no such folder; shipped papers: {', '.join(shipped)}")


def open_folder(folder: Path | None, *, examples: bool = False) -> Assistant:
    """Open the assistant on a folder, by default the shipped one; raises KnowledgeError.

    ``examples`` are the facts' example questions, for what suggests them.
    """
    from committee_assistant.opening import open_assistant

    assistant = open_assistant(folder, examples=examples)
    gc.freeze()  # it stays to the end
    gc.enable()
    return assistant


def opened(named: str | None) -> Assistant:
    """Open the assistant on a paper by name; raises click.ClickException where that is not possible."""
    from committee_assistant.opening import KnowledgeError

    folder = paper_folder(named)
    try:
        with announced("Preparing the paper; this happens once and takes some seconds.", after=1):
            return open_folder(folder)
    except KnowledgeError as error:
        more = len(error.problems) - 1
        others = f"; {more} more: see {_lint_command(folder)}" if more else ""
        raise Unreadable(f"the knowledge cannot be used: {error.problems[0]}{others}") from error


def _lint_command(folder: Path | None) -> str:
    return f"committee-assistant lint {folder}" if folder else "committee-assistant lint"


def _shipped() -> dict[str, Path]:
    from committee_assistant.opening import knowledge_root

    return {folder.name: folder for folder in sorted(knowledge_root().glob("*")) if (folder / "paper.yaml").is_file()}
