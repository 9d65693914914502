"""The conversation that a run without a command opens: on the whole screen, or in plain lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from committee_assistant.cli import INTERRUPTED
from committee_assistant.cli.keeping import keeping_options, last_conversation
from committee_assistant.cli.output import say_wrapped
from committee_assistant.cli.papers import HOME, opener, paper_option
from committee_assistant.cli.record import record_option

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Options:
    """What is wanted of the conversation, named as click names it."""

    paper: str | None
    record: Path | None
    go_on: bool
    no_keep: bool
    plain: bool
    no_mouse: bool
    cursor: bool

    @property
    def given(self) -> list[str]:
        """What was given, as it was typed."""
        return [option for name, option in _TYPED.items() if getattr(self, name)]


_TYPED = {
    "paper": "--paper",
    "record": "--record",
    "go_on": "--continue",
    "no_keep": "--no-keep",
    "plain": "--plain",
    "no_mouse": "--no-mouse",
    "cursor": "--cursor",
}


def conversation_options(command: Command) -> Command:
    """Let a command be told what ``Options`` holds."""
    plain = click.option("--plain", is_flag=True, help="Converse in plain lines that a screen reader can follow.")
    no_mouse = click.option(
        "--no-mouse", is_flag=True, help="Leave the mouse to the terminal, so that it selects text."
    )
    cursor = click.option(
        "--cursor", is_flag=True, help="Show the terminal's own cursor where the attention is, for magnifiers."
    )
    return paper_option(record_option(keeping_options(plain(no_mouse(cursor(command))))))


def converse(ctx: click.Context, options: Options) -> int:
    """Hold a conversation and give the exit code; raises click.ClickException where it cannot begin."""
    from committee_assistant.cli.mode import user_settings, why_plain  # only the conversation has settings
    from committee_assistant.cli.shelf import for_screen, shelf
    from committee_assistant.conversations.keeper import Keeper

    home = ctx.meta.get(HOME)
    settings = user_settings(home)
    why = why_plain(options.plain, settings)
    keeper = Keeper(home, settings.keep and not options.no_keep, options.record)
    paper, last = last_conversation(keeper, options.paper) if options.go_on else (options.paper, None)
    if why:
        from committee_assistant.plain.run import run as run_plain

        return 0 if run_plain(opener(paper), why, say_wrapped, keeper, shelf(), last) else INTERRUPTED
    from committee_assistant.tui.app import run as run_on_screen

    settings = replace(
        settings, cursor=settings.cursor or options.cursor, mouse=settings.mouse and not options.no_mouse
    )
    run_on_screen(for_screen(opener(paper)), keeper, shelf(), last, settings)
    return 0
