"""A briefing as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from committee_assistant.model.briefing import Briefing, NextQuestion, Part, Point, TopicBriefing
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.briefing_parts import (
    ABSENT,
    ANSWERED,
    NEXT,
    NOTHING_NEAR,
    TITLES,
    UNANSWERED,
    briefing_title,
    left_out_line,
    marks_line,
    topic_heading,
)
from committee_assistant.rendering.cited import by_section, cited_paragraphs, in_reading_order
from committee_assistant.rendering.conversation_parts import paper_line
from committee_assistant.rendering.markdown_text import literal_markdown, markdown_claim, markdown_mark, markdown_page


def briefing_markdown(briefing: Briefing) -> str:
    """Give the page: each topic, what to ask next, and where it all stands in the paper."""
    blocks = [
        f"# {literal_markdown(briefing_title(briefing))}",
        literal_markdown(briefing.paper.title),
        literal_markdown(paper_line(briefing.paper)),
        literal_markdown(marks_line(briefing)),
        *(block for topic in briefing.topics for block in _topic(topic)),
        *_questions(briefing.questions),
        *_sources(briefing.citations, briefing.paper),
    ]
    return markdown_page(block for block in blocks if block)


def _topic(topic: TopicBriefing) -> list[str]:
    blocks = [f"## {literal_markdown(topic_heading(topic))}"]
    if not topic.found:
        near = f"Nearest: {_marks(topic.nearest)}" if topic.nearest else "" if topic.points else NOTHING_NEAR
        blocks.append(" ".join(filter(None, (f"**{ABSENT}**", near))))
    if topic.above:
        blocks.append(f"Said above: {_marks(topic.above)}")
    for part, title in TITLES.items():
        points = topic.of(part)
        blocks += [f"**{title}**" if title and points else "", "\n".join(f"- {_point(point)}" for point in points)]
    return [*blocks, f"*{left_out_line(topic)}* {_marks(topic.read_on)}".rstrip() if topic.left_out else ""]


def _point(point: Point) -> str:
    if point.part is Part.MISSING:
        return f"{literal_markdown(point.claim.text)}; nearest: {_marks(point.claim.cite)}"
    label = f"*{literal_markdown(point.label)}:*" if point.label else ""
    return " ".join(filter(None, (label, markdown_claim(point.claim))))


def _questions(questions: Iterable[NextQuestion]) -> list[str]:
    asked = list(questions)
    blocks = [f"## {NEXT}"] if asked else []
    for answered, title in ((True, ANSWERED), (False, UNANSWERED)):
        lines = [_question(one) for one in asked if one.answered is answered]
        blocks += [f"**{title}**", "\n".join(lines)] if lines else []
    return blocks


def _question(one: NextQuestion) -> str:
    nearest = "" if one.answered else "Nearest: "
    return f"- {literal_markdown(one.question)} {nearest}{_marks(one.cite)}"


def _sources(cite: Iterable[str], paper: Paper) -> list[str]:
    sources = cited_paragraphs(in_reading_order(cite, paper), paper)
    lines = [
        f"- {literal_markdown(section)}: {_marks(one.id for one in group)}" for section, group in by_section(sources)
    ]
    return ["## Sources", "\n".join(lines)] if sources else []


def _marks(cite: Iterable[str]) -> str:
    return " ".join(map(markdown_mark, cite))
