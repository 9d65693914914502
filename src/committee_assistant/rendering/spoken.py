"""An answer as labelled sentences that read well aloud: paragraphs in words, nothing by sign or place alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.rendering.answer_blocks import first_words
from committee_assistant.rendering.cited import OWN_WORDS

GENERAL = "General knowledge, not from the paper."
RESTATED = "Restated"
_MARK = re.compile(r"\[¶([^\[\]]+)\]")
_MARKS = re.compile(r"\[¶[^\[\]]+\](?: \[¶[^\[\]]+\])*")
_ENTRY = re.compile(r"(?<=[:;]) (?=\((?:\d{1,2}|[a-z])\) )")
"""Before an entry of a list within a sentence: each is heard on a line of its own."""


def answer_lines(answer: Answer, paper: Paper) -> list[str]:
    """Give what is said under its label, then what to pick from, and the paragraphs with their headings."""
    lines = [f"Note: {note}" for note in answer.notes]
    lines += _labelled(_label(answer), answer)
    lines += choice_lines([choice.label for choice in answer.choices])
    if answer.outcome is Outcome.ABSTAIN:
        lines += sources_lines("Nearest", answer.see, paper)
    return lines + sources_lines("Sources", answer.citations, paper)


def paragraphs_in_words(cite: Sequence[str]) -> str:
    """Say where something stands: ``Paragraph 6.``, ``Paragraphs 2, 7 and 8.``, or "" where nothing is cited."""
    if not cite:
        return ""
    if len(cite) == 1:
        return f"Paragraph {cite[0]}."
    return f"Paragraphs {', '.join(cite[:-1])} and {cite[-1]}."


def with_paragraphs(said: str, cite: Sequence[str]) -> str:
    """Give a sentence with its paragraphs in words after it."""
    return f"{sentence(said)} {paragraphs_in_words(tuple(dict.fromkeys(cite)))}".rstrip()


def sentence(said: str) -> str:
    """End a text as a sentence ends, so that a voice pauses."""
    said = said.rstrip(" ;,")
    return said if said.endswith((".", "?", "!", ":", "”", "’")) or not said else f"{said}."


def marks_in_words(text: str) -> str:
    """Write the marks in a text as words: ``[¶2] [¶7]`` as "Paragraphs 2 and 7."."""
    return _MARKS.sub(lambda run: paragraphs_in_words(_MARK.findall(run[0])), text)


def choice_lines(labels: Sequence[str]) -> list[str]:
    """Write what can be picked as numbered lines."""
    return [f"{number}. {sentence(label)}" for number, label in enumerate(labels, start=1)]


def sources_lines(label: str, cite: Iterable[str], paper: Paper) -> list[str]:
    """Name paragraphs by number and heading in one line that ends with how to read one; neighbours share a heading.

    A single digit may stand for something on offer, so such a paragraph is read by the command.
    """
    found = [one for one in map(paper.paragraph, cite) if one]
    if not found:
        return []
    grouped = groupby(found, key=lambda one: one.section)
    named = "; ".join(f"{', '.join(one.id for one in ones)} {section}".rstrip(" .") for section, ones in grouped)
    first = found[0].id
    return [f"{label}: {named}. Type {f'/para {first}' if len(first) == 1 else first} to read it."]


def paragraph_spoken(paper: Paper, paragraph: Paragraph, parts: bool = True) -> list[str]:
    """Give a paragraph under its number and heading, whose words they are, and if asked for its parts."""
    whose = OWN_WORDS if paper.quotes(paragraph) else RESTATED
    lines = [f"Paragraph {paragraph.id}: {sentence(paragraph.section)} {whose}.", *paragraph.text.split("\n")]
    for part in paper.parts_of(paragraph.id) if parts else ():
        first, *others = part.text.split("\n")
        lines += [f"{part.id}: {first}", *others]
    return lines


def _label(answer: Answer) -> str:
    if answer.outcome is Outcome.CLARIFY:
        return "Question"
    if answer.outcome is not Outcome.ABSTAIN:
        return "Answer"
    return first_words(answer)


def _labelled(label: str, answer: Answer) -> Iterator[str]:
    verdict = "" if answer.verdict is None else "Yes. " if answer.verdict else "No. "
    said = list(_said(answer.claims))
    pick = " Type a number:" if answer.choices else ""
    yield f"{label}: {verdict}{said[0] if said else ''}{pick if len(said) < 2 else ''}".rstrip()
    yield from said[1:-1]
    if len(said) > 1:
        yield f"{said[-1]}{pick}"


def _said(claims: Sequence[Claim]) -> Iterator[str]:
    """Give the claims as lines; those in a row that rest on the same paragraphs name them once."""
    line: list[str] = []
    for place, claim in enumerate(claims):
        following = claims[place + 1] if place + 1 < len(claims) else None
        line.append(_words(claim, following))
        if claim.quoted or claim.text.endswith((":", ";")) or (following and following.quoted):
            yield from _lines(line)
            line = []
    yield from _lines(line)


def _lines(said: Sequence[str]) -> Iterator[str]:
    for one in _ENTRY.split(" ".join(said)):
        yield from (line for line in one.split("\n") if line)


def _words(claim: Claim, following: Claim | None) -> str:
    if claim.quoted:
        return f"{OWN_WORDS}: “{claim.text}” {paragraphs_in_words(claim.cite)}".rstrip()
    if claim.general:
        return f"{sentence(claim.text)} {GENERAL}"
    same = following is not None and following.cite == claim.cite and not following.quoted and not following.general
    if same or not claim.cite:
        return claim.text
    return with_paragraphs(claim.text, claim.cite)
