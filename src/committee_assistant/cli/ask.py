"""``ask``: one question for a person or a program, or many of them as JSON Lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import on_terminal, say, say_json, width
from committee_assistant.cli.papers import opened, paper_option
from committee_assistant.cli.record import record_option
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.rendering.layout import WIDEST

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant, Reply

EXAMPLES = """\b
Examples:
  committee-assistant ask how many audits were good at the start
  committee-assistant ask --json "Did the April 2020 visit take place?"
  committee-assistant ask --explain "who is the commissioner?"
  committee-assistant ask --paper pack.pdf "what will it cost"
  committee-assistant ask --all "who chairs the panel"
  echo '{"question": "What is C-SPA?"}' | committee-assistant ask --jsonl

\b
A line for --jsonl is {"question": "…", "conversation": "…"}; lines of the
same conversation are one dialogue, and "conversation" may be left out.
Exit codes: 0 answered, 1 not answered, 2 wrong usage."""


@click.command(epilog=EXAMPLES)
@click.argument("words", nargs=-1, metavar="QUESTION")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object.")
@click.option("--jsonl", is_flag=True, help="Read questions from standard input, one JSON object a line.")
@click.option("--explain", is_flag=True, help="Also print how the question was read and what answered.")
@click.option("--all", "all_papers", is_flag=True, help="Ask every paper that came with the program or was added.")
@paper_option
@record_option
def ask(
    words: tuple[str, ...],
    as_json: bool,
    jsonl: bool,
    explain: bool,
    all_papers: bool,
    paper: str | None,
    record: Path | None,
) -> int:
    """Answer a question, given in quotes or not."""
    question = " ".join(words).strip()
    _check_usage(question, as_json, jsonl, explain, record)
    if all_papers:
        from committee_assistant.cli.ask_all import ask_all

        _check_all(jsonl, explain, paper, record)
        return ask_all(question, as_json=as_json)
    assistant = opened(paper)
    if jsonl:
        from committee_assistant.cli.jsonl import answer_lines

        answer_lines(assistant, sys.stdin.buffer)
        return 0
    reply = assistant.ask(question)
    _print(question, reply, assistant, as_json)
    if explain:
        from committee_assistant.answering.judgements import judgements
        from committee_assistant.rendering.explain import explain_lines

        said = judgements(reply.reading, verbatim=assistant.knowledge.paper.verbatim)
        say("", *explain_lines(question, reply.resolved, reply.reading, reply.answer, said))
    if record:
        _record(record, question, reply.answer)
    return exit_code(reply.answer)


def exit_code(answer: Answer) -> int:
    """Give 0 for what was answered and 1 for what was not."""
    return 0 if answer.outcome in (Outcome.ANSWER, Outcome.SMALLTALK) else 1


def _check_usage(question: str, as_json: bool, jsonl: bool, explain: bool, record: Path | None) -> None:
    if jsonl and question:
        raise click.UsageError("--jsonl reads questions from standard input; leave the QUESTION out")
    if not jsonl and not question:
        raise click.UsageError('there is no question; write it after ask, as in: ask "When was the second visit?"')
    for name, given in (("--json", as_json), ("--explain", explain), ("--record", record)):
        if jsonl and given:
            raise click.UsageError(f"{name} goes with one question, not with --jsonl")
    if as_json and explain:
        raise click.UsageError("--explain is for people; leave --json out")


def _check_all(jsonl: bool, explain: bool, paper: str | None, record: Path | None) -> None:
    for name, given in (("--jsonl", jsonl), ("--explain", explain), ("--paper", paper), ("--record", record)):
        if given:
            raise click.UsageError(f"--all asks every paper; leave {name} out")


def _print(question: str, reply: Reply, assistant: Assistant, as_json: bool) -> None:
    if as_json:
        from committee_assistant.rendering.json_form import json_form

        say_json(json_form(question, reply.answer, assistant.knowledge.paper.id))
    elif on_terminal():
        from committee_assistant.rendering.terminal import print_answer

        print_answer(reply.answer, assistant.knowledge.paper, width() or WIDEST, sys.stdout)
    else:
        from committee_assistant.rendering.plain import plain_text

        say(plain_text(reply.answer))


def _record(path: Path, question: str, answer: Answer) -> None:
    from committee_assistant.transcripts.record import RecordedTurn, write_transcript

    try:
        write_transcript(path, question, [RecordedTurn(question, answer)])
    except OSError as error:
        raise Unreadable(f"--record {path}: {error.strerror}") from error
