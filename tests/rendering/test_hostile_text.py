"""Whatever a paper, its knowledge or a person says comes out as text, whole and harmless, in every renderer."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.briefing import Briefing, NextQuestion, Part, Point, TopicBriefing
from committee_assistant.model.change import Change, Difference
from committee_assistant.model.checking import Checked, CheckedDocument, CheckedSentence, Verdict
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.facts import (
    Activity,
    Asks,
    Choice,
    Claim,
    Criterion,
    Event,
    Priority,
    Statistic,
    Status,
)
from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.model.reading import AnswerType, Correction, Match, Reading
from committee_assistant.rendering.bars import bars_lines
from committee_assistant.rendering.briefing_html import briefing_html
from committee_assistant.rendering.briefing_markdown import briefing_markdown
from committee_assistant.rendering.changes import change_lines
from committee_assistant.rendering.checked import checked_lines, document_lines
from committee_assistant.rendering.checked_markdown import checked_markdown
from committee_assistant.rendering.conversation_html import conversation_html
from committee_assistant.rendering.conversation_json import conversation_json
from committee_assistant.rendering.conversation_markdown import conversation_markdown
from committee_assistant.rendering.explain import explain_lines
from committee_assistant.rendering.json_form import json_form, json_text
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.markdown_text import literal_markdown
from committee_assistant.rendering.paragraph import paragraph_lines
from committee_assistant.rendering.plain import plain_text
from committee_assistant.rendering.priorities import overview_lines, priority_lines
from committee_assistant.rendering.spoken import answer_lines
from committee_assistant.rendering.spoken_views import figures_sentences, priority_sentences, timeline_sentences
from committee_assistant.rendering.terminal import print_answer
from committee_assistant.rendering.timeline import timeline_lines
from tests.rendering.hostile import harmless, hostile_text, seen
from tests.rendering.pages import Page

Lines = Callable[[str, int | None], list[str]]
Render = Callable[[str], str]
HOSTILE = hostile_text()
FEW = settings(max_examples=40)
WIDTHS = (None, 78, 20)
STYLES = re.compile(r"\x1b\[[\d;]*m")
BENIGN = "x"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def paper(text: str, place: str = "1") -> Paper:
    said = f"{text}\n{BULLET}{text}\n{BULLET}{text}"
    paragraphs = (Paragraph(place, text, said), Paragraph("next", text, "Restated.", wording=text))
    order = {one.id: number for number, one in enumerate(paragraphs)}
    return Paper(text, text, text, text, text, paragraphs, order)


def answer(text: str, place: str = "1") -> Answer:
    claims = (Claim(text, (place,)), Claim(text, (place,), quoted=True), Claim(text, general=True))
    return Answer(
        Outcome.ANSWER, claims, intent=text, verdict=True, choices=(Choice(text, text),), notes=(text,), subject=text
    )


def conversation(text: str, place: str = "1") -> Conversation:
    refused = Answer(Outcome.ABSTAIN, (Claim(text),), see=(place,))
    many = Answer(Outcome.ANSWER, tuple(Claim(text, (place,)) for _ in range(5)))
    turns = (KeptTurn(text, answer(text, place)), KeptTurn(text, refused), KeptTurn(text, many))
    return Conversation(text, text, text, (*turns, KeptTurn(text, shown=f"{text} [¶{place}]", cite=(place,))))


def briefing(text: str, place: str = "1") -> Briefing:
    points = tuple(Point(part, Claim(text, (place,), quoted=part is Part.WHO), text) for part in Part)
    topics = (
        TopicBriefing(text, points, above=(place,), left_out=2, read_on=("next",)),
        TopicBriefing(text, (), found=False, nearest=(place,)),
    )
    questions = (NextQuestion(text, True, (place,)), NextQuestion(text, False, (place,)))
    return Briefing(paper(text, place), topics, questions)


def event(text: str) -> Event:
    return Event(text, text, text, (), None, Status.PLANNED, text, (), (text,), Asks())


def statistic(text: str) -> Statistic:
    return Statistic(text, f"{BENIGN}{text}", text, "first", 7.0, "%", (Claim(text, ("1",)),), (text,), Asks())


def priority(text: str) -> Priority:
    activities = (Activity("3(a)", text, text, Asks()),)
    return Priority(1, text, text, (), (text,), activities, (), (Criterion(text, (), Asks()),), (text,), Asks())


def reading(text: str) -> Reading:
    match = Match(text, 0.5, text)
    return Reading(text, (), (Correction(text, text),), (), AnswerType.OTHER, (match,), (text,), nearest=(text,))


def checked(text: str, verdict: Verdict = Verdict.CONTRADICTED) -> Checked:
    part = Checked(text, verdict, (Claim(text, ("1",)), Claim(text, ("1",), quoted=True)), 0.5, ("1",), text)
    return replace(part, parts=(part,))


def briefing_checked(text: str) -> CheckedDocument:
    sentences = [CheckedSentence(text, text, checked(text, verdict)) for verdict in Verdict]
    return CheckedDocument(text, text, text, (*sentences, CheckedSentence(text, text, left_out="a question")))


LINES: dict[str, Lines] = {
    "checked": lambda text, width: checked_lines(checked(text), width),
    "checked briefing": lambda text, width: document_lines(briefing_checked(text), width),
    "spoken": lambda text, width: [printable(line) for line in answer_lines(answer(text), paper(text))],
    "spoken timeline": lambda text, width: [printable(line) for line in timeline_sentences([event(text)])],
    "spoken figures": lambda text, width: [printable(line) for line in figures_sentences([statistic(text)])],
    "spoken priority": lambda text, width: [printable(line) for line in priority_sentences(priority(text))],
    "timeline": lambda text, width: timeline_lines([event(text)], width),
    "bars": lambda text, width: bars_lines([statistic(text), replace(statistic(text), period="latest")], width),
    "priorities": lambda text, width: overview_lines([priority(text)], width),
    "priority": lambda text, width: priority_lines(priority(text), width),
    "paragraph": lambda text, width: paragraph_lines(paper(text), paper(text).paragraphs[0], width),
    "changes": lambda text, width: change_lines(
        [Change(text, (Difference("status", text, text),), text, text, text, text)], text, text, width
    ),
    "explain": lambda text, width: explain_lines(text, text, reading(text), answer(text)),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
@FEW
@given(text=HOSTILE)
def test_lines_hold_the_text_whole_and_harmless(lines: Lines, width: int | None, text: str) -> None:
    shown = "\n".join(lines(text, width))

    assert harmless(shown)
    assert seen(text) in seen(shown)


@given(text=HOSTILE)
def test_plain_text_holds_the_text_whole(text: str) -> None:
    shown = printable(plain_text(answer(text)))

    assert harmless(shown)
    assert seen(shown).count(seen(text)) >= 5


@pytest.mark.parametrize("width", [20, 78])
@given(text=HOSTILE)
def test_a_terminal_gets_nothing_but_our_own_styles(width: int, text: str) -> None:
    terminal = io.StringIO()
    print_answer(answer(text), paper(text), width, terminal)
    shown = STYLES.sub("", terminal.getvalue())

    assert harmless(shown)
    assert seen(text) in seen(shown)


@given(text=HOSTILE)
def test_json_is_harmless_and_read_back_as_it_was(text: str) -> None:
    values = (json_form(text, answer(text), text), conversation_json(conversation(text), paper(text)))

    for value in values:
        for indent in (None, 2):
            written = json_text(value, indent)
            assert harmless(written)
            assert json.loads(written) == value


HTML: dict[str, Render] = {
    "conversation": lambda text: conversation_html(conversation(text), paper(text)),
    "paper gone": lambda text: conversation_html(conversation(text), None),
    "paragraph so named": lambda text: conversation_html(conversation(text, text), paper(text, text)),
    "briefing": lambda text: briefing_html(briefing(text)),
    "briefing by that name": lambda text: briefing_html(briefing(text, text)),
}
MARKDOWN: dict[str, Render] = {
    "conversation": lambda text: conversation_markdown(conversation(text), paper(text)),
    "paper gone": lambda text: conversation_markdown(conversation(text), None),
    "paragraph so named": lambda text: conversation_markdown(conversation(text, text), paper(text, text)),
    "briefing": lambda text: briefing_markdown(briefing(text)),
    "briefing by that name": lambda text: briefing_markdown(briefing(text, text)),
    "checked briefing": lambda text: checked_markdown(briefing_checked(text)),
}


@pytest.mark.parametrize("render", HTML.values(), ids=HTML)
@FEW
@given(text=HOSTILE)
@example(text="a</p><script>alert('x')</script>\" onclick=y &amp; &#60;")
def test_html_has_the_tags_that_we_wrote_and_no_others(render: Render, text: str) -> None:
    html = render(text)
    page, plain = Page(html), Page(render(BENIGN))

    assert harmless(html)
    assert page.tags == plain.tags
    assert page.attributes == plain.attributes
    assert seen(page.text).count(seen(text)) >= plain.text.count(BENIGN) / 2
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


@pytest.mark.parametrize("render", MARKDOWN.values(), ids=MARKDOWN)
@FEW
@given(text=HOSTILE)
@example(text="a*b* [x](javascript:y) # 1. <b> &amp; `c` | ~~d~~ \\")
def test_markdown_shows_the_text_as_it_is(render: Render, text: str) -> None:
    markdown = render(text)
    page, plain = Page(READER.render(markdown)), Page(READER.render(render(BENIGN)))

    assert harmless(markdown)
    assert page.tags == plain.tags
    assert page.links == []
    assert seen(page.text).count(seen(text)) >= plain.text.count(BENIGN) / 2


@pytest.mark.parametrize("prefix", ["", "# ", "- ", "> ", "**b** "])
@given(text=HOSTILE)
@example(text="a1. b")
@example(text="a---")
@example(text="a=====")
def test_markdown_shows_a_text_as_it_is_wherever_a_line_begins_with_it(prefix: str, text: str) -> None:
    bare = text.removeprefix("a")
    rendered = Page(READER.render(f"b\n\n{prefix}{literal_markdown(bare)}\n"))

    assert seen(bare) in seen(rendered.text)
