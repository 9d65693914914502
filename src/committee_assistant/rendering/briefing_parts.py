"""What every form of a briefing calls its parts."""

from __future__ import annotations

from committee_assistant.model.briefing import Briefing, Part, TopicBriefing
from committee_assistant.model.phrases import capital
from committee_assistant.rendering.cited import cited_paragraphs, shared_words

TITLES = {
    Part.SAYS: "",
    Part.FIGURES: "Figures",
    Part.DATES: "Dates",
    Part.WHO: "Who",
    Part.PLANNED: "Planned",
    Part.SUCCESS: "Success would be",
    Part.MISSING: "The paper does not say",
}
"""What stands above each part; what the paper says comes first and needs no heading."""
NEXT = "What to ask next"
ANSWERED = "The paper answers"
UNANSWERED = "It does not answer, so ask the officers"
MARKS = "Each mark such as [¶1] names a paragraph of the paper."
ABSENT = "Not in this paper."
NOTHING_NEAR = "No paragraph comes near it."


def briefing_title(briefing: Briefing) -> str:
    """Say what the page is about."""
    return f"Briefing: {', '.join(topic.topic for topic in briefing.topics)}"


def marks_line(briefing: Briefing) -> str:
    """Say what the marks are, and in whose words the page is."""
    words = shared_words(cited_paragraphs(briefing.citations, briefing.paper))
    return " ".join(filter(None, (MARKS, f"{words}." if words else ""))) if briefing.citations else ""


def topic_heading(topic: TopicBriefing) -> str:
    """Write a topic as a heading; a paragraph's number says that it is one."""
    if topic.topic[:1].isdigit():
        return f"{'Paragraphs' if '-' in topic.topic else 'Paragraph'} {topic.topic}"
    return capital(topic.topic)


def left_out_line(topic: TopicBriefing) -> str:
    """Say how much more the paper has on a topic; "" where everything is on the page."""
    if not topic.left_out:
        return ""
    more = "one more point" if topic.left_out == 1 else f"{topic.left_out} more points"
    return (
        f"Left out for room: {more}. Read on in"
        if topic.read_on
        else f"Left out for room: {more}, in the same paragraphs."
    )
