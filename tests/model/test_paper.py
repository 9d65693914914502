import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.figures import figures
from committee_assistant.model.paper import fingerprint, parent_of
from tests.conftest import FICTIONAL


def wording() -> dict[str, str]:
    """Give the fictional paper's own words by paragraph."""
    lines = (FICTIONAL / "parks-update.md").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line[:1].isdigit())


def test_a_fingerprint_ignores_layout_dashes_and_case() -> None:
    assert fingerprint("Re-inspection of\nthe swings.") == fingerprint("re–inspection  of the SWINGS")


def test_a_fingerprint_changes_with_a_word_or_a_figure() -> None:
    assert fingerprint("42 playgrounds") != fingerprint("43 playgrounds")


def test_fingerprints_and_figures_are_those_of_the_original_wording(fictional: Assistant) -> None:
    paragraphs = fictional.knowledge.paper.paragraphs
    original = wording()

    assert [paragraph.id for paragraph in paragraphs] == list(original)
    for paragraph in paragraphs:
        assert paragraph.fingerprint == fingerprint(original[paragraph.id])
        assert set(paragraph.figures) == figures(original[paragraph.id])


@pytest.mark.parametrize(
    ("part", "whole"), [("32(e)", "32"), ("20.1(b)", "20.1"), ("20.1", "20.1"), ("purpose", "purpose")]
)
def test_a_lettered_item_belongs_to_its_paragraph(part: str, whole: str) -> None:
    assert parent_of(part) == whole


def test_parts_are_the_lettered_items_and_sub_paragraphs(fictional: Assistant) -> None:
    paper = fictional.knowledge.paper

    assert [part.id for part in paper.parts_of("2")] == ["2.1", "2.2"]
    assert [part.id for part in paper.parts_of("7")] == ["7(a)", "7(b)"]
    assert paper.parts_of("5") == ()


def test_a_paragraph_knows_its_heading(fictional: Assistant) -> None:
    paragraph = fictional.knowledge.paper.paragraph("7(a)")

    assert paragraph is not None
    assert paragraph.section == "Priorities for green space"


def test_an_unknown_paragraph_is_none(fictional: Assistant) -> None:
    assert fictional.knowledge.paper.paragraph("99") is None
