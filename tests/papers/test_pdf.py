"""PDF papers, set by fpdf2 here or by LibreOffice in files/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind, Document, UnreadableDocumentError
from committee_assistant.papers.pdf import read as pdf
from committee_assistant.papers.pdf.read import read_pdf

FILES = Path(__file__).parent / "files"

FIRST = (
    "The service opened in 2019 and has grown each year since then, although the number of visitors fell in the winter "
    "of 2021 when the bridge was closed."
)
SECOND = (
    "Residents who answered the survey were content with the opening hours but not with the queues, which reached the "
    "main road on most Saturdays."
)


def new() -> FPDF:
    page = FPDF()
    page.set_font("Helvetica", size=11)
    page.set_margin(20)
    page.add_page()
    return page


def paragraph(page: FPDF, text: str, *, left: float = 20, align: str = "L") -> None:
    page.set_x(left)
    page.multi_cell(0, 5, text, align=align, new_x="LMARGIN", new_y="NEXT")
    page.ln(3)


def row(page: FPDF, cells: tuple[str, ...], *, border: Literal[0, 1] = 0, style: str = "") -> None:
    page.set_font(style=style)
    for cell in cells:
        page.cell(50, 7, cell, border=border)
    page.ln(7)


def read(page: FPDF) -> Document:
    return read_pdf(bytes(page.output()))


def texts(document: Document) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in document.blocks]


def test_numbers_in_the_margin_drawn_after_the_text_stand_with_their_paragraphs() -> None:
    page, tops = new(), []
    for text in (FIRST, SECOND):
        tops.append(page.get_y())
        paragraph(page, text, left=40)
    for top, number in zip(tops, ("3.4", "3.5"), strict=True):
        page.set_xy(15, top)
        page.cell(10, 5, number)
    assert texts(read(page)) == [("3.4", FIRST), ("3.5", SECOND)]


def test_justified_text_keeps_its_words() -> None:
    page = new()
    paragraph(page, f"1.1 {FIRST}", align="J")
    assert texts(read(page)) == [("1.1", FIRST)]


def test_a_heading_that_wraps_is_one_and_higher_where_it_is_bigger() -> None:
    page = new()
    page.set_font("Helvetica", "B", 18)
    title = "Review of the recycling centres and of how residents of the borough travel to them"
    page.multi_cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    page.set_font("Helvetica", "B", 11)
    paragraph(page, "Background")
    page.set_font("Helvetica", "", 11)
    paragraph(page, FIRST)
    paragraph(page, SECOND)
    blocks = read(page).blocks
    assert blocks[0] == Block(BlockKind.HEADING, title, level=1, page=1)
    assert blocks[1] == Block(BlockKind.HEADING, "Background", level=2, page=1)


def test_a_paragraph_goes_on_over_the_page_past_footer_and_header() -> None:
    class Paper(FPDF):
        def header(self) -> None:
            self.cell(0, 8, "Wexcombe Borough Council", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.cell(0, 8, f"Page {self.page_no()} of 2")

    page = Paper()
    page.set_font("Helvetica", size=11)
    page.add_page()
    page.set_y(250)
    long = f"{FIRST} {SECOND} " * 4
    paragraph(page, f"2.1 {long}")
    paragraph(page, f"2.2 {SECOND}")
    assert texts(read(page)) == [("2.1", long.strip()), ("2.2", SECOND)]


def test_a_ruled_table_after_a_paragraph_gives_rows_with_headers() -> None:
    page = new()
    paragraph(page, f"2.1 {FIRST}")
    row(page, ("Centre", "Visits", "Cost"), border=1, style="B")
    row(page, ("North", "1,200", "3.20"), border=1)
    row(page, ("South", "", "4.10"), border=1)
    paragraph(page, f"2.2 {SECOND}")
    blocks = read(page).blocks
    assert [block.text for block in blocks[1:3]] == [
        "Centre: North; Visits: 1,200; Cost: 3.20",
        "Centre: South; Cost: 4.10",
    ]
    assert blocks[1].cells == (("Centre", "North"), ("Visits", "1,200"), ("Cost", "3.20"))
    assert (blocks[3].label, blocks[3].text) == ("2.2", SECOND)


def test_a_table_without_rules_is_told_by_its_columns() -> None:
    page = new()
    paragraph(page, FIRST)
    for cells in (("Centre", "Visits"), ("North", "1,200"), ("South of the river", "900"), ("East", "1,050")):
        row(page, cells)
    assert [block.text for block in read(page).blocks[1:]] == [
        "Centre: North; Visits: 1,200",
        "Centre: South of the river; Visits: 900",
        "Centre: East; Visits: 1,050",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = new()
    left, right = f"{FIRST} {SECOND} " * 2, f"{SECOND} {FIRST} " * 2
    page.multi_cell(80, 5, left)
    page.set_xy(110, 22)
    page.multi_cell(80, 5, right)
    assert texts(read(page)) == [("", left.strip()), ("", right.strip())]


def test_empty_pages_watermarks_and_turned_pages_do_no_harm() -> None:
    page = new()
    page.add_page()
    paragraph(page, FIRST)
    with page.rotation(45, 100, 150):
        page.set_font_size(60)
        page.text(60, 150, "DRAFT")
    page.set_font_size(11)
    page.add_page()
    with page.rotation(90, 100, 100):
        page.text(60, 90, "4. Turned text")
    assert [(block.page, block.label, block.text) for block in read(page).blocks] == [
        (2, "", FIRST),
        (3, "4", "Turned text"),
    ]


def test_hard_spaces_become_plain() -> None:
    page = new()
    page.cell(0, 5, "1.\xa0Wexcombe counts 3\xa0sites")
    assert texts(read(page)) == [("1", "Wexcombe counts 3 sites")]


def test_minutes_set_by_libreoffice_are_read_with_items_table_and_note() -> None:
    blocks = read_pdf((FILES / "wexcombe-minutes.pdf").read_bytes()).blocks
    headings = [(block.label, block.text) for block in blocks if block.kind is BlockKind.HEADING]
    assert headings[2:] == [
        ("12/24", "Apologies for absence"),
        ("13/24", "Waste and recycling: report of the task group"),
        ("14/24", "Date of next meeting"),
    ]
    assert [block.label for block in blocks if block.level == 1 and block.kind is BlockKind.TEXT] == [
        "(a)",
        "(b)",
        "(c)",
    ]
    assert "the 32 m2 extension and the 2nd phase." in blocks[6].text
    assert [block.cells[-1] for block in blocks if block.kind is BlockKind.ROW] == [
        ("Due", "June 2024"),
        ("Due", "September 2024"),
    ]
    assert blocks[-1].kind is BlockKind.NOTE
    assert blocks[-1].label == "1"
    assert blocks[-1].text.startswith("The task group met four times")


def test_a_report_set_by_libreoffice_keeps_its_numbers_and_its_table_over_the_page() -> None:
    document = read_pdf((FILES / "wexcombe-report.pdf").read_bytes())
    labels = [block.label for block in document.blocks if block.kind is BlockKind.TEXT]
    numbered = "1.1 1.2 2.1 2.2 2.3 2.4 (a) (b) (c) 2.5 3.1 3.2 3.3 3.4 • • 1 2 3"
    assert labels == numbered.split()
    rows = [block for block in document.blocks if block.kind is BlockKind.ROW]
    assert len({block.page for block in rows}) > 1
    assert [dict(block.cells)["Centre"] for block in rows] == [
        f"Centre number {number} in the north of the borough" for number in range(30)
    ]
    assert document.title == "Recycling centres review"
    assert not any("Page" in block.text for block in document.blocks)


def test_progress_is_told_of_every_page() -> None:
    told: list[tuple[int, int]] = []
    page = new()
    page.add_page()
    page.cell(0, 5, FIRST)
    read_pdf(bytes(page.output()), lambda done, count: told.append((done, count)))
    assert told == [(1, 2), (2, 2)]


def encrypted() -> bytes:
    page = new()
    page.set_encryption(owner_password="marsh", user_password="fenn")
    page.cell(0, 5, FIRST)
    return bytes(page.output())


def scanned() -> bytes:
    from PIL import Image

    page = new()
    page.image(Image.new("L", (40, 40), 200), w=100)
    page.cell(0, 5, "Page 7")
    return bytes(page.output())


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (encrypted, "needs a password; save a copy without one"),
        (scanned, "pages are pictures; ask for the original, or run text recognition"),
        (lambda: b"%PDF-1.7 and no more", "damaged"),
        (lambda: b"", "damaged"),
        (lambda: bytes(new().output())[:300], "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(made: Callable[[], bytes], why: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=why) as refused:
        read_pdf(made())
    assert "\n" not in str(refused.value)


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    page = new()
    page.add_page()
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(UnreadableDocumentError, match="more than 1 pages"):
        read(page)
    monkeypatch.setattr(pdf, "MOST_BYTES", 10)
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read(page)


words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12)
paragraphs = st.lists(st.lists(words, min_size=1, max_size=60), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(paragraphs)
def test_every_word_of_numbered_paragraphs_comes_out_in_order(made: list[list[str]]) -> None:
    page = new()
    for number, part in enumerate(made, 1):
        paragraph(page, f"1.{number} {' '.join(part).capitalize()}.")
    got = " ".join(f"{label} {text}" for label, text in texts(read(page)))
    assert got == " ".join(f"1.{number} {' '.join(part).capitalize()}." for number, part in enumerate(made, 1))
