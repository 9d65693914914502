"""``ask --all``: one question put to every paper that is shipped or was added."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from committee_assistant.cli.output import on_terminal, say, say_json, width
from committee_assistant.cli.papers import library, opened, shipped_papers
from committee_assistant.model.answer import Outcome
from committee_assistant.rendering.layout import WIDEST

if TYPE_CHECKING:
    from committee_assistant.library.across import PaperAnswer


def ask_all(question: str, *, as_json: bool) -> int:
    """Answer from the papers that share most with a question, and from those that are shipped."""
    from committee_assistant.library.across import answers_to_give

    given = answers_to_give([_asked(paper, question) for paper in _papers(question)])
    if as_json:
        say_json(_json(question, given))
    elif on_terminal():
        _print(given)
    else:
        from committee_assistant.rendering.plain import plain_text

        say(*(plain_text(one.answer, one.paper.short_title) for one in given))
    return 0 if any(one.answer.outcome in (Outcome.ANSWER, Outcome.SMALLTALK) for one in given) else 1


def _papers(question: str) -> list[str]:
    """Give the ids of the papers to ask; a copy of a shipped paper is asked as that."""
    from committee_assistant.library.across import papers_to_ask
    from committee_assistant.understanding.text import clean, words

    with library() as papers:
        found = papers_to_ask(papers.search([word for word, _, _ in words(clean(question))], most=50))
    return list(dict.fromkeys([*shipped_papers(), *found]))


def _asked(paper_id: str, question: str) -> PaperAnswer:
    from committee_assistant.library.across import PaperAnswer

    assistant = opened(paper_id)
    return PaperAnswer(assistant.knowledge.paper, assistant.ask(question).answer)


def _json(question: str, given: list[PaperAnswer]) -> dict[str, object]:
    from committee_assistant.rendering.json_form import json_form
    from committee_assistant.rendering.plain import plain_text

    forms = [json_form(question, one.answer, one.paper.id) for one in given]
    first = forms[0]
    first["text"] = " ".join(plain_text(one.answer, one.paper.short_title) for one in given)
    for other in forms[1:]:
        first["citations"] += other["citations"]
    return first


def _print(given: list[PaperAnswer]) -> None:
    from committee_assistant.rendering.terminal import print_answer

    for place, one in enumerate(given):
        say(*([""] if place else []), one.paper.title, "")
        print_answer(one.answer, one.paper, width() or WIDEST, sys.stdout)
