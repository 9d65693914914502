"""The paragraphs of a paper in plain mode: under which heading each stands, and those that hold some words."""

from __future__ import annotations

from itertools import groupby

from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.rendering.find import Finder
from committee_assistant.rendering.paragraphs_page import found_page
from committee_assistant.rendering.spoken import sentence

FOUND = 20
"""Paragraphs that a search says; more words find fewer."""


def paragraphs(conversation: PlainConversation, argument: str) -> Lines:
    """Say the headings with their paragraphs; with words, the paragraphs that hold them."""
    paper = conversation.knowledge.paper
    conversation.offered = ()  # a number now is a paragraph's
    return _found(paper, argument) if argument else _headings(paper)


def _headings(paper: Paper) -> Lines:
    grouped = groupby(paper.paragraphs, key=lambda one: one.section)
    lines = [sentence(f"{section or 'Without a heading'}: {_run(list(ones))}") for section, ones in grouped]
    return ["Headings. Type a paragraph's number to read it:", *lines]


def _run(ones: list[Paragraph]) -> str:
    return f"paragraph {ones[0].id}" if len(ones) == 1 else f"paragraphs {ones[0].id} to {ones[-1].id}"


def _found(paper: Paper, words: str) -> Lines:
    page = found_page(paper, Finder(paper), words)
    if not page.entries:
        return [f"{page.count}."]
    shown = page.entries[:FOUND]
    more = [f"{len(page.entries) - FOUND} more; add a word to find fewer."] if len(page.entries) > FOUND else []
    lines = [f"{entry.cite[0]}: {sentence(_section(paper, entry.cite[0]))} {entry.said}" for entry in shown]
    return [f"{page.count}. Type a paragraph's number to read it:", *lines, *more]


def _section(paper: Paper, paragraph: str) -> str:
    found = paper.paragraph(paragraph)
    return found.section if found else ""
