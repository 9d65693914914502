"""The program itself: its help, its commands by name, and how every run ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from committee_assistant import __version__
from committee_assistant.cli import INTERRUPTED
from committee_assistant.cli.converse import Options, conversation_options, converse
from committee_assistant.cli.output import (
    PROGRAM,
    OutputClosedError,
    complain,
    discard_output,
    prepare_streams,
)

COMMANDS = {
    "ask": "ask",
    "check": "check",
    "brief": "brief",
    "show": "show",
    "timeline": "pictures",
    "stats": "pictures",
    "priorities": "pictures",
    "lint": "lint",
    "replay": "replay",
    "evaluate": "evaluate",
    "add": "library",
    "papers": "library",
    "open": "library",
    "remove": "library",
    "changes": "library",
    "conversations": "conversations",
    "export": "conversations",
    "draft": "draft",
    "feedback": "feedback",
    "serve": "serve",
    "completion": "completion",
}
"""Each command and the module of this package that defines it."""


class LazyGroup(click.Group):
    """Imports a command only when it is run or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands in the order in which help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"committee_assistant.cli.{COMMANDS[cmd_name]}")
        defined = [one for one in vars(module).values() if isinstance(one, click.Command)]
        return next(command for command in defined if command.name == cmd_name)


EXAMPLES = """\b
Examples:
  committee-assistant
      opens the conversation
  committee-assistant ask when was the second monitoring visit
      answers once, with the paragraphs that the answer rests on
  committee-assistant show 20.1
      says what a paragraph says
  committee-assistant timeline
      what happened, what is planned and what was cancelled

\b
Exit codes: 0 answered, 1 not answered, 2 wrong usage or unreadable input."""


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 78},
)
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@conversation_options
@click.pass_context
def root(ctx: click.Context, /, **given: Any) -> int:
    """Ask a council committee paper questions in plain English.

    Every answer names the paragraph it rests on; what the paper does not say is said to be missing. Without a
    command this opens a conversation on the whole screen, or in plain lines where that is asked for or set, or where
    there is no terminal to draw on.
    """
    options = Options(**given)
    if ctx.invoked_subcommand is None:
        return converse(ctx, options)
    if options.given:
        first = options.given[0]
        raise click.UsageError(f"{first} stands before the command; write it after {ctx.invoked_subcommand}")
    return 0


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; what goes wrong is one line on standard error."""
    prepare_streams()
    try:
        code = root.main(args=None if arguments is None else list(arguments), prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        complain(f"{_where(error)}: {error.format_message()}")
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except (OutputClosedError, BrokenPipeError):
        discard_output()
        return 0
    except OSError as error:
        discard_output()
        complain(f"{PROGRAM}: {error.filename or 'standard output'}: {error.strerror}")
        return 2
    return code if isinstance(code, int) else 0


def _where(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return context.command_path if context else PROGRAM
