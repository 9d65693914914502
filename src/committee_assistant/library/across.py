"""One question put to many papers: which of them to ask, and whose answers to give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.library.search import Hit
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.paper import Paper

MOST_ASKED = 4
"""Papers that are asked, of those whose paragraphs share most with the question."""
NEARLY = 0.1
"""Confidence below the best answer's within which another paper's answer is given as well."""
MOST_GIVEN = 3


@dataclass(frozen=True)
class PaperAnswer:
    """What one paper answers."""

    paper: Paper
    answer: Answer


def papers_to_ask(hits: Iterable[Hit]) -> list[str]:
    """Give the ids of the papers whose paragraphs were found, the best found first."""
    scores: dict[str, float] = defaultdict(float)
    for hit in hits:
        scores[hit.paper_id] = max(scores[hit.paper_id], hit.score)
    return sorted(scores, key=lambda paper: (-scores[paper], paper))[:MOST_ASKED]


def answers_to_give(found: Sequence[PaperAnswer]) -> list[PaperAnswer]:
    """Give the surest answer and those nearly as sure, best first.

    Where nothing answers, what comes nearest in a paper is given, and else the first refusal.
    """
    answered = [one for one in found if one.answer.outcome is Outcome.ANSWER]
    ranked = sorted(answered, key=lambda one: -one.answer.confidence)
    near = [one for one in ranked if one.answer.confidence >= ranked[0].answer.confidence - NEARLY]
    nearest = [one for one in found if any(claim.quoted for claim in one.answer.claims)]
    return near[:MOST_GIVEN] or nearest[:1] or list(found[:1])
