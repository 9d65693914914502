"""The paragraphs that a page rests on: where each stands, what it says, and in whose words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from committee_assistant.model.paper import BULLET, Paper

RESTATED = "Restated in the assistant's words"
OWN_WORDS = "In the paper's own words"


@dataclass(frozen=True)
class CitedParagraph:
    """A source as a page shows it."""

    id: str
    section: str = ""
    """The heading that it stands under; "" where the paper is not at hand."""
    lines: tuple[str, ...] = ()
    """What it says, bullets and rows of tables by themselves."""
    words: str = ""
    """Whether it is restated."""

    @property
    def name(self) -> str:
        """Its number and heading, or its number alone."""
        return f"Paragraph {self.id}: {self.section}" if self.section else f"Paragraph {self.id}"


def cited_paragraphs(cite: Iterable[str], paper: Paper | None) -> tuple[CitedParagraph, ...]:
    """Give each paragraph once in the order given; number only, where the paper is gone or lacks it."""
    return tuple(_cited(paragraph, paper) for paragraph in dict.fromkeys(cite))


def _cited(paragraph_id: str, paper: Paper | None) -> CitedParagraph:
    paragraph = paper.paragraph(paragraph_id) if paper else None
    if paper is None or paragraph is None:
        return CitedParagraph(paragraph_id)
    words = OWN_WORDS if paper.quotes(paragraph) else RESTATED
    lines = tuple(line for line in paragraph.text.split("\n") if line.strip())
    return CitedParagraph(paragraph.id, paragraph.section, lines, words)


def in_reading_order(cite: Iterable[str], paper: Paper | None) -> tuple[str, ...]:
    """Give each paragraph once, in the paper's order where it is at hand; those it lacks come last."""
    once = tuple(dict.fromkeys(cite))
    order = paper.reading_order if paper else {}
    return tuple(sorted(once, key=lambda paragraph: order.get(paragraph, len(order))))


def shared_words(sources: Iterable[CitedParagraph]) -> str:
    """Say in whose words all sources are that have any; "" where they differ."""
    words = {source.words for source in sources if source.words}
    return words.pop() if len(words) == 1 else ""


def by_section(sources: Iterable[CitedParagraph]) -> list[tuple[str, list[CitedParagraph]]]:
    """Give each heading with the sources next to each other that stand under it."""
    return [(section, list(group)) for section, group in groupby(sources, key=lambda source: source.section)]


def line_groups(lines: Iterable[str]) -> list[tuple[bool, list[str]]]:
    """Give lines together that make a list, and each other line alone; with whether they are bullets."""
    groups: list[tuple[bool, list[str]]] = []
    for line in lines:
        bullet = line.startswith(BULLET)
        said = line.removeprefix(BULLET)
        if bullet and groups and groups[-1][0]:
            groups[-1][1].append(said)
        else:
            groups.append((bullet, [said]))
    return groups
