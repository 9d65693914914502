"""Marks as a list of what to look into, in Markdown, for whoever keeps the knowledge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from committee_assistant.feedback.mark import Mark, Rating
from committee_assistant.model.phrases import counted
from committee_assistant.model.questions import same_question
from committee_assistant.rendering.markdown_text import literal_markdown, markdown_page

NOTHING = "No answer has been marked yet. In the conversation, + and - on the sources of an answer mark it."


def issue_list(marks: Iterable[Mark]) -> str:
    """Give a page with a section for each question: those found not right first, the most often marked first."""
    groups = [list(group) for _, group in groupby(sorted(marks, key=_question), key=_question)]
    if not groups:
        return markdown_page(["# Feedback", NOTHING])
    groups.sort(key=lambda group: (-_count(group, Rating.NOT_RIGHT), -len(group)))
    wrong = sum(1 for group in groups if _count(group, Rating.NOT_RIGHT))
    blocks = ["# Feedback", f"{counted(len(groups), 'question')} marked, {wrong} of them not right."]
    for group in groups:
        blocks += _section(group)
    return markdown_page(blocks)


def _question(mark: Mark) -> tuple[str, str]:
    return mark.paper, same_question(mark.resolved)


def _section(group: Sequence[Mark]) -> Iterator[str]:
    """Give the blocks of one question: what was thought of it, each answer given, why it was marked."""
    counts = ", ".join(f"{rating} {_count(group, rating)}" for rating in _ratings(group))
    yield f"## {literal_markdown(group[-1].resolved)}"
    yield f"{counts.capitalize()}. Paper: {literal_markdown(group[-1].paper)}. Last marked {_day(group)}."
    typed = dict.fromkeys(mark.asked for mark in group if mark.asked != mark.resolved)
    if typed:
        yield f"Typed as: {'; '.join(map(literal_markdown, typed))}"
    for answer in dict.fromkeys((mark.answer, mark.outcome, mark.citations) for mark in reversed(group)):
        yield _answer(*answer)
    reasons = [f"- {mark.rating.capitalize()}: {literal_markdown(mark.reason)}" for mark in group if mark.reason]
    if reasons:
        yield "\n".join(("Reasons:", "", *reasons))


def _answer(text: str, outcome: str, citations: tuple[str, ...]) -> str:
    rests = f"Paragraphs: {', '.join(map(literal_markdown, citations))}." if citations else "No paragraph was cited."
    return f"> {literal_markdown(text)}\n\n({literal_markdown(outcome)}) {rests}"


def _ratings(group: Sequence[Mark]) -> Iterator[Rating]:
    given = Counter(mark.rating for mark in group)
    return (rating for rating in (Rating.NOT_RIGHT, Rating.USEFUL) if given[rating])


def _count(group: Sequence[Mark], rating: Rating) -> int:
    return sum(mark.rating is rating for mark in group)


def _day(group: Sequence[Mark]) -> str:
    return literal_markdown(max(mark.day for mark in group))
