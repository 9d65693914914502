"""A user's own copy of a known paper is recognised by its words, however they are laid out."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.model.paper import Paper, Paragraph, fingerprint
from committee_assistant.papers.edition import SAME_EDITION, SIMILAR, Edition, compare_edition, with_wording
from committee_assistant.papers.read import read_paper
from tests.papers.word import WordFile, paragraph

COPY = (Path(__file__).parents[1] / "fictional" / "parks-update.md").read_text(encoding="utf-8")
OTHER = Path(__file__).parents[2] / "benchmarks" / "papers" / "ferncastle-libraries.md"


@pytest.fixture
def known(fictional: Assistant) -> Paper:
    return fictional.knowledge.paper


def copy_of(text: str, name: str = "copy.md") -> Paper:
    return read_paper(text.encode(), name)


def laid_out(width: int) -> str:
    """Give the copy as a text that a letter quality printer might have made, in lines of a width."""
    lines = (line.lstrip("# ") for line in COPY.splitlines() if line.strip())
    return "\n\n".join("\n".join(textwrap.wrap(line, width)) for line in lines)


def run_together() -> str:
    """Give the copy with the items of each list inside the paragraph that they belong to."""
    return (
        COPY.replace("\n7(a)", " (a)").replace("\n7(b)", "; (b)").replace("\n9(a)", " (a)").replace("\n9(b)", "; (b)")
    )


def test_a_copy_has_every_paragraph_to_the_letter(known: Paper) -> None:
    found = compare_edition(copy_of(COPY), known)

    assert found.share == 1
    assert found.differing == ()
    assert found.wording.keys() == known.reading_order.keys()


@pytest.mark.parametrize("width", [40, 72, 100])
def test_a_copy_in_other_lines_is_recognised(width: int, known: Paper) -> None:
    found = compare_edition(copy_of(laid_out(width), "copy.txt"), known)

    assert found.share == 1


def test_a_copy_with_other_marks_and_letters_is_recognised(known: Paper) -> None:
    marked = COPY.replace("'", "’").replace(" while ", " – while ").replace("Otter Lane", "**Otter  Lane**")

    assert compare_edition(copy_of(marked), known).share == 1


def test_a_copy_as_a_word_file_is_recognised(known: Paper) -> None:
    lines = [line.lstrip("# ") for line in COPY.splitlines() if line.strip()]
    file = WordFile().body(*(paragraph(line) for line in lines))

    assert compare_edition(read_paper(file.content, "copy.docx"), known).share == 1


def test_a_copy_without_numbers_is_recognised(known: Paper) -> None:
    bare = "\n\n".join(line.lstrip("0123456789.() ") for line in COPY.splitlines() if line[:2] not in {"7(", "9("})
    found = compare_edition(copy_of(bare), known)

    assert found.differing == ("7(a)", "7(b)", "9(a)", "9(b)")


def test_paragraphs_that_a_copy_runs_together_are_found(known: Paper) -> None:
    found = compare_edition(copy_of(run_together()), known)

    assert set(found.differing) <= {"7", "7(a)", "7(b)", "9", "9(a)", "9(b)"}
    assert {"8", "10", "11"} <= found.wording.keys()


def test_a_changed_paragraph_is_listed(known: Paper) -> None:
    found = compare_edition(copy_of(COPY.replace("310 audits", "311 audits")), known)

    assert found.differing == ("2",)
    assert "2" not in found.wording
    assert SIMILAR < found.share < SAME_EDITION


def test_a_paragraph_that_a_copy_leaves_out_is_listed(known: Paper) -> None:
    found = compare_edition(copy_of("\n".join(line for line in COPY.splitlines() if not line.startswith("11"))), known)

    assert found.differing == ("11",)


def test_what_a_copy_adds_does_no_harm(known: Paper) -> None:
    found = compare_edition(copy_of(f"{COPY}\n## Annex\nA map of every playground is kept at County Hall."), known)

    assert found.share == 1


def test_another_paper_is_not_recognised(known: Paper) -> None:
    found = compare_edition(read_paper(OTHER.read_bytes(), OTHER.name), known)

    assert found.share == 0
    assert found.wording == {}
    assert found.differing == tuple(known.reading_order)


def test_a_paper_of_no_fingerprints_is_never_recognised(known: Paper) -> None:
    bare = Paper("bare", "Bare", "Bare", "", "", (Paragraph("1", "Parks", "There are parks."),), {"1": 0})

    assert compare_edition(copy_of(COPY), bare) == Edition({}, ())
    assert compare_edition(copy_of(COPY), bare).share == 0


def test_wording_is_attached_beside_the_restatement(known: Paper) -> None:
    worded = with_wording(known, compare_edition(copy_of(COPY), known).wording)
    first = worded.paragraphs[0]

    assert first.text == "Wexcombe looks after 42 playgrounds, and this paper tells members how safe they are."
    assert first.says == known.paragraphs[0].says
    assert worded.quotes(first)
    assert not known.quotes(known.paragraphs[0])


def test_what_differs_keeps_its_restatement(known: Paper) -> None:
    edition = compare_edition(copy_of(COPY.replace("310 audits", "311 audits")), known)
    second = with_wording(known, edition.wording).paragraphs[1]

    assert second.wording == ""
    assert second.text == known.paragraphs[1].says


def test_wording_has_the_words_that_were_fingerprinted(known: Paper) -> None:
    for text, name in ((COPY, "copy.md"), (laid_out(60), "copy.txt"), (run_together(), "copy.md")):
        wording = compare_edition(copy_of(text, name), known).wording
        prints = {paragraph.id: paragraph.fingerprint for paragraph in known.paragraphs}

        assert {one: fingerprint(words) for one, words in wording.items()} == {one: prints[one] for one in wording}


SENTENCE = st.lists(st.sampled_from("park pond swing verge bee mower".split()), min_size=1, max_size=6).map(
    lambda words: " ".join(words).capitalize() + "."
)


@given(st.lists(SENTENCE, min_size=1, max_size=8), st.data())
def test_a_run_of_sentences_is_found_wherever_a_copy_breaks_its_paragraphs(
    says: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(says) - 1))
    last = data.draw(st.integers(first + 1, len(says)))
    wanted = Paragraph("1", "Parks", "Restated.", fingerprint=fingerprint(" ".join(says[first:last])))
    known = Paper("known", "Known", "Known", "", "", (wanted,), {"1": 0})
    breaks = data.draw(st.lists(st.sampled_from([" ", "\n"]), min_size=len(says), max_size=len(says)))
    whole = "".join(f"{sentence}{gap}" for sentence, gap in zip(says, breaks, strict=True)).strip()
    copy = Paper("copy", "Copy", "Copy", "", "", (Paragraph("a", "Parks", whole),), {"a": 0})

    assert compare_edition(copy, known).share == 1
