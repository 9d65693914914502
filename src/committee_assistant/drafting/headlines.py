"""What a paper is about in short: its parts by their headings, and what it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from committee_assistant.drafting.asks import Questions
from committee_assistant.model.facts import Claim, Enumeration, Statement
from committee_assistant.model.paper import Paper
from committee_assistant.model.standing import HEADLINES, RECOMMENDATIONS

MOST_PARTS = 10
"""Headings that are named; of more it is said how many follow."""
FEWEST_PARTS = 2
_FORMAL = re.compile(
    r"^(?:front-page|(?:purpose|aim)s?(?: of (?:the |this )?report)?|(?:the )?recommend(?:ation|ed action)s?"
    r"|background(?: papers)?|notes?|present|(?:in )?attendance|apologies\b.*|declarations? of\b.*|minutes\b.*"
    r"|matters arising|chair\W*s\b.*|action list|exempt business|date of (?:the )?next meeting|summary of actions"
    r"|(?:report )?(?:author|contact)\b.*|introduction|(?:executive )?summary|conclusions?|next steps"
    r"|(?:(?:legal|equality|climate|financial|risk)\b.*)?implications)$",
    re.IGNORECASE,
)
"""Headings that nearly every paper has: they say nothing of what it is about."""


def headlines(paper: Paper, lists: Sequence[Enumeration], questions: Questions) -> tuple[Statement, ...]:
    """Draft what answers "what is this paper about"; nothing for a paper without headings and recommendations."""
    claims = (*_parts(paper), *_asked(lists))
    if not claims:
        return ()
    asks = questions.asks("What is this paper about?", "Summarise the report.")
    return (Statement(HEADLINES, paper.title, claims, asks),)


def _parts(paper: Paper) -> Iterator[Claim]:
    found: dict[str, str] = {}
    for paragraph in paper.paragraphs:
        if paragraph.section not in {"", paper.title, paper.committee} and not _FORMAL.match(paragraph.section):
            found.setdefault(paragraph.section, paragraph.id)
    if len(found) < FEWEST_PARTS:
        return
    named = list(found)[:MOST_PARTS]
    more = len(found) - len(named)
    last = f"{more} more" if more else named.pop()
    text = f"“{paper.title}” is about: {'; '.join(named)}; and {last}."
    yield Claim(text, tuple(found.values())[:MOST_PARTS], True)


def _asked(lists: Sequence[Enumeration]) -> Iterator[Claim]:
    for one in lists:
        if one.id == RECOMMENDATIONS:
            asked = "; ".join(f"({place}) {item.name}" for place, item in enumerate(one.items, start=1))
            yield Claim(f"{one.lead.rstrip(' :')}: {asked}.", one.cite, True)
