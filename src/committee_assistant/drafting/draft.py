"""A paper's own words become facts, as far as rules can tell what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from committee_assistant.drafting import drafted_entities as entities
from committee_assistant.drafting import drafted_facts as facts
from committee_assistant.drafting.asks import Questions
from committee_assistant.drafting.headlines import headlines
from committee_assistant.drafting.text import all_lines, sentences_of
from committee_assistant.model.figures import figures
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper, fingerprint


def draft(paper: Paper) -> Knowledge:
    """Draft the knowledge of a paper whose paragraphs say what it says in its own words.

    Every fact cites the paragraphs that it rests on and says their sentences word for word; what the rules are not
    sure of is left out. The same paper gives the same draft. Figures and fingerprints that the paper lacks are added.
    """
    paper = _completed(paper)
    lines = all_lines(paper)
    sentences = tuple(sentence for line in lines for sentence in sentences_of(line))
    questions = Questions()
    named = (*entities.people(lines, questions), *entities.bodies(sentences, questions))
    lists = facts.lists(paper, lines, questions)
    return Knowledge(
        paper=paper,
        statements=headlines(paper, lists, questions),
        events=facts.events(paper, lines, sentences, questions),
        statistics=facts.statistics(paper, sentences, questions),
        lists=lists,
        entities=(*named, *entities.terms(sentences, named, questions)),
    )


def _figures_by_line(text: str) -> Iterator[str]:
    """Give the figures of each line, because what a fact says may be one line of several."""
    for line in text.split("\n"):
        yield from figures(line)


def _completed(paper: Paper) -> Paper:
    paragraphs = tuple(
        replace(
            paragraph,
            figures=tuple(sorted({*paragraph.figures, *_figures_by_line(paragraph.says)})),
            fingerprint=paragraph.fingerprint or fingerprint(paragraph.says),
        )
        for paragraph in paper.paragraphs
    )
    return replace(paper, paragraphs=paragraphs)
