"""A conversation as one page of HTML, in which each mark leads to what its paragraph says, and back."""

from __future__ import annotations

import re
from collections import defaultdict

from committee_assistant.model.answer import Answer
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.answer_blocks import first_words
from committee_assistant.rendering.cited import by_section, cited_paragraphs
from committee_assistant.rendering.conversation_parts import (
    EMPTY,
    GONE,
    PROMISE,
    all_marks,
    began_line,
    marks_of,
    nearest,
    paper_line,
)
from committee_assistant.rendering.html_page import html_claims, html_list, html_mark, html_page, literal_html
from committee_assistant.rendering.html_sources import html_sources
from committee_assistant.rendering.plain import mark


def conversation_html(conversation: Conversation, paper: Paper | None) -> str:
    """Give the questions with their answers, and at the end what each cited paragraph says.

    ``paper`` is None where it is gone; then sources are numbers.
    """
    sources = cited_paragraphs(all_marks(conversation, paper), paper)
    title = paper.title if paper else conversation.paper_title
    body = [
        "<header>",
        f"<h1>{literal_html(title)}</h1>",
        *_quiet(paper_line(paper)),
        *_quiet(began_line(conversation)),
        *_quiet(PROMISE if sources else "" if conversation.turns else EMPTY),
        "</header>",
        "<main>",
        *(element for number, turn in enumerate(conversation.turns, start=1) for element in _turn(number, turn, paper)),
        *html_sources(sources, _places(conversation), "" if paper else GONE),
        "</main>",
    ]
    return html_page(f"{conversation.title}: {title}", body)


def _quiet(text: str) -> list[str]:
    return [f'<p class="quiet">{literal_html(text)}</p>'] if text else []


def _places(conversation: Conversation) -> dict[str, list[tuple[str, str]]]:
    """Give the turns that cite each paragraph, by their ids in the page."""
    places: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for number, turn in enumerate(conversation.turns, start=1):
        for paragraph in marks_of(turn):
            places[paragraph].append((f"q{number}", f"question {number}" if turn.answer else f"view {number}"))
    return places


def _turn(number: int, turn: KeptTurn, paper: Paper | None) -> list[str]:
    return [
        f'<section id="q{number}">',
        f"<h2>{literal_html(turn.asked)}</h2>",
        *(_answer(turn.answer) if turn.answer else _view(turn)),
        *_row("Nearest", nearest(turn), paper),
        *_row("Sources", turn.citations, paper),
        "</section>",
    ]


def _answer(answer: Answer) -> list[str]:
    first = first_words(answer)
    choices = [literal_html(choice.label) for choice in answer.choices]
    return [
        *(f"<p><em>{literal_html(note)}</em></p>" for note in answer.notes),
        *html_claims(answer.claims, f"<strong>{first}.</strong>" if first else ""),
        *([html_list(choices, "ol")] if choices else []),
    ]


def _view(turn: KeptTurn) -> list[str]:
    """Give what a command showed, to the letter, its marks linked."""
    if not turn.shown:
        return []
    named = {mark(paragraph): paragraph for paragraph in turn.cite}
    pieces = re.split(f"({'|'.join(map(re.escape, named))})", turn.shown) if named else [turn.shown]
    linked = (html_mark(named[piece]) if piece in named else literal_html(piece) for piece in pieces)
    return [f"<pre>{''.join(linked)}</pre>"]


def _row(label: str, cite: tuple[str, ...], paper: Paper | None) -> list[str]:
    groups = by_section(cited_paragraphs(cite, paper))
    named = [" ".join((*(html_mark(one.id) for one in group), literal_html(section))) for section, group in groups]
    return [f'<p class="quiet">{label}: {"; ".join(named).rstrip()}</p>'] if named else []
