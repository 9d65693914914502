"""A briefing: what a page on some topics says, leaves out and asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from committee_assistant.assistant import Assistant
from committee_assistant.briefing.passages import passages
from committee_assistant.briefing.write import MOST_TOPICS, ROOM, write_briefing
from committee_assistant.model.answer import Outcome
from committee_assistant.model.briefing import Briefing, Part, TopicBriefing
from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.opening import open_paper
from committee_assistant.papers.read import read_paper
from tests.rendering.hostile import hostile_text

LIBRARIES = Path(__file__).parents[2] / "benchmarks" / "papers" / "ferncastle-libraries.md"
SHIPPED_TOPICS = ("audit quality", "SEND", "workforce", "libraries", "Ofsted visits", "coronavirus", "commissioner")


@pytest.fixture(scope="module")
def raw() -> Assistant:
    """A paper that nobody has restated."""
    return open_paper(read_paper(LIBRARIES.read_bytes(), LIBRARIES.name), keep=False)


def only(briefing: Briefing) -> TopicBriefing:
    (topic,) = briefing.topics
    return topic


def texts(topic: TopicBriefing, *parts: Part) -> list[str]:
    return [f"{point.label} {point.claim.text}".strip() for point in topic.points if point.part in (parts or Part)]


def test_figures_come_with_what_changed(fictional: Assistant) -> None:
    topic = only(write_briefing(fictional, ["playgrounds"]))

    assert texts(topic, Part.FIGURES)[0] == (
        "Share of audited playgrounds judged good: 12% in the first period, 45% in the latest"
        " (up 33 points, calculated)."
    )


def test_dates_say_what_happened_and_what_was_called_off_in_order_of_time(fictional: Assistant) -> None:
    topic = only(write_briefing(fictional, ["visits"]))

    assert [point.label for point in topic.of(Part.DATES)] == [
        "June 2021, happened",
        "February 2022, happened",
        "9 and 10 January 2023, cancelled",
    ]


def test_what_is_planned_and_what_success_would_be_name_their_priority(fictional: Assistant) -> None:
    topic = only(write_briefing(fictional, ["ponds"]))

    assert texts(topic, Part.PLANNED) == ["Priority 2 Dig 4 new ponds.", "Priority 2 Train volunteers as pond wardens."]
    assert texts(topic, Part.SUCCESS) == ["Priority 2 every school is within a mile of a pond"]


def test_what_the_paper_does_not_say_is_known_to_be_missing(shipped: Assistant) -> None:
    topic = only(write_briefing(shipped, ["library budget"]))

    assert "what the library budget is" in texts(topic, Part.MISSING)[0]


def test_a_topic_that_the_paper_does_not_have_is_said_not_to_be_in_it(fictional: Assistant) -> None:
    briefing = write_briefing(fictional, ["zebra crossings"])

    assert not briefing.found
    assert only(briefing).points == ()
    assert briefing.questions == ()


def test_a_word_that_only_begins_like_the_topic_is_not_on_it(shipped: Assistant) -> None:
    topic = only(write_briefing(shipped, ["recommendations"]))

    assert not any("Recommission" in text for text in texts(topic))


@pytest.mark.parametrize(
    ("topic", "within"), [("2.1", {"2.1"}), ("9", {"9", "6", "10"}), ("7-8", {"6", "7", "7(a)", "7(b)", "8"})]
)
def test_a_paragraph_or_a_range_is_a_topic(topic: str, within: set[str], fictional: Assistant) -> None:
    found = only(write_briefing(fictional, [topic]))

    assert found.points
    assert {place for point in found.points for place in point.claim.cite} <= within


def test_a_paper_that_nobody_restated_is_quoted(raw: Assistant) -> None:
    topic = only(write_briefing(raw, ["Wick Lane"]))
    paper = raw.knowledge.paper

    assert len(topic.points) > 4
    for point in topic.points:
        (place,) = point.claim.cite
        paragraph = paper.paragraph(place)
        assert paragraph
        assert point.claim.quoted
        assert all(sentence in paragraph.says for sentence in point.claim.text.split("\n"))


def test_an_entry_of_a_list_comes_with_the_line_that_it_completes(raw: Assistant) -> None:
    topic = only(write_briefing(raw, ["Wick Lane"]))

    assert "The committee is asked to drop the plan to close Wick Lane Library." in texts(topic, Part.PLANNED)


@pytest.mark.parametrize("topic", SHIPPED_TOPICS)
def test_nothing_is_said_twice_or_without_a_paragraph_and_it_fits(topic: str, shipped: Assistant) -> None:
    said = only(write_briefing(shipped, [topic]))
    claims = [point.claim.text for point in said.points]
    paper = shipped.knowledge.paper

    assert said.found
    assert len(set(claims)) == len(claims)
    assert not any(one != other and one in other for one in claims for other in claims)
    assert all(paper.paragraph(place) for point in said.points for place in point.claim.cite)
    assert sum(len(text.split()) for text in texts(said)) <= ROOM


def test_several_topics_share_one_page(shipped: Assistant) -> None:
    briefing = write_briefing(shipped, SHIPPED_TOPICS[:MOST_TOPICS])
    claims = [point.claim.text for topic in briefing.topics for point in topic.points]

    assert len(set(claims)) == len(claims)
    assert sum(len(text.split()) for topic in briefing.topics for text in texts(topic)) <= ROOM
    assert all(topic.points for topic in briefing.topics)


def test_what_is_left_out_is_counted_and_can_be_read_on(shipped: Assistant) -> None:
    briefing = write_briefing(shipped, ["audit quality"])
    topic = only(briefing)

    assert topic.left_out > 0
    assert topic.read_on
    assert not set(topic.read_on) & {place for point in topic.points for place in point.claim.cite}


def test_the_same_topic_again_points_to_where_it_stands(fictional: Assistant) -> None:
    first, again = write_briefing(fictional, ["visits", "the visits"]).topics

    assert first.points
    assert again.points == ()
    assert again.found
    assert again.above == ("3",)


def test_questions_turn_out_as_they_are_told_apart(shipped: Assistant) -> None:
    questions = write_briefing(shipped, ["audit quality", "SEND"]).questions

    assert {one.answered for one in questions} == {True, False}
    for one in questions:
        answer = shipped.ask(one.question).answer
        assert (answer.outcome is Outcome.ANSWER) is one.answered
        assert one.cite == (answer.citations if one.answered else answer.see)


def test_more_topics_than_a_page_holds_are_refused(fictional: Assistant) -> None:
    for topics in ([], [str(number) for number in range(MOST_TOPICS + 1)]):
        with pytest.raises(ValueError, match="topics"):
            write_briefing(fictional, topics)


@settings(max_examples=30)
@given(topic=hostile_text())
def test_any_text_may_be_a_topic(topic: str, fictional: Assistant) -> None:
    briefing = write_briefing(fictional, [topic])

    assert len(briefing.topics) == 1


def test_a_sentence_that_leans_on_another_is_not_torn_from_it() -> None:
    says = f"The pond is old. It leaks. Ducks left.\nWe need:\n{BULLET}a liner;\n{BULLET}stones."
    paragraph = Paragraph("1", "Ponds", says)
    paper = Paper("p", "", "", "", "", (paragraph,), {"1": 0}, verbatim=True)

    assert [(one.text, one.lead) for one in passages(paper)] == [
        ("The pond is old. It leaks.", ""),
        ("Ducks left.", ""),
        ("a liner;", "We need:"),
        ("stones.", "We need:"),
    ]
