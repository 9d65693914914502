"""``--record``: a new transcript, refused at once where it could not be written in the end."""

from __future__ import annotations

from pathlib import Path

import click

from committee_assistant.cli.new_file import check_free


def _writable(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    if path is not None:
        check_free("--record", path)
    return path


record_option = click.option(
    "--record",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_writable,
    help="Also write what is asked and answered to a new transcript.",
)
