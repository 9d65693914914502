"""``check``: one claim, many as JSON Lines, or a whole briefing held against a paper."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from committee_assistant.cli.jsonl import BadRequestError, parse_text
from committee_assistant.cli.output import say, say_json, width
from committee_assistant.cli.papers import checker, paper_option, read_file
from committee_assistant.model.checking import CheckedDocument, Verdict

if TYPE_CHECKING:
    from committee_assistant.checking.checker import Checker

EXAMPLES = """\b
Examples:
  committee-assistant check "The April 2020 visit went ahead."
  committee-assistant check --json "Good audits rose from 7% to 26%."
  committee-assistant check --file briefing.docx
  committee-assistant check --file briefing.md --format md > checked.md
  echo '{"claim": "Ofsted came."}' | committee-assistant check --jsonl

\b
Exit codes: 0 supported, 1 contradicted or not stated, 2 wrong usage or
unreadable input."""
FORMATS = ("text", "md", "json")


@click.command(epilog=EXAMPLES, short_help="Check a claim, or a whole briefing, against the paper.")
@click.argument("words", nargs=-1, metavar="CLAIM")
@click.option("--json", "as_json", is_flag=True, help="Print the verdict as one JSON object.")
@click.option("--jsonl", is_flag=True, help="Read claims from standard input, one JSON object a line.")
@click.option("--file", "path", metavar="FILE", type=click.Path(path_type=Path), help="Check every sentence of a file.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to print what became of a file.")
@paper_option
def check(
    words: tuple[str, ...], as_json: bool, jsonl: bool, path: Path | None, form: str | None, paper: str | None
) -> int:
    """Tell whether the paper supports a claim, contradicts it, or does not say; with the paragraph."""
    claim = " ".join(words).strip()
    _check_usage(claim, as_json, jsonl, path, form)
    checking = checker(paper)
    if jsonl:
        for line in sys.stdin.buffer:
            say_json(_answer(checking, line))
        return 0
    if path is not None:
        document = checking.check_document(read_file(path))
        _print_document(document, form or "text")
        return int(any(document.with_verdict(verdict) for verdict in (Verdict.CONTRADICTED, Verdict.NOT_STATED)))
    checked = checking.check(claim)
    if as_json:
        from committee_assistant.rendering.checked import checked_json

        say_json(checked_json(checked, checking.knowledge.paper.id))
    else:
        from committee_assistant.rendering.checked import checked_lines

        say(*checked_lines(checked, width()))
    return 0 if checked.verdict is Verdict.SUPPORTED else 1


def _check_usage(claim: str, as_json: bool, jsonl: bool, path: Path | None, form: str | None) -> None:
    given = [name for name, there in (("a CLAIM", claim), ("--jsonl", jsonl), ("--file", path)) if there]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} exclude each other; give one")
    if not given:
        raise click.UsageError('there is no claim; write it after check, as in: check "The visit went ahead."')
    if as_json and not claim:
        raise click.UsageError("--json goes with one claim; for a file, use --format json")
    if form and path is None:
        raise click.UsageError("--format goes with --file")


def _answer(checking: Checker, line: bytes) -> dict[str, Any]:
    from committee_assistant.rendering.checked import checked_json

    try:
        claim, _ = parse_text(line, "claim")
    except BadRequestError as error:
        return {"error": str(error)}
    return checked_json(checking.check(claim), checking.knowledge.paper.id)


def _print_document(document: CheckedDocument, form: str) -> None:
    if form == "json":
        from committee_assistant.rendering.checked import document_json

        say_json(document_json(document))
        return
    lines: Iterable[str]
    if form == "md":
        from committee_assistant.rendering.checked_markdown import checked_markdown

        lines = checked_markdown(document).splitlines()
    else:
        from committee_assistant.rendering.checked import document_lines

        lines = document_lines(document, width())
    say(*lines)
