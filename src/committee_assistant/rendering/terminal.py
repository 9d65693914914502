"""An answer for a person at a terminal: wrapped, figures in bold, its sources below with what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO

from rich.console import Console
from rich.text import Text

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import MONTHS
from committee_assistant.rendering.layout import WIDEST, hang, printable
from committee_assistant.rendering.paragraph import sentence_for
from committee_assistant.rendering.plain import claim_text

ANY_HEIGHT = 25
"""Rich keeps to a width on a dumb terminal only where it is given a height as well."""
_FIGURE = re.compile(rf"(?<![¶\d.])£?\d[\d,.]*(?<=\d)(?:\s?%)?|\b(?:{'|'.join(MONTHS)})(?= \d{{4}})")


def print_answer(answer: Answer, paper: Paper, width: int, file: IO[str]) -> None:
    """Write an answer to a terminal of a width."""
    page = Console(file=file, width=min(width, WIDEST), height=ANY_HEIGHT, markup=False, highlight=False, emoji=False)
    for note in answer.notes:
        page.print(Text(printable(note)))
    page.print(_said(answer))
    for number, choice in enumerate(answer.choices, start=1):
        _print_hanging(page, f"  {number}. ", choice.label)
    if answer.outcome is Outcome.ABSTAIN and answer.see:
        _print_rows(page, "Nearest", ((paragraph, "") for paragraph in answer.see), paper)
    if answer.citations:
        _print_rows(page, "Sources", _sources(answer, paper), paper)


def _said(answer: Answer) -> Text:
    said = Text()
    if answer.verdict is not None:
        said.append("Yes. " if answer.verdict else "No. ", style="bold")
    before = ""
    for claim in answer.claims:
        said.append(before).append_text(_claim(claim))
        before = "\n" if claim.quoted else " "
    return said


def _claim(claim: Claim) -> Text:
    text = Text(printable(claim_text(claim)))
    text.highlight_regex(_FIGURE, "bold")
    return text


def _sources(answer: Answer, paper: Paper) -> Iterator[tuple[str, str]]:
    """Give each cited paragraph with its sentences for the claims that rest on it."""
    for cited in answer.citations:
        paragraph = paper.paragraph(cited)
        claims = [claim.text for claim in answer.claims if cited in claim.cite]
        found = dict.fromkeys(sentence_for(claim, paragraph) for claim in claims) if paragraph else ()
        yield cited, " ".join(found)


def _print_rows(page: Console, title: str, rows: Iterable[tuple[str, str]], paper: Paper) -> None:
    page.print()
    page.print(Text(title, style="bold"))
    for cited, says in rows:
        paragraph = paper.paragraph(cited)
        _print_hanging(page, f"  ¶{cited}  ", paragraph.section if paragraph else "")
        if says:
            _print_hanging(page, "      ", says)


def _print_hanging(page: Console, lead: str, text: str) -> None:
    for line in hang(lead, text, page.width):
        page.print(Text(line), soft_wrap=True)
