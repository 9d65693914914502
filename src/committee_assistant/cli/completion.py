"""``completion``: the script that makes a shell complete commands, options and paragraph ids."""

from __future__ import annotations

import click

from committee_assistant.cli.output import PROGRAM, say

EXAMPLES = """\b
Examples:
  committee-assistant completion bash >> ~/.bashrc
  committee-assistant completion zsh >> ~/.zshrc
  committee-assistant completion fish | source"""


@click.command(epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    variable = f"_{PROGRAM.replace('-', '_').upper()}_COMPLETE"
    say(found(ctx.find_root().command, {}, PROGRAM, variable).source())
