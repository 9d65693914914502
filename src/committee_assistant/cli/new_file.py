"""A new file for what a command writes, whole or not at all; one that is there is left alone."""

from __future__ import annotations

from pathlib import Path

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say


def check_free(option: str, path: Path) -> None:
    """Refuse at once what could not be written in the end; raises click.ClickException."""
    if path.exists():
        raise click.UsageError(f"{option} {path}: the file exists; name a new one")
    if not path.parent.is_dir():
        raise click.UsageError(f"{option} {path}: there is no folder {path.parent}")


def write_file(path: Path, text: str) -> None:
    """Write the file of ``-o`` and say so; raises click.ClickException where it is there or cannot be written."""
    from committee_assistant.conversations.export import write_new

    try:
        write_new(path, text)
    except FileExistsError as error:
        raise click.UsageError(f"-o {path}: the file exists; name a new one") from error
    except OSError as error:
        raise Unreadable(f"-o {path}: it cannot be written ({error.strerror})") from error
    say(f"Written to {path}.")
