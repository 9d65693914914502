from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from committee_assistant.loading.load import load_english, load_knowledge
from committee_assistant.model.facts import Status
from committee_assistant.opening import knowledge_root
from tests.conftest import FICTIONAL


def test_the_fictional_council_loads_without_a_problem() -> None:
    knowledge, problems = load_knowledge(FICTIONAL)

    assert problems == []
    assert knowledge.paper.title == "Parks Update"
    assert knowledge.paper.committee == "Environment Committee, Wexcombe County Council"
    assert len(knowledge.paper.paragraphs) == 17


def test_the_english_of_any_paper_loads_without_a_problem() -> None:
    english, problems = load_english(knowledge_root() / "english")

    assert problems == []
    assert english.concepts
    assert english.fillers
    assert english.intents
    assert english.smalltalk
    assert english.outside


def test_every_kind_of_fact_is_read() -> None:
    knowledge, _ = load_knowledge(FICTIONAL)
    visit = knowledge.events_by_id["visit-3"]
    rebuilt = knowledge.lists[0]
    spb = next(entity for entity in knowledge.entities if entity.kind == "term")

    assert visit.status is Status.CANCELLED
    assert str(visit.when) == "9 and 10 January 2023"
    assert [item.name for item in rebuilt.items] == ["Otter Lane", "Mill Green", "Tansy Hill"]
    assert (spb.expansion, spb.expanded) == ("Safer Play Board", True)
    assert knowledge.priorities[1].activities[0].says == "Dig 4 new ponds."
    assert knowledge.priorities[1].success_cite == ("10",)
    assert knowledge.gaps[0].nearest == ("5",)
    assert len(knowledge.ambiguities[0].choices) == 2


def test_a_paragraph_number_is_never_read_as_a_decimal(tmp_path: Path) -> None:
    (tmp_path / "paper.yaml").write_text(
        "paper: {id: x, title: X, short-title: X}\n"
        "sections: [{heading: H, paragraphs: [3.10]}]\n"
        "paragraphs: [{id: 3.10, says: Yes.}]\n"
        "gaps: [{id: g, missing: more, nearest: [3.10], questions: [what more]}]\n"
    )

    knowledge, problems = load_knowledge(tmp_path)

    assert problems == []
    assert knowledge.paper.paragraphs[0].id == "3.10"


def test_a_figure_of_the_heading_may_be_said(tmp_path: Path) -> None:
    (tmp_path / "paper.yaml").write_text(
        "paper: {id: x, title: X, short-title: X}\n"
        "sections: [{heading: First 1000 days, paragraphs: ['1']}]\n"
        "paragraphs: [{id: '1', says: Babies come first.}]\n"
        "statements: [{id: s, subject: babies, says: [{text: Babies come first in the first 1000 days.,"
        " cite: ['1']}], questions: [who comes first]}]\n"
    )

    assert load_knowledge(tmp_path)[1] == []


def test_every_fact_knows_its_file_and_line() -> None:
    knowledge, _ = load_knowledge(FICTIONAL)

    for fact in knowledge.facts.values():
        lines = Path(fact.origin.file).read_text(encoding="utf-8").splitlines()
        assert (
            fact.id in lines[fact.origin.line - 1]
            or f'number: "{getattr(fact, "number", "")}"' in lines[fact.origin.line - 1]
        )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(b"\xef\xbb\xbfpaper: {}")
@example(b"? {a: b}\n: c")
@example(b"statements: [{says: [{cite: [{}]}]}]")
@example(b"priorities: [{number: nan, success: {criteria: [{}]}}]")
@example(b"priorities: [{number: 1e999}]")
@example(b"statistics: [{value: 1e999}]")
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_as_a_file_give_problems_and_never_an_exception(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "any.yaml").write_bytes(content)

    _, problems = load_knowledge(tmp_path)

    assert problems
