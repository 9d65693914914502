"""``show``: what a paragraph says, or a run of them."""

from __future__ import annotations

import click

from committee_assistant.cli.failure import NotFound
from committee_assistant.cli.output import say, width
from committee_assistant.cli.papers import opened, paper_option
from committee_assistant.model.paragraph_ids import nearest_ids, paragraphs_named

EXAMPLES = """\b
Examples:
  committee-assistant show 6
  committee-assistant show 32(e) 20.1
  committee-assistant show 18-20
  committee-assistant show next-steps"""


def _complete_id(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    paragraphs = opened(ctx.params.get("paper")).knowledge.paper.paragraphs
    return [paragraph.id for paragraph in paragraphs if paragraph.id.startswith(incomplete)]


@click.command(epilog=EXAMPLES, short_help="Say what paragraphs say.")
@click.argument("ids", nargs=-1, required=True, metavar="PARAGRAPH...", shell_complete=_complete_id)
@paper_option
def show(ids: tuple[str, ...], paper: str | None) -> None:
    """Say what paragraphs say, under their heading and with their parts.

    They are restated, or in the paper's own words where the user has added a copy of it.
    """
    from committee_assistant.rendering.paragraph import paragraph_lines

    of = opened(paper, wording=True).knowledge.paper
    blocks: list[list[str]] = []
    for named in ids:
        found = paragraphs_named(named, of)
        if not found:
            raise NotFound(f"show {named}: there is no such paragraph; nearest: {', '.join(nearest_ids(named, of))}")
        blocks += [paragraph_lines(of, one, width(), parts=len(found) == 1) for one in found]
    lines = [line for block in blocks for line in ("", *block)]
    say(*lines[1:])
