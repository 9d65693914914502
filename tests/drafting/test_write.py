from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.drafting.draft import draft
from committee_assistant.drafting.write import knowledge_files, number
from committee_assistant.loading.load import load_knowledge
from committee_assistant.model.facts import Asks, Claim, Entity, Enumeration, Event, Item, Statistic, Status
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paper import Paper
from committee_assistant.model.period import Period
from committee_assistant.model.problem import Problem
from committee_assistant.opening import DEFAULT_PAPER, knowledge_root
from tests.conftest import FICTIONAL
from tests.drafting.papers import ALL, paper, saying
from tests.drafting.papers import TEXTS as PAPER_TEXTS

UNCOVERED = "no fact cites paragraph"
"""Not every paragraph of a drafted paper holds a fact."""
NOT_WRITTEN = {"origin", "wording"}
"""Where a fact was read from, and the copy of a paper's words that a user may add, are no knowledge."""
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
SHORT = st.lists(TEXTS, max_size=2).map(tuple)


def plain(value: Any) -> Any:
    """Turn facts into plain values without the places they were read from."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def without_origins(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_origins(one) for key, one in value.items() if key not in NOT_WRITTEN}
    return [without_origins(one) for one in value] if isinstance(value, list) else value


def read_back(knowledge: Knowledge) -> tuple[Knowledge, list[Problem]]:
    with TemporaryDirectory() as folder:
        for name, text in knowledge_files(knowledge).items():
            (Path(folder) / name).write_text(text, encoding="utf-8", newline="")
        return load_knowledge(Path(folder))


def same(one: Knowledge, other: Knowledge) -> bool:
    return bool(without_origins(plain(one)) == without_origins(plain(other)))


@pytest.mark.parametrize("drafted", ALL)
def test_a_draft_reads_back_equal_and_without_a_problem(drafted: Paper) -> None:
    knowledge = draft(drafted)

    read, problems = read_back(knowledge)

    assert [problem for problem in problems if UNCOVERED not in problem.message] == []
    assert same(read, knowledge)


@settings(max_examples=60)
@given(st.lists(PAPER_TEXTS, min_size=1, max_size=4))
def test_a_draft_of_any_text_reads_back_without_a_problem(texts: list[str]) -> None:
    knowledge = draft(saying(*texts))

    read, problems = read_back(knowledge)

    assert [problem for problem in problems if UNCOVERED not in problem.message] == []
    assert same(read, knowledge)


@pytest.mark.parametrize("folder", [FICTIONAL, knowledge_root() / DEFAULT_PAPER], ids=["fictional", "shipped"])
def test_knowledge_written_by_hand_reads_back_equal(folder: Path) -> None:
    loaded, _ = load_knowledge(folder)
    knowledge = replace(loaded, claims=())  # no draft has any

    read, problems = read_back(knowledge)

    assert problems == []
    assert same(read, knowledge)


@st.composite
def any_knowledge(draw: st.DrawFn) -> Knowledge:
    """Facts with any text in every place."""
    claims = (Claim(draw(TEXTS), (draw(TEXTS),), draw(st.booleans())),)
    asks = Asks(*(draw(SHORT) for _ in range(6)))
    when = draw(st.sampled_from([None, Period.parse("2026"), Period.parse("2026-04-07/2026-04-08")]))
    value = draw(st.floats(-1e12, 1e12, allow_nan=False).map(lambda one: round(one, 3)))
    items = (Item(draw(TEXTS), draw(st.just("") | TEXTS), draw(SHORT), draw(SHORT)),)
    kind = draw(st.sampled_from(["person", "body", "term"]))
    paragraphs = ((draw(TEXTS), draw(TEXTS), draw(TEXTS | st.lists(TEXTS, min_size=2).map("\n".join))),)
    return Knowledge(
        paper(*paragraphs),
        events=(
            Event(draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(SHORT), when, Status.OPEN, "", claims, ("1",), asks),
        ),
        statistics=(Statistic(draw(TEXTS), draw(TEXTS), "", draw(TEXTS), value, draw(TEXTS), claims, ("1",), asks),),
        lists=(Enumeration(draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(SHORT), draw(TEXTS), items, ("1",), asks),),
        entities=(Entity(draw(TEXTS), kind, draw(TEXTS), draw(SHORT), claims, asks, draw(st.just("") | TEXTS)),),
    )


@settings(max_examples=40)
@given(any_knowledge())
def test_any_text_in_any_place_survives(knowledge: Knowledge) -> None:
    read, _ = read_back(knowledge)

    assert same(read, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "3.10",
        "yes",
        "# no",
        "a: b",
        "'a'",
        '"a"',
        "- a",
        "a\n b\nc",
        "a\n\nb",
        "a\nb\n",
        " a",
        "a #b",
        "\u2028",
        "ÿ\x85",
        "a\r\nb",
    ],
)
def test_awkward_texts_survive(text: str) -> None:
    knowledge = Knowledge(paper(("3.10", text, text)))

    read, _ = read_back(knowledge)

    assert same(read, knowledge)


def test_a_paragraph_of_several_lines_stays_readable() -> None:
    files = knowledge_files(Knowledge(paper(("1", "Aims", "The aims are:\n• warm homes\n• clean air: for all"))))

    assert (
        "    says: |-\n      The aims are:\n      • warm homes\n      • clean air: for all\n"
        in files["paragraphs.yaml"]
    )


@pytest.mark.parametrize(
    ("value", "written"), [(7.0, "7"), (94.25, "94.25"), (1e9, "1000000000"), (-0.4, "-0.4"), (0.0, "0")]
)
def test_a_number_is_written_in_digits(value: float, written: str) -> None:
    assert number(value) == written
