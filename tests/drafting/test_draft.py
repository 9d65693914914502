import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.drafting.draft import draft
from committee_assistant.model.facts import Entity, Event, Statistic
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper
from tests.drafting.papers import ALL, OFFICER_REPORT, TEXTS, paper, saying


def speaking(knowledge: Knowledge) -> tuple[Event | Statistic | Entity, ...]:
    """Give the facts that say sentences."""
    return (*knowledge.events, *knowledge.statistics, *knowledge.entities)


@pytest.mark.parametrize("drafted", ALL)
def test_what_a_fact_says_stands_in_the_paragraphs_that_it_cites(drafted: Paper) -> None:
    for claims in (fact.says for fact in speaking(draft(drafted))):
        for claim in claims:
            cited = [one.says for one in drafted.paragraphs if one.id in claim.cite]
            assert any(claim.text in text for text in cited)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_can_be_drafted_and_always_gives_the_same(texts: list[str]) -> None:
    assert draft(saying(*texts)) == draft(saying(*texts))


@pytest.mark.parametrize("drafted", ALL)
def test_ids_and_questions_are_unique(drafted: Paper) -> None:
    knowledge = draft(drafted)
    asked = [one.asks for one in (*speaking(knowledge), *knowledge.statements, *knowledge.lists)]
    questions = [question for asks in asked for question in asks.open]

    assert len(knowledge.facts) == len(asked)
    assert len(questions) == len({question.casefold() for question in questions})


def test_ids_stay_when_another_paragraph_is_added() -> None:
    added = ("0", "Before", "The old depot closed on 4 May 2025. There were 12 visits in 2024.")
    whole = tuple((one.id, one.section, one.says) for one in OFFICER_REPORT.paragraphs)

    before, after = draft(OFFICER_REPORT), draft(paper(added, *whole))

    assert before.facts.keys() < after.facts.keys()


def test_every_fact_is_asked_for() -> None:
    knowledge = draft(OFFICER_REPORT)

    for asks in (*(fact.asks for fact in speaking(knowledge)), *(one.asks for one in knowledge.lists)):
        assert len(asks) > 0


def test_figures_and_fingerprints_are_added() -> None:
    drafted = draft(OFFICER_REPORT).paper.paragraph("3.1")

    assert drafted is not None
    assert "6%" in drafted.figures
    assert len(drafted.fingerprint) == 16


def test_a_paper_of_a_hundred_paragraphs_takes_less_than_a_second() -> None:
    long = saying(*(f"{one.says} In {number} cases." for number in range(25) for one in OFFICER_REPORT.paragraphs[5:]))
    start = time.perf_counter()

    draft(long)

    assert time.perf_counter() - start < 1


def test_a_hostile_line_takes_no_time() -> None:
    start = time.perf_counter()

    draft(
        saying(
            "Aa " * 5000, "Cllr " * 3000, "1, " * 5000, "Aa, " * 3000 + "Council", "A: b; " * 2000, "The of and " * 2000
        )
    )

    assert time.perf_counter() - start < 5
