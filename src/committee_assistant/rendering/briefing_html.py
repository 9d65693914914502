"""A briefing as a page of HTML: one sheet of paper, and on a screen each source opens to what it says."""

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
from committee_assistant.rendering.cited import (
    CitedParagraph,
    by_section,
    cited_paragraphs,
    in_reading_order,
)
from committee_assistant.rendering.conversation_parts import paper_line
from committee_assistant.rendering.html_page import anchor, html_claim, html_list, html_mark, html_page, literal_html
from committee_assistant.rendering.html_sources import html_lines

ONE_SHEET = """\
h2 { margin-top: 1.75rem; }
.part { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: 1rem; margin: .6rem 0; }
.part h3 { margin: .25rem 0; }
.part ul { margin: 0; padding-left: 1.1rem; }
.sources .part { grid-template-columns: 17rem 1fr; margin: .2rem 0; }
.sources h3 { font-weight: normal; }
details { display: inline-block; margin: .25rem .75rem 0 0; }
details[open], details:target { display: block; }
details:target { background: var(--mark); scroll-margin-top: 1rem; }
details:target::details-content { content-visibility: visible; }
summary { cursor: pointer; }
@media (max-width: 40rem) { .part, .sources .part { display: block; } }
@media print {
  @page { margin: 11mm 15mm; }
  body { font-size: 8.5pt; line-height: 1.25; }
  h1 { font-size: 13pt; } h2 { font-size: 10.5pt; margin: .4rem 0 .15rem; padding-top: .3rem; } h3 { font-size: 8.5pt; }
  p, ul { margin: .1rem 0; } li { margin: .05rem 0; } .part { margin: .15rem 0; } .part h3 { margin: .05rem 0; }
  .quiet { font-size: 8pt; }
  .sources { display: none; }
}
"""
"""In print one sheet of A4, whose marks are the paper's own numbers; on a screen, a source that is led to opens."""


def briefing_html(briefing: Briefing) -> str:
    """Give the page: each topic, what to ask next, and where it all stands in the paper."""
    title = briefing_title(briefing)
    about = " · ".join(filter(None, (briefing.paper.title, paper_line(briefing.paper))))
    body = [
        "<header>",
        f"<h1>{literal_html(title)}</h1>",
        f'<p class="quiet">{literal_html(about)}</p>',
        f'<p class="quiet">{literal_html(marks_line(briefing))}</p>',
        "</header>",
        "<main>",
        *(element for topic in briefing.topics for element in _topic(topic)),
        *_questions(briefing.questions),
        *_sources(briefing.citations, briefing.paper),
        "</main>",
    ]
    return html_page(title, body, ONE_SHEET)


def _topic(topic: TopicBriefing) -> list[str]:
    elements = ["<section>", f"<h2>{literal_html(topic_heading(topic))}</h2>"]
    if not topic.found:
        near = f"Nearest: {_marks(topic.nearest)}" if topic.nearest else "" if topic.points else NOTHING_NEAR
        elements.append(f"<p>{' '.join(filter(None, (f'<strong>{ABSENT}</strong>', near)))}</p>")
    if topic.above:
        elements.append(f"<p>Said above: {_marks(topic.above)}</p>")
    for part, title in TITLES.items():
        points = topic.of(part)
        elements += _part(title, map(_point, points)) if points else []
    if topic.left_out:
        elements.append(f'<p class="quiet">{" ".join((left_out_line(topic), _marks(topic.read_on))).rstrip()}</p>')
    return [*elements, "</section>"]


def _part(title: str, items: Iterable[str]) -> list[str]:
    """Give a list beside its heading; what comes first needs none."""
    listed = html_list(items)
    return ['<div class="part">', f"<h3>{title}</h3>", listed, "</div>"] if title else [listed]


def _point(point: Point) -> str:
    if point.part is Part.MISSING:
        return f"{literal_html(point.claim.text)}; nearest: {_marks(point.claim.cite)}"
    label = f"<em>{literal_html(point.label)}:</em>" if point.label else ""
    return " ".join(filter(None, (label, html_claim(point.claim))))


def _questions(questions: Iterable[NextQuestion]) -> list[str]:
    asked = list(questions)
    elements = [f"<section>\n<h2>{NEXT}</h2>"] if asked else []
    for answered, title in ((True, ANSWERED), (False, UNANSWERED)):
        items = [_question(one) for one in asked if one.answered is answered]
        elements += _part(title, items) if items else []
    return [*elements, *(["</section>"] if asked else [])]


def _question(one: NextQuestion) -> str:
    nearest = "" if one.answered else "Nearest: "
    return f"{literal_html(one.question)} {nearest}{_marks(one.cite)}"


def _sources(cite: Iterable[str], paper: Paper) -> list[str]:
    sources = cited_paragraphs(in_reading_order(cite, paper), paper)
    if not sources:
        return []
    shown = [element for section, group in by_section(sources) for element in _section(section, group)]
    return ['<section class="sources">', "<h2>Sources</h2>", *shown, "</section>"]


def _section(section: str, sources: Iterable[CitedParagraph]) -> list[str]:
    return [
        '<div class="part">',
        f"<h3>{literal_html(section)}</h3>",
        "<div>",
        *map(_source, sources),
        "</div>",
        "</div>",
    ]


def _source(source: CitedParagraph) -> str:
    name = f"<summary>{literal_html(f'¶{source.id}')}</summary>"
    return "\n".join((f'<details id="{anchor(source.id)}">', name, *html_lines(source.lines), "</details>"))


def _marks(cite: Iterable[str]) -> str:
    return " ".join(map(html_mark, cite))
