"""A conversation as a page of Markdown: to be mailed, printed or pasted with its citations."""

from __future__ import annotations

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
    nearest,
    paper_line,
)
from committee_assistant.rendering.markdown_sources import markdown_sources
from committee_assistant.rendering.markdown_text import (
    fenced,
    literal_markdown,
    markdown_claims,
    markdown_mark,
    markdown_page,
)


def conversation_markdown(conversation: Conversation, paper: Paper | None) -> str:
    """Give the questions with their answers, and at the end what each cited paragraph says.

    ``paper`` is None where it is gone; then sources are numbers.
    """
    blocks = [
        f"# {literal_markdown(paper.title if paper else conversation.paper_title)}",
        literal_markdown(paper_line(paper)),
    ]
    blocks.append(literal_markdown(began_line(conversation)))
    marks = all_marks(conversation, paper)
    blocks.append(literal_markdown(PROMISE) if marks else "" if conversation.turns else EMPTY)
    for turn in conversation.turns:
        blocks += [f"## {literal_markdown(turn.asked)}", *_turn(turn, paper)]
    blocks += markdown_sources(cited_paragraphs(marks, paper), "" if paper else GONE)
    return markdown_page(block for block in blocks if block)


def _turn(turn: KeptTurn, paper: Paper | None) -> list[str]:
    said = _answer(turn.answer) if turn.answer else [fenced(turn.shown)] if turn.shown else []
    return [*said, *_row("Nearest", nearest(turn), paper), *_row("Sources", turn.citations, paper)]


def _answer(answer: Answer) -> list[str]:
    notes = [f"*{literal_markdown(note)}*" for note in answer.notes]
    first = first_words(answer)
    choices = [f"{number}. {literal_markdown(choice.label)}" for number, choice in enumerate(answer.choices, start=1)]
    said = markdown_claims(answer.claims, f"**{first}.**" if first else "")
    return [*notes, *said, *(["\n".join(choices)] if choices else [])]


def _row(label: str, cite: tuple[str, ...], paper: Paper | None) -> list[str]:
    groups = by_section(cited_paragraphs(cite, paper))
    named = [" ".join((*(markdown_mark(one.id) for one in group), literal_markdown(name))) for name, group in groups]
    return [f"{label}: {'; '.join(named).rstrip()}"] if named else []
