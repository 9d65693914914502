"""``--record``: a new transcript, refused at once where it could not be written in the end."""

from __future__ import annotations

from pathlib import Path

import click


def _writable(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    if path is None:
        return None
    if path.exists():
        raise click.UsageError(f"--record {path}: the file exists; name a new one", ctx)
    if not path.parent.is_dir():
        raise click.UsageError(f"--record {path}: there is no folder {path.parent}", ctx)
    return path


record_option = click.option(
    "--record",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_writable,
    help="Also write what is asked and answered to a new transcript.",
)
