from collections.abc import Iterator

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.loading.load import load_knowledge
from committee_assistant.model.facts import Claim, Status
from committee_assistant.model.figures import figures
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import parent_of
from committee_assistant.model.period import Period
from committee_assistant.opening import DEFAULT_PAPER, knowledge_root

NUMBERED = [str(number) for number in range(1, 50)]
UNNUMBERED = ["purpose", "next-steps", "contact", "background"]
LETTERED = {"32": "j", "34": "f", "36": "f", "38": "d", "40": "c", "42": "e", "44": "f"}
"""A numbered paragraph with items to the letter of its last."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    loaded, problems = load_knowledge(knowledge_root() / DEFAULT_PAPER)
    assert [str(problem) for problem in problems] == []
    return loaded


def claims(knowledge: Knowledge) -> Iterator[Claim]:
    for fact in knowledge.facts.values():
        yield from getattr(fact, "says", ())


def test_the_whole_paper_is_there(knowledge: Knowledge) -> None:
    ids = {paragraph.id for paragraph in knowledge.paper.paragraphs}

    assert ids >= {*NUMBERED, *UNNUMBERED}
    assert ids >= {f"20.{part}" for part in range(1, 7)}
    for paragraph, last in LETTERED.items():
        assert ids >= {f"{paragraph}({chr(letter)})" for letter in range(ord("a"), ord(last) + 1)}


def test_every_paragraph_is_restated(knowledge: Knowledge) -> None:
    short = [one.id for one in knowledge.paper.paragraphs if len(one.says.split()) < 3 or "TODO" in one.says]

    assert short == []


def test_every_paragraph_has_a_fingerprint_of_its_own(knowledge: Knowledge) -> None:
    marks = {one.id: one.fingerprint for one in knowledge.paper.paragraphs}
    apart = [mark for paragraph, mark in marks.items() if paragraph not in LETTERED]

    assert all(len(mark) == 16 and int(mark, 16) >= 0 for mark in marks.values())
    assert len(set(apart)) == len(apart), "only the lines that introduce lettered items are worded alike"


def test_every_paragraph_stands_under_a_heading(knowledge: Knowledge) -> None:
    assert all(paragraph.section for paragraph in knowledge.paper.paragraphs)


def test_every_paragraph_is_cited_by_a_fact(knowledge: Knowledge) -> None:
    cited = {paragraph for claim in claims(knowledge) for paragraph in claim.cite}
    cited |= {paragraph for event in knowledge.events for paragraph in event.cite}
    cited |= {item for one in knowledge.lists for entry in one.items for item in entry.cite or one.cite}
    cited |= {activity.id for _, activity in knowledge.activities()}
    cited |= {paragraph for priority in knowledge.priorities for paragraph in (*priority.cite, *priority.success_cite)}
    cited |= {parent_of(paragraph) for paragraph in cited}

    assert [one.id for one in knowledge.paper.paragraphs if one.id not in cited] == []


def test_restating_a_paragraph_adds_no_figure(knowledge: Knowledge) -> None:
    added = {}
    for one in knowledge.paper.paragraphs:
        printed = {one.id, *one.figures, *figures(one.section)}
        said = {figure for figure in figures(one.says) if len(figure) > 1}
        if said - printed:
            added[one.id] = said - printed

    assert added == {}


def test_every_event_is_dated_or_says_that_it_is_not(knowledge: Knowledge) -> None:
    for event in knowledge.events:
        assert event.cite
        assert event.says
        if event.when is not None:
            assert Period.parse(event.when.written()) == event.when
            assert 2018 <= event.when.first.year <= 2021


def test_what_lies_after_the_meeting_has_not_happened(knowledge: Knowledge) -> None:
    meeting = Period.parse(knowledge.paper.date)
    ahead = [event for event in knowledge.events if event.when and event.when.first > meeting.last]

    assert ahead
    assert [event.id for event in ahead if event.status is Status.HAPPENED] == []


def test_there_are_seven_priorities_with_activities_and_signs_of_success(knowledge: Knowledge) -> None:
    assert [priority.number for priority in knowledge.priorities] == [1, 2, 3, 4, 5, 6, 7]
    for priority in knowledge.priorities:
        assert priority.activities
        assert priority.criteria
        assert priority.success_cite


def test_every_lettered_item_is_an_activity(knowledge: Knowledge) -> None:
    lettered = [one.id for one in knowledge.paper.paragraphs if one.id.endswith(")")]

    assert sorted(activity.id for _, activity in knowledge.activities()) == sorted(lettered)


def test_every_gap_and_statement_can_be_asked_for_in_several_ways(knowledge: Knowledge) -> None:
    asks = {fact.id: len(fact.asks) for fact in knowledge.statements}
    asks |= {fact.id: len(fact.asks) for fact in knowledge.gaps}

    assert [fact_id for fact_id, ways in asks.items() if ways < 3] == []


def test_what_is_common_knowledge_stands_beside_something_cited(knowledge: Knowledge) -> None:
    for fact in knowledge.facts.values():
        said = getattr(fact, "says", ())
        if any(claim.general for claim in said):
            assert any(claim.cite for claim in said), fact.id


def test_every_paragraph_can_be_asked_for_by_number(shipped: Assistant) -> None:
    for paragraph in shipped.knowledge.paper.paragraphs:
        if paragraph.id[0].isdigit():
            assert shipped.ask(f"what does paragraph {paragraph.id} say?").answer.citations[0] == paragraph.id
