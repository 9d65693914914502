"""``feedback``: what readers marked, as a list for whoever keeps the knowledge."""

from __future__ import annotations

from pathlib import Path

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.new_file import write_file
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import HOME, home_option


@click.command(short_help="List the answers that were marked useful or not right.")
@click.option(
    "-o", "--output", "file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Write the list to a new file.",
)  # fmt: skip
@click.option("--clear", is_flag=True, help="Then drop the marks that were listed.")
@home_option
@click.pass_context
def feedback(ctx: click.Context, file: Path | None, clear: bool) -> int:
    """List in Markdown the answers that were marked in conversations, those not right first.

    Marks stay on this computer, in the file feedback.jsonl of the user's folder.
    """
    from committee_assistant.feedback.issue_list import issue_list
    from committee_assistant.feedback.store import feedback_path, read_marks

    path = feedback_path(ctx.meta.get(HOME))
    try:
        page = issue_list(read_marks(path))
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error
    if file:
        write_file(file, page)
    else:
        say(*page.rstrip("\n").split("\n"))
    if clear:
        _clear(path)
    return 0


def _clear(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}; the marks are still there") from error
