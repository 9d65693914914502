"""The library of papers in plain mode: listed, opened, added to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from committee_assistant.assistant import Assistant
from committee_assistant.commands import WANTING
from committee_assistant.error_log import log_error
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import date_in_words
from committee_assistant.model.phrases import counted
from committee_assistant.opening import KnowledgeError
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.shelf import ShelfError, ShelvedPaper

NO_SHELF = "There are no other papers here."


def about(paper: Paper) -> str:
    """Say which paper is open."""
    named = ", ".join(part for part in (paper.title, paper.committee, date_in_words(paper.date)) if part)
    return f"Paper: {named}. {counted(len(paper.paragraphs), 'paragraph')}."


def listed(conversation: PlainConversation, argument: str) -> Lines:
    """List the papers, numbered to open one."""
    if conversation.shelf is None:
        return [NO_SHELF]
    try:
        shelved = conversation.shelf.papers()
    except ShelfError as error:
        return [str(error)]
    conversation.offered = tuple(partial(open_paper, conversation, one.id) for one in shelved)
    open_id = conversation.knowledge.paper.id
    lines = [f"{number}. {_row(one, one.id == open_id)}" for number, one in enumerate(shelved, start=1)]
    return ["Papers. Type a number to open one:", *lines]


def _row(paper: ShelvedPaper, is_open: bool) -> str:
    parts = (
        paper.title,
        date_in_words(paper.date),
        counted(paper.paragraphs, "paragraph"),
        paper.whence,
        f"id {paper.id}",
    )
    return f"{', '.join(filter(None, parts))}{', open now' if is_open else ''}."


def open_paper(conversation: PlainConversation, argument: str) -> Lines:
    """Open another paper and begin a conversation about it; where it cannot be opened the old one goes on."""
    if not argument:
        return [WANTING["open"]]
    assistant, trouble = opened(conversation, argument)
    if assistant is None:
        return trouble
    conversation.begin(assistant)
    return [about(assistant.knowledge.paper)]


def opened(conversation: PlainConversation, name: str) -> tuple[Assistant | None, Lines]:
    """Give what answers on a paper, or why there is nothing."""
    if conversation.shelf is None:
        return None, [NO_SHELF]
    try:
        return conversation.shelf.open(name), []
    except (ShelfError, KnowledgeError) as error:
        return None, [str(error)]
    except Exception as error:  # whatever it is, the conversation goes on
        path = log_error(error)
        return None, [f"{name} could not be opened.{f' The detail is in {path}.' if path else ''}"]


def add(conversation: PlainConversation, argument: str) -> Lines:
    """Read a file as a paper and keep it; a number opens it."""
    if conversation.shelf is None:
        return [NO_SHELF]
    if not argument:
        return [WANTING["add"]]
    try:
        added = conversation.shelf.add(Path(argument).expanduser(), lambda read, pages: None)
    except ShelfError as error:
        return [str(error)]
    conversation.offered = (partial(open_paper, conversation, added.id),)
    return [added.said, "Type 1 to open it."]
