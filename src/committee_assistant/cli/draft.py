"""``draft``: knowledge drafted from a paper by rule, as files for an officer to review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import home_option, paper_named

if TYPE_CHECKING:
    from committee_assistant.drafting.changes import Change, FileChange

DRAFTED = ".draft"
"""Folder beside the files that keeps them as they were drafted, to tell later what the officer has edited."""

EXAMPLES = """\b
Examples:
  committee-assistant draft report.pdf -o report
  committee-assistant lint report
  committee-assistant ask --paper report "who wrote it?"
  committee-assistant draft report.pdf -o report
      a second time: shows what would change, and keeps what was edited"""


@click.command(epilog=EXAMPLES, short_help="Draft knowledge from a paper, to be reviewed.")
@click.argument("paper", metavar="PAPER")
@click.option(
    "-o", "--output", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
    help="Where the files go.",
)  # fmt: skip
@click.option("--replace", "replacing", is_flag=True, help="Also replace files that nobody has edited.")
@home_option
def draft(paper: str, folder: Path, replacing: bool) -> int:
    """Write the events, figures, lists, people and terms of a paper as YAML, each with its paragraph.

    A file that was edited is never overwritten: what the new draft would change in it is shown. Exits with 1 where a
    file is not as it would be drafted now.
    """
    from committee_assistant.drafting.changes import Change, compare_drafts
    from committee_assistant.drafting.draft import draft as drafted
    from committee_assistant.drafting.write import knowledge_files

    new = knowledge_files(drafted(paper_named(paper)))
    changes = compare_drafts(_read(folder / DRAFTED), _read(folder), new)
    written = {Change.NEW, Change.SAFE} if replacing else {Change.NEW}
    left = [one for one in changes if one.change not in {*written, Change.UNCHANGED}]
    for one in changes:
        if one.change in written:
            _write(folder, one)
        say(f"{_done(one, written)}{folder / one.name}")
    for one in left:
        say("", one.diff.rstrip("\n") if one.diff else f"{one.name}: the file is not as it was drafted.")
    if not left:
        say(f"Review the files, then: committee-assistant lint {folder}")
    return 1 if left else 0


def _done(one: FileChange, written: set[Change]) -> str:
    """Say what became of a file, in a column."""
    said = {"unchanged": "unchanged", "edited": "kept"}.get(one.change, "differs")
    return f"{'written' if one.change in written else said:<11}"


def _read(folder: Path) -> dict[str, str]:
    """Give the text of every YAML file of a folder by name; none where there is no such folder."""
    try:
        return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{folder}: {getattr(error, 'strerror', None) or 'a file is not UTF-8'}") from error


def _write(folder: Path, one: FileChange) -> None:
    """Write a file and its copy as drafted; of one that is drafted no more, take both away."""
    for path in (folder / one.name, folder / DRAFTED / one.name):
        path.parent.mkdir(parents=True, exist_ok=True)
        if one.text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(one.text, encoding="utf-8", newline="\n")
