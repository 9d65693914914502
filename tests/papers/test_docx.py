"""Word files become blocks as they print: headings, numbers and every word once, in order."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.docx.read import read_docx
from tests.papers.word import (
    WordFile,
    family,
    in_list,
    instance,
    level,
    paragraph,
    read,
    read_body,
    run,
    style,
)

HERE = Path(__file__).parent


def test_heading_styles_and_the_title_are_headings() -> None:
    file = WordFile()
    file.document.add_heading("Wexcombe Parks Panel", 0)
    file.document.add_heading("Playgrounds", 1)
    file.document.add_heading("Swings", 3)

    assert [(block.kind, block.level) for block in read(file)] == [(BlockKind.HEADING, deep) for deep in (1, 1, 3)]


def test_a_heading_is_told_by_inheritance_or_by_its_outline_level() -> None:
    file = WordFile().styles(
        style("Chapter", based_on="Heading2"),
        style("Part", paragraph='<w:outlineLvl w:val="0"/>'),
        style("NoHeading", "", "Heading1", paragraph='<w:outlineLvl w:val="9"/>', run='<w:b w:val="0"/>'),
    )
    names = ("Chapter", "Part", "NoHeading")
    file.body(*(paragraph("Playgrounds", f'<w:pStyle w:val="{name}"/>') for name in names))
    file.body(paragraph("Swings", '<w:outlineLvl w:val="4"/>'))

    assert [(block.kind.value, block.level) for block in read(file)] == [
        ("heading", 2), ("heading", 1), ("text", 0), ("heading", 5),
    ]  # fmt: skip


def test_a_heading_keeps_its_automatic_number() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.", style="Heading1")), instance(1, 1))
    file.body(*(paragraph(text, f'<w:pStyle w:val="Heading1"/>{in_list(1, 0)}') for text in ("Purpose", "Scope")))

    assert read(file) == (
        Block(BlockKind.HEADING, "Purpose", "1.", 1),
        Block(BlockKind.HEADING, "Scope", "2.", 1),
    )


@pytest.mark.parametrize(
    ("runs", "kind"),
    [
        (run("Play", "<w:b/>") + run("grounds", "<w:b/>"), "heading"),
        (run("Playgrounds:", "<w:b/>"), "heading"),
        (run("Play", "<w:b/>") + run("grounds"), "text"),
        (run("Playgrounds", '<w:b w:val="0"/>'), "text"),
        (run("Playgrounds are open.", "<w:b/>"), "text"),
        (run("3.4 Playgrounds", "<w:b/>"), "text"),
        (run("Playgrounds and parks " * 6, "<w:b/>"), "text"),
    ],
)
def test_a_short_bold_paragraph_without_a_number_is_a_heading(runs: str, kind: str) -> None:
    assert [(block.kind.value, block.level) for block in read_body(f"<w:p>{runs}</w:p>")] == [(kind, 0)]


def test_a_table_of_contents_is_left_out() -> None:
    file = WordFile().styles(style("TOC1", "toc 1"), style("TOCHeading", "TOC Heading"))
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    file.body(
        paragraph("Contents", '<w:pStyle w:val="TOCHeading"/>'),
        paragraph("1 Playgrounds 3", '<w:pStyle w:val="TOC1"/>'),
        f"<w:sdt>{gallery}<w:sdtContent>{paragraph('In this paper')}</w:sdtContent></w:sdt>",
        paragraph("The panel met."),
    )

    assert [block.text for block in read(file)] == ["The panel met."]


def test_a_file_that_libreoffice_saved_from_a_web_page_keeps_its_numbers() -> None:
    saved = read_docx((HERE / "saved-minutes.docx").read_bytes())

    assert [f"{block.label} {block.text}".strip() for block in saved.blocks] == [
        "Wexcombe Parks Panel", "1. Apologies", "a. Councillor Ash sent apologies.",
        "b. Councillor Birch sent apologies.", "2. Minutes", "The minutes were agreed.", "3. Playgrounds",
        "i. Two were inspected.", "ii. One was closed.", "• Its swing is broken.", "4. Other business",
        "A. First annex", "B. Second annex", "Visits", "Area: North; Visits: 12", "Area: South; Visits: 7",
        "Area: South; Visits: 9",
    ]  # fmt: skip
    assert saved.title == "Wexcombe Parks Panel"


def test_a_file_that_libreoffice_saved_from_an_outline_keeps_its_numbers() -> None:
    saved = read_docx((HERE / "saved-outline.docx").read_bytes())

    assert [f"{block.label} {block.text}".strip() for block in saved.blocks] == [
        "1. Introduction", "1.1 Purpose", "The panel looks after eleven parks. They are open daily.", "1.2 Scope",
        "2. Findings", "4. Benches", "4.1 Nine were mended.", "(a) Four in the north", "(b) Five in the south",
        "4.2 Two were added.", "5. Trees", "5.1 Forty were planted.", "A sentence between.", "6. Ponds",
        "1. Begun again", "1 Twelve until 2019.",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["", "Document1", "Word Document", "Report template", "Untitled", "parks.docx"])
def test_a_title_that_no_author_gave_is_none(title: str) -> None:
    file = WordFile().body(paragraph("The panel met."))
    file.document.core_properties.title = title

    assert read_docx(file.content).title == ""


def test_page_headers_are_left_out() -> None:
    file = WordFile().body(paragraph("The panel met."))
    file.document.sections[0].header.paragraphs[0].text = "Wexcombe"

    assert [block.text for block in read(file)] == ["The panel met."]


WORDS = st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1), max_size=5)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("paragraph bullet number heading table".split()), WORDS), max_size=8))
def test_no_word_is_lost(pieces: list[tuple[str, list[str]]]) -> None:
    document = docx.Document()
    written: list[str] = []
    for kind, words in pieces:
        text = " ".join(words)
        if kind == "heading":
            document.add_heading(text, 2)
        elif kind == "table":
            grid = document.add_table(1, 3)
            for place, word in zip(grid._cells, words, strict=False):
                place.text = word
        else:
            names = {"paragraph": "Normal", "bullet": "List Bullet", "number": "List Number"}
            document.add_paragraph(text, style=names[kind])
        written += words[:3] if kind == "table" else words
    file = io.BytesIO()
    document.save(file)

    found = " ".join(block.text.replace(";", " ; ") for block in read_docx(file.getvalue()).blocks)
    assert "".join(found.split()).replace(";", "") == "".join("".join(written).split()).replace(";", "")
