"""How well papers that nobody has written knowledge for are answered: eight fictional ones of different form.

    python benchmarks/raw_papers.py [--failures] [NAME ...]

Reads each paper from its file, as ``ask --paper FILE`` does, and asks its questions. Prints for each how many of its
answerable turns cite a right paragraph, are right in all that was expected, and are confidently wrong; how many of its
unanswerable ones are refused; and on how many answerable ones the best sentence, or one of the best three paragraphs,
is from a right paragraph, whatever was said. ``--failures`` prints the turns that are not right, for the first four
papers only: the questions of the others are kept back.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from quality import expectation, judged

from committee_assistant.answering.quote import ranked_quotes
from committee_assistant.assistant import Assistant
from committee_assistant.evaluating.judging import ANSWERED
from committee_assistant.model.answer import Answer
from committee_assistant.opening import open_paper
from committee_assistant.papers.read import read_paper
from committee_assistant.transcripts.expectation import faults

PAPERS = Path(__file__).parent / "papers"
OPEN = ("brackendale-waste.pdf", "thornmere-housing.docx", "saltwick-minutes.pdf", "ferncastle-libraries.md")
"""Papers whose questions were looked at while answering was written."""
KEPT_BACK = ("harrowfleet-budget.pdf", "mossgate-transport.docx", "eastholm-minutes.txt", "priorsfield-adults.pdf")
"""Papers whose questions have never been."""


def asked(path: Path, failures: bool) -> Counter[str]:
    """Ask a paper's questions and count what becomes of them."""
    assistant = open_paper(read_paper(path.read_bytes(), path.name), keep=False)
    tally: Counter[str] = Counter()
    for question, written, answer, offered in _turns(path, assistant):
        expect = expectation(written)
        called = judged(answer, expect)
        kind = "answerable" if expect.outcome in ANSWERED else "unanswerable"
        right = {paragraph for group in (*expect.cite, tuple(written.get("allow") or ())) for paragraph in group}
        tally.update((kind, f"{kind} {called}"))
        tally[f"{kind} cited"] += bool(right.intersection(answer.citations))
        tally[f"{kind} first"] += bool(right.intersection(offered[:1]))
        tally[f"{kind} third"] += bool(right.intersection(offered[:3]))
        if failures and called != "right":
            print(f"{path.stem} {called}: {question}\n    {'; '.join(faults(answer, expect))}")
    return tally


def _turns(path: Path, assistant: Assistant) -> Iterator[tuple[str, dict[str, Any], Answer, list[str]]]:
    """Give each turn: the question, what is expected, the answer, and the paragraphs offered, best first."""
    for conversation in yaml.safe_load((PAPERS / f"{path.stem}.questions.yaml").read_text(encoding="utf-8")):
        dialogue = None
        for turn in conversation["turns"]:
            reply = assistant.ask(turn["ask"], dialogue)
            dialogue = reply.dialogue
            if turn.get("expect"):
                offered = list(dict.fromkeys(one.paragraph for one in ranked_quotes(reply.reading)))
                yield turn["ask"], turn["expect"], reply.answer, offered


def row(name: str, tally: Counter[str]) -> str:
    """Give a line with the shares of a tally."""
    wanted = (
        ("cited", "answerable cited"), ("right", "answerable right"), ("wrong", "answerable wrong"),
        ("refused", "unanswerable right"), ("first", "answerable first"), ("third", "answerable third"),
    )  # fmt: skip
    shares = "  ".join(f"{said} {tally[key] / (tally[key.split()[0]] or 1):4.0%}" for said, key in wanted)
    return f"{name:<22} {tally['answerable']:>4} + {tally['unanswerable']:<3} {shares}"


def report(title: str, names: Sequence[str], failures: bool) -> None:
    """Print a line for each paper and one for all."""
    whole: Counter[str] = Counter()
    print(title)
    for name in names:
        tally = asked(PAPERS / name, failures)
        whole += tally
        print(row(name, tally))
    print(row("all", whole), end="\n\n")


def main() -> None:
    """Ask the papers named, or all."""
    arguments = argparse.ArgumentParser(description="Score answers on papers without written knowledge.")
    arguments.add_argument("names", nargs="*", metavar="NAME", help="a paper's file in benchmarks/papers")
    arguments.add_argument("--failures", action="store_true", help="print what is not right, of the open papers")
    given = arguments.parse_args()
    for title, names, may_show in (("looked at", OPEN, True), ("kept back", KEPT_BACK, False)):
        wanted = [name for name in names if not given.names or name in given.names]
        if wanted:
            report(title, wanted, given.failures and may_show)


if __name__ == "__main__":
    main()
