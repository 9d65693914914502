"""The program itself: its help, its commands by name, and how every run ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from committee_assistant import __version__
from committee_assistant.cli import INTERRUPTED
from committee_assistant.cli.keeping import keeping_options, last_conversation
from committee_assistant.cli.output import (
    PROGRAM,
    OutputClosedError,
    complain,
    discard_output,
    prepare_streams,
    say_wrapped,
)
from committee_assistant.cli.papers import HOME, opener, paper_option
from committee_assistant.cli.record import record_option

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
@paper_option
@record_option
@keeping_options
@click.option("--plain", is_flag=True, help="Converse in plain lines that a screen reader can follow.")
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal, so that it selects text.")
@click.option("--cursor", is_flag=True, help="Show the terminal's own cursor where the attention is, for magnifiers.")
@click.pass_context
def root(
    ctx: click.Context,
    paper: str | None,
    record: Path | None,
    go_on: bool,
    no_keep: bool,
    plain: bool,
    no_mouse: bool,
    cursor: bool,
) -> int:
    """Ask a council committee paper questions in plain English.

    Every answer names the paragraph it rests on; what the paper does not say is said to be missing. Without a
    command this opens a conversation on the whole screen, or in plain lines where that is asked for or set, or where
    there is no terminal to draw on.
    """
    if ctx.invoked_subcommand is None:
        return _converse(ctx, paper, record, go_on, no_keep, plain, no_mouse, cursor)
    for name, option in _BEFORE_A_COMMAND.items():
        if ctx.params.get(option):
            raise click.UsageError(f"{name} stands before the command; write it after {ctx.invoked_subcommand}")
    return 0


_BEFORE_A_COMMAND = {
    "--paper": "paper",
    "--record": "record",
    "--continue": "go_on",
    "--no-keep": "no_keep",
    "--plain": "plain",
    "--no-mouse": "no_mouse",
    "--cursor": "cursor",
}
"""Options of the conversation itself, and what click calls them."""


def _converse(
    ctx: click.Context,
    paper: str | None,
    record: Path | None,
    go_on: bool,
    no_keep: bool,
    plain: bool,
    no_mouse: bool,
    cursor: bool,
) -> int:
    from dataclasses import replace  # only the conversation has settings

    from committee_assistant.cli.mode import user_settings, why_plain

    settings = user_settings(ctx.meta.get(HOME))
    why = why_plain(plain, settings)
    from committee_assistant.cli.shelf import for_screen, shelf
    from committee_assistant.conversations.keeper import Keeper

    keeper = Keeper(ctx.meta.get(HOME), settings.keep and not no_keep, record)
    paper, last = last_conversation(keeper, paper) if go_on else (paper, None)
    if why:
        from committee_assistant.plain.run import run as run_plain

        return 0 if run_plain(opener(paper), why, say_wrapped, keeper, shelf(), last) else INTERRUPTED
    from committee_assistant.tui.app import run as run_on_screen

    settings = replace(settings, cursor=settings.cursor or cursor, mouse=settings.mouse and not no_mouse)
    run_on_screen(for_screen(opener(paper)), keeper, shelf(), last, settings)
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
