"""``serve``: the conversation in a browser on this computer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import HOME, opener, paper_option

USUAL_PORT = 8765
FIRST_PORT = 1024
"""Ports below it belong to the system."""

NOTICE = """\
The committee assistant is at {address} in a browser on this computer.
  No login: anyone who uses this computer can open it, read it and write files as you.
  Not reachable from other computers; other websites in your browser are refused.
  Each window is a process of its own. What is saved is saved on this computer.
  Not the accessible route: for a screen reader, run committee-assistant --plain.
Ctrl+C ends it and every window."""


@click.command(short_help="Serve the conversation to a browser on this computer.")
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(FIRST_PORT, 65535),
    default=USUAL_PORT,
    show_default=True,
    help="Where on 127.0.0.1 it is served.",
)
@paper_option
@click.pass_context
def serve(ctx: click.Context, port: int, paper: str | None) -> None:
    """Serve the conversation to a browser, on this computer only.

    There is no login: anyone who uses this computer can read it. It needs the extra “browser”.
    """
    try:
        from committee_assistant.tui.browser import server
    except ModuleNotFoundError as error:
        raise Unreadable(f"serve needs the extra “browser” ({error.name}): pip install '.[browser]'") from error
    opener(paper)
    try:
        listening = server.listen(port)
    except server.PortInUseError as error:
        instead = f"; free is --port {error.free}" if error.free else ""
        raise Unreadable(f"serve --port {port}: another program uses this port{instead}") from error
    except OSError as error:
        raise Unreadable(f"serve --port {port}: {error.strerror}; try another port") from error
    say(*NOTICE.format(address=f"http://127.0.0.1:{port}").splitlines())
    server.serve(listening, program(paper, ctx.meta.get(HOME)))


def program(paper: str | None, home: Path | None) -> list[str]:
    """Give the command that each window runs: this same program, on the paper and the folder that were named."""
    named = {"--paper": paper, "--home": home}
    # -P: as for the installed command, no module is taken from the folder that one happens to be in
    return [
        sys.executable,
        "-P",
        "-m",
        "committee_assistant",
        *(f"{option}={value}" for option, value in named.items() if value),
    ]
