"""Writes a briefing on some topics of a paper, as a value that renderers turn into a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from committee_assistant.assistant import Assistant
from committee_assistant.briefing.candidates import Candidate
from committee_assistant.briefing.choosing import Page, choose
from committee_assistant.briefing.finding import Finder
from committee_assistant.briefing.questions import next_questions
from committee_assistant.model.briefing import Briefing, NextQuestion, Part, TopicBriefing
from committee_assistant.model.paper import Paper

MOST_TOPICS = 4
"""More do not go onto a page."""
ROOM = 540
"""Words on all topics together, before each takes its share of room for headings and sources."""
AROUND_TOPIC = 35
"""Words that a topic's own headings and sources take the room of."""
QUESTIONS = 3
"""Questions of either kind on the page."""
READ_ON = 9
"""Further paragraphs named on the page."""


def write_briefing(assistant: Assistant, topics: Sequence[str]) -> Briefing:
    """Write a briefing on up to ``MOST_TOPICS`` topics; raises ValueError for more, or for none.

    The assistant's knowledge should have its example questions.
    """
    asked = list(dict.fromkeys(" ".join(topic.split()) for topic in topics))
    if not 0 < len(asked) <= MOST_TOPICS:
        raise ValueError(f"a briefing has one to {MOST_TOPICS} topics")
    finder, page = Finder(assistant), Page()
    on_topics = [_on_topic(topic, finder, page, ROOM // len(asked) - AROUND_TOPIC) for topic in asked]
    cited = [place for topic, _ in on_topics for point in topic.points for place in point.claim.cite]
    paper = assistant.knowledge.paper
    further = READ_ON // len(asked)
    told = tuple(_reading_on(topic, left, cited, paper, further) for topic, left in on_topics)
    return Briefing(paper, told, tuple(_questions(on_topics, cited, assistant)))


def _on_topic(topic: str, finder: Finder, page: Page, room: int) -> tuple[TopicBriefing, list[Candidate]]:
    """Give what is said on a topic, and the candidates that were left out."""
    found = finder.on(topic)
    known = any(one.candidate.point.part is not Part.MISSING for one in found)
    chosen = choose(found, room, page)
    cited = {place for point in chosen.points for place in point.claim.cite}
    above = dict.fromkeys(place for one in chosen.repeated for place in one.point.claim.cite)
    briefing = TopicBriefing(
        topic,
        chosen.points,
        known,
        tuple(above) if known and not any(point.part is not Part.MISSING for point in chosen.points) else (),
        nearest=() if known else tuple(place for place in finder.nearest(topic) if place not in cited),
    )
    return briefing, list(chosen.left_out)


def _reading_on(
    topic: TopicBriefing, left: Sequence[Candidate], cited: Sequence[str], paper: Paper, most: int
) -> TopicBriefing:
    """Add how much was left out, and up to ``most`` paragraphs to read it in."""
    further = [one for one in left if one.point.part is not Part.MISSING]
    places = dict.fromkeys(place for one in further for place in one.point.claim.cite if place not in cited)
    order = sorted(list(places)[:most], key=lambda place: paper.reading_order.get(place, 0))
    return replace(topic, left_out=len(further), read_on=tuple(order))


def _questions(
    on_topics: Sequence[tuple[TopicBriefing, list[Candidate]]], cited: Sequence[str], assistant: Assistant
) -> list[NextQuestion]:
    """Give the questions of every topic in turn, as many of each kind as the page has room for."""
    known = [(topic, left) for topic, left in on_topics if topic.found]
    most = -(-QUESTIONS // max(1, len(known)))
    found = [one for topic, left in known for one in next_questions(topic.topic, left, cited, assistant, most)]
    once = list({one.question: one for one in found}.values())
    return [one for answered in (True, False) for one in [one for one in once if one.answered is answered][:QUESTIONS]]
