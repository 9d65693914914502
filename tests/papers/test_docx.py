"""Word files become blocks as they print: every word once, in order, and nothing that is not printed."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.papers.document import Block, BlockKind, UnreadableDocumentError
from committee_assistant.papers.docx import read_docx
from tests.papers.word import WordFile, family, in_list, instance, level, paragraph, style

HERE = Path(__file__).parent


def read(file: WordFile) -> tuple[Block, ...]:
    return read_docx(file.content).blocks


def read_body(*xml: str) -> tuple[Block, ...]:
    return read(WordFile().body(*xml))


def texts(*xml: str) -> list[str]:
    return [block.text for block in read_body(*xml)]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    plain = (one if one.startswith("<w:tc>") else cell(paragraph(one)) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(plain)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def merged(text: str, how: str) -> str:
    return cell(paragraph(text), properties=f'<w:vMerge w:val="{how}"/>')


HEADER = "<w:tblHeader/>"
BOLD_NAME = cell(f"<w:p>{run('Date', '<w:b/>')}</w:p>")


# Headings


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


# Text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("a") + "<w:r><w:tab/></w:r>" + run("b"), "a b"),
        (run("a") + "<w:r><w:br/><w:cr/></w:r>" + run("b"), "a b"),
        (run("swing") + "<w:r><w:noBreakHyphen/></w:r>" + run("set"), "swing-set"),
        (run("play") + "<w:r><w:softHyphen/></w:r>" + run("ground"), "playground"),
        (run("play\u00adground\u00a0\u2003 7  "), "playground 7"),
        (run("\uf0b7 a"), "a"),
        (run("a") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "a✓"),
        (run("a") + run("b", "<w:vanish/>") + run("c"), "ac"),
        (run("a") + f'<w:hyperlink w:anchor="x">{run("b")}</w:hyperlink>', "ab"),
        (run("a") + f"<w:smartTag>{run('b')}<w:smartTag>{run('c')}</w:smartTag></w:smartTag>", "abc"),
        (run("a") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>", "ab"),
        (run("a") + '<w:r><w:commentReference w:id="1"/></w:r>' + run("b"), "ab"),
        (run("a") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "ax=1"),
        (run("a") + f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>', "a7"),
        (f"<!-- note -->{run('a')}<?word note?>", "a"),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph_are_those_printed(content: str, expected: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [expected]


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_of_a_field_the_result_is_kept() -> None:
    nested = field("IF</w:instrText></w:r>" + field("REF area", run("South")) + "<w:r><w:instrText>", run("North"))

    assert texts(f"<w:p>{nested}</w:p>") == ["North"]
    assert texts(f"<w:p>{run('See ')}{field('REF x', run('3.4'))}{run('.')}</w:p>") == ["See 3.4."]


def test_a_field_that_never_ends_hides_no_later_paragraph() -> None:
    begun = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("lost")}</w:p>'

    assert texts(begun, paragraph("The panel met.")) == ["The panel met."]


def test_a_number_typed_by_hand_stays_in_the_text() -> None:
    typed = "<w:p>" + run("3.4") + "<w:r><w:tab/></w:r>" + run("In March\u00a02020 the Board met.") + "</w:p>"

    assert read_body(typed) == (Block(BlockKind.TEXT, "3.4\tIn March 2020 the Board met."),)


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Note well')}{paragraph('Bring boots.')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    holder = f"<w:p>{run('The pa')}{both}{run('nel met.')}</w:p>"

    assert texts(holder, paragraph("It rained.")) == ["The panel met.", "Note well", "Bring boots.", "It rained."]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    assert texts(paragraph("T", '<w:framePr w:dropCap="drop"/>'), paragraph("he panel met.")) == ["The panel met."]


# Tracked changes

DELETED_MARK = '<w:rPr><w:del w:id="9"/></w:rPr>'


def test_tracked_changes_are_read_as_accepted() -> None:
    changed = (
        f'<w:p>{run("The ")}<w:ins w:id="1">{run("new ")}</w:ins>'
        '<w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3">{run("first ")}</w:moveFrom>{run("panel")}'
        f'<w:moveTo w:id="4">{run(" met")}</w:moveTo></w:p>'
    )

    assert texts(changed) == ["The new panel met"]


def test_a_deleted_paragraph_mark_joins_the_next_paragraph() -> None:
    assert texts(paragraph("The panel ", DELETED_MARK), paragraph("met.")) == ["The panel met."]


def test_a_deleted_list_item_is_not_counted() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.")), instance(1, 1))
    deletion = '<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>'
    removed = f"<w:p><w:pPr>{in_list(1, 0)}{DELETED_MARK}</w:pPr>{deletion}</w:p>"
    file.body(paragraph("a", in_list(1, 0)), removed, paragraph("c", in_list(1, 0)))

    assert [(block.label, block.text) for block in read(file)] == [("1.", "a"), ("2.", "c")]


def test_rows_are_inserted_and_deleted_as_tracked() -> None:
    rows = (
        row("Area", "Visits"),
        row("North", "12", properties='<w:del w:id="1"/>'),
        row("South", "7", properties='<w:ins w:id="2"/>'),
    )

    assert texts(table(*rows)) == ["Area: South; Visits: 7"]


# Tables


def test_each_row_is_read_with_the_headers_of_its_columns() -> None:
    file = WordFile()
    grid = file.document.add_table(2, 2)
    for place, text in zip(grid._cells, ("Area", "Visits", "North", "12"), strict=True):
        place.text = text

    assert read(file) == (Block(BlockKind.ROW, "Area: North; Visits: 12", cells=(("Area", "North"), ("Visits", "12"))),)


def test_merged_cells_speak_for_every_row_and_column_that_they_cover() -> None:
    wide = cell(paragraph("Visits"), properties='<w:gridSpan w:val="2"/>')
    rows = (
        row(merged("Area", "restart"), wide, properties=HEADER),
        row(merged("", "continue"), "2019", "2020", properties=HEADER),
        row(merged("North", "restart"), "3", "4"),
        row(merged("", "continue"), "5", ""),
        row(cell(paragraph("Closed in winter"), properties='<w:gridSpan w:val="3"/>')),
    )

    assert texts(table(*rows)) == [
        "Area: North; Visits 2019: 3; Visits 2020: 4",
        "Area: North; Visits 2019: 5",
        "Closed in winter",
    ]


@pytest.mark.parametrize(
    ("first", "headed"),
    [
        (("Area", "Visits"), True),
        (("Area", ""), False),
        (("Area", "The number of visits that were made in the year to the end of March"), False),
        (("Date:", "3 May 2021"), False),
        ((BOLD_NAME, "3 May 2021"), False),
    ],
)
def test_an_unmarked_first_row_is_a_header_where_it_looks_like_one(first: tuple[str, str], headed: bool) -> None:
    blocks = read_body(table(row(*first), row(BOLD_NAME if BOLD_NAME in first else "North", "twelve")))

    assert (blocks[-1].cells[0][0] != "") is headed
    assert len(blocks) == 2 - headed


def test_a_corner_may_be_empty_above_the_names_of_rows() -> None:
    names = (cell(f"<w:p>{run(name, '<w:b/>')}</w:p>") for name in ("2019", "2020"))

    assert texts(table(row("", *names), row("North", "3", "4"))) == ["North; 2019: 3; 2020: 4"]


def test_a_table_for_layout_gives_its_paragraphs() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.")), instance(1, 1))
    file.body(table(row(cell(paragraph("a", in_list(1, 0)), paragraph("b", in_list(1, 0)))), row("c")))

    assert read(file) == (
        Block(BlockKind.TEXT, "a", "1."), Block(BlockKind.TEXT, "b", "2."), Block(BlockKind.TEXT, "c"),
    )  # fmt: skip


def test_a_title_above_the_headers_is_text() -> None:
    title = cell(paragraph("Table 1"), properties='<w:gridSpan w:val="2"/>')

    assert texts(table(row(title), row("Area", "Visits"), row("North", "12"))) == ["Table 1", "Area: North; Visits: 12"]


def test_a_table_of_nothing_but_headers_is_text() -> None:
    assert read_body(table(row("Area", "Visits", properties=HEADER))) == (Block(BlockKind.TEXT, "Area Visits"),)


def test_numbers_in_a_column_of_their_own_number_the_paragraphs_beside_them() -> None:
    file = WordFile().lists(family(1, level(0, "decimal", "%1.")), instance(1, 1))
    numbered = cell(paragraph("", in_list(1, 0)))
    file.body(table(row(numbered, "The panel met."), row("", "It rained."), row("2.4", "In May it met again.")))

    assert read(file) == (
        Block(BlockKind.TEXT, "The panel met.", "1."),
        Block(BlockKind.TEXT, "It rained."),
        Block(BlockKind.TEXT, "2.4\tIn May it met again."),
    )


def test_numbers_within_cells_are_said() -> None:
    file = WordFile().lists(family(1, level(0, "lowerLetter", "(%1)")), instance(1, 1))
    actions = cell(paragraph("mow", in_list(1, 0)), paragraph("rake", in_list(1, 0)))
    file.body(table(row("Area", "Actions"), row("North", actions)))

    assert [block.text for block in read(file)] == ["Area: North; Actions: (a) mow (b) rake"]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    inner = table(row("May", "June"), row("3", "4"))

    assert texts(table(row("Area", "Visits"), row("North", cell(inner, "<w:p/>")))) == [
        "Area: North; Visits: May: 3; June: 4"
    ]


# Notes


def note(kind: str, note_id: int, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{note_id}" {more}>{paragraph(text)}</w:{kind}>'


def reference(kind: str, note_id: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}" {more}/></w:r>'


def test_notes_stand_at_the_end_numbered_by_their_place_in_the_text() -> None:
    file = WordFile()
    file.notes(
        "footnotes",
        note("footnote", 0, "line", 'w:type="separator"'),
        note("footnote", 5, "Until 2019."),
        note("footnote", 2, "Eleven since."),
        note("footnote", 3, "Not referred to."),
    )
    file.notes("endnotes", note("endnote", 2, "See the annex."))
    own_mark = '<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    twelve = run("Twelve") + reference("footnote", 5)
    file.body(
        f"<w:p>{twelve}{run(' parks')}{own_mark}{run(' or')}{reference('endnote', 2)}</w:p>",
        f"<w:p>{run('eleven.')}{reference('footnote', 2)}</w:p>",
    )

    assert [(block.kind.value, block.label, block.text) for block in read(file)] == [
        ("text", "", "Twelve parks or"),
        ("text", "", "eleven."),
        ("note", "1", "Until 2019."),
        ("note", "2", "Eleven since."),
        ("note", "i", "See the annex."),
    ]


# The whole file


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


# What is no Word file


def repacked(content: bytes, **changes: bytes | None) -> bytes:
    """Replace parts of a file, named with _ for all but letters, or leave them out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            key = "".join(character if character.isalnum() else "_" for character in name)
            part = changes.get(key, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return file.getvalue()


SOUND = WordFile().body(paragraph("The panel met.")).content
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no Word document"),
        (b"The panel met.", "no Word document"),
        (repacked(SOUND, _rels__rels=None), "no Word document"),
        (SOUND[: len(SOUND) // 2], "damaged"),
        (SOUND.replace(b"PK\x03\x04", b"PK\x03\x05"), "damaged"),
        (repacked(SOUND, word_document_xml=None), "'word/document.xml' is missing"),
        (repacked(SOUND, word_numbering_xml=None), "'word/numbering.xml' is missing"),
        (repacked(SOUND, word_document_xml=b"<w:document"), "no sound XML"),
        (repacked(SOUND, word_document_xml=b"<document/>"), "no Word document"),
        (OLE + b"\x00" * 600, "older Word"),
        (OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (repacked(SOUND, docProps_app_xml=b" " * 200_000_001), "200 MB"),
        (repacked(SOUND, word_document_xml=b"<a>" * 5000 + b"</a>" * 5000), "no sound XML"),
    ],
    ids=range(13),
)
def test_what_cannot_be_read_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=reason) as refusal:
        read_docx(content)

    assert "\n" not in str(refusal.value)


def test_a_missing_picture_does_no_harm() -> None:
    ties = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="NULL"/>'
        b"</Relationships>"
    )

    assert [block.text for block in read_docx(repacked(SOUND, word__rels_document_xml_rels=ties)).blocks] == [
        "The panel met."
    ]


def test_a_part_that_declares_words_of_its_own_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(SOUND)) as archive:
        document = archive.read("word/document.xml")
    declared = b'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document'
    hostile = document.replace(b"<w:document", declared, 1).replace(b"The panel", b"The &a; panel")

    with pytest.raises(UnreadableDocumentError, match="no sound XML"):
        read_docx(repacked(SOUND, word_document_xml=hostile))


def test_a_strict_open_xml_document_is_read() -> None:
    names = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for usual, strict in names.items():
                part = part.replace(usual, strict)
            new.writestr(name, part)

    assert [block.text for block in read_docx(file.getvalue()).blocks] == ["The panel met."]


@settings(max_examples=60)
@given(st.data())
def test_any_damage_is_refused_or_read_but_never_fails(data: st.DataObject) -> None:
    content = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableDocumentError):
        read_docx(bytes(content))
