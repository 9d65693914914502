"""``brief``: a page on some topics of a paper, every line with its paragraph."""

from __future__ import annotations

from pathlib import Path

import click

from committee_assistant.cli.new_file import check_free, write_file
from committee_assistant.cli.output import say
from committee_assistant.cli.papers import opened, paper_option

HTML_ENDINGS = {".html", ".htm"}

EXAMPLES = """\b
Examples:
  committee-assistant brief "audit quality"
  committee-assistant brief workforce SEND -o briefing.html
  committee-assistant brief 18-20 --format html -o audits.html
  committee-assistant brief "food waste" --paper report.pdf -o briefing.md

\b
Exit codes: 0 written, 1 none of the topics is in the paper, 2 wrong usage."""


@click.command(epilog=EXAMPLES, short_help="Write a one-page cited briefing on topics.")
@click.argument("topics", nargs=-1, metavar="TOPIC...")
@click.option(
    "--format", "form", type=click.Choice(["md", "html"]),
    help="Markdown or a page for a browser; by default as the file's name ends, or else Markdown.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Where the page goes; a file that exists is not overwritten. By default it is printed.",
)  # fmt: skip
@paper_option
def brief(topics: tuple[str, ...], form: str | None, output: Path | None, paper: str | None) -> int:
    """Say on one page what the paper says on topics, what it does not say, and what could be asked next.

    A topic is a few words, or the number of a paragraph or a range of them.
    """
    from committee_assistant.briefing.write import MOST_TOPICS, write_briefing
    from committee_assistant.rendering.briefing_html import briefing_html
    from committee_assistant.rendering.briefing_markdown import briefing_markdown

    asked = [topic for topic in topics if topic.strip()]
    if not 0 < len(asked) <= MOST_TOPICS:
        raise click.UsageError(f'name one to {MOST_TOPICS} topics, as in: brief "audit quality" SEND')
    if output:
        check_free("-o", output)
    briefing = write_briefing(opened(paper, examples=True, wording=True), asked)
    page = briefing_html(briefing) if _is_html(form, output) else briefing_markdown(briefing)
    if output:
        write_file(output, page)
    else:
        say(page.rstrip("\n"))
    return 0 if briefing.found else 1


def _is_html(form: str | None, output: Path | None) -> bool:
    if form:
        return form == "html"
    return output is not None and output.suffix.lower() in HTML_ENDINGS
