"""A conversation as data: every answer in the form of ``ask --json``, with what the cited paragraphs say."""

from __future__ import annotations

from typing import Any

from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.conversation_parts import all_marks
from committee_assistant.rendering.json_form import json_form

SCHEMA = 1
"""Goes up when a reader of older exports would no longer understand."""


def conversation_json(conversation: Conversation, paper: Paper | None) -> dict[str, Any]:
    """Give the conversation as plain values; ``paper`` is None where it is gone, and no paragraph has a text then."""
    return {
        "schema": SCHEMA,
        "conversation": conversation.id,
        "began": conversation.began,
        "paper": _paper(conversation, paper),
        "turns": [_turn(turn, conversation.paper) for turn in conversation.turns],
        "paragraphs": [_paragraph(cited, paper) for cited in all_marks(conversation, paper)],
    }


def _paper(conversation: Conversation, paper: Paper | None) -> dict[str, Any]:
    known = {"title": paper.title, "committee": paper.committee, "date": paper.date} if paper else {}
    return {"id": conversation.paper, "short_title": conversation.paper_title, **known}


def _turn(turn: KeptTurn, paper: str) -> dict[str, Any]:
    if turn.answer:
        return json_form(turn.asked, turn.answer, paper)
    cited = [{"paper": paper, "paragraph": paragraph} for paragraph in turn.cite]
    return {"command": turn.asked, "text": turn.shown, "citations": cited}


def _paragraph(cited: str, paper: Paper | None) -> dict[str, Any]:
    found = paper.paragraph(cited) if paper else None
    if paper is None or found is None:
        return {"paragraph": cited}
    words = "own" if paper.quotes(found) else "restated"
    return {"paragraph": cited, "section": found.section, "text": found.text, "words": words}
