"""Ends of a command that are no success, each one line on standard error."""

from __future__ import annotations

import click


class NotFound(click.ClickException):
    """What was asked for is not in the paper."""

    exit_code = 1


class Unreadable(click.ClickException):
    """Something that the command needs cannot be read or written."""

    exit_code = 2
