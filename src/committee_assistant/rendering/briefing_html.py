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
    topic_heading,
)
from committee_assistant.rendering.cited import CitedParagraph, cited_paragraphs, in_reading_order, shared_words
from committee_assistant.rendering.conversation_parts import paper_line
from committee_assistant.rendering.html_page import anchor, html_claim, html_list, html_mark, html_page, literal_html
from committee_assistant.rendering.html_sources import html_lines

ONE_SHEET = """\
h2 { margin-top: 1.75rem; }
.sources { columns: 2; column-gap: 2rem; font-size: .9375rem; }
.sources details { break-inside: avoid; }
.sources details:target { background: var(--mark); }
@media (max-width: 40rem) { .sources { columns: 1; } }
@media print {
  @page { margin: 14mm 16mm; }
  body { font-size: 9pt; line-height: 1.3; }
  h1 { font-size: 14pt; } h2 { font-size: 11pt; margin: .6rem 0 .2rem; padding-top: .4rem; }
  h3 { font-size: 9pt; margin: .4rem 0 .1rem; }
  p, ul { margin: .15rem 0; } li { margin: .1rem 0; }
  .quiet { font-size: 8.5pt; }
  .sources { columns: 3; font-size: 8pt; }
  .sources summary { list-style: none; }
}
"""


def briefing_html(briefing: Briefing) -> str:
    """Give the page: each topic, what to ask next, and where it all stands in the paper."""
    title = briefing_title(briefing)
    about = " · ".join(filter(None, (briefing.paper.title, paper_line(briefing.paper))))
    body = [
        "<header>",
        f"<h1>{literal_html(title)}</h1>",
        f'<p class="quiet">{literal_html(about)}</p>',
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
        elements += [f"<h3>{title}</h3>"] if title and points else []
        elements += [html_list(map(_point, points))] if points else []
    if topic.left_out:
        elements.append(f'<p class="quiet">{" ".join((left_out_line(topic), _marks(topic.read_on))).rstrip()}</p>')
    return [*elements, "</section>"]


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
        elements += [f"<h3>{title}</h3>", html_list(items)] if items else []
    return [*elements, *(["</section>"] if asked else [])]


def _question(one: NextQuestion) -> str:
    nearest = "" if one.answered else "nearest: "
    return f"{literal_html(one.question)} {nearest}{_marks(one.cite)}"


def _sources(cite: Iterable[str], paper: Paper) -> list[str]:
    sources = cited_paragraphs(in_reading_order(cite, paper), paper)
    words = shared_words(sources)
    said = [f'<p class="quiet">{words}.</p>'] if words else []
    shown = [_source(source) for source in sources]
    return (
        ["<section>\n<h2>Sources</h2>", *said, '<div class="sources">', *shown, "</div>\n</section>"] if sources else []
    )


def _source(source: CitedParagraph) -> str:
    name = f"<summary>{literal_html(f'¶{source.id}')} {literal_html(source.section)}</summary>"
    return "\n".join((f'<details id="{anchor(source.id)}">', name, *html_lines(source.lines), "</details>"))


def _marks(cite: Iterable[str]) -> str:
    return " ".join(map(html_mark, cite))
