"""The words of a paragraph are those that print, every tracked change accepted; notes stand at the end."""

from __future__ import annotations

import pytest

from committee_assistant.papers.document import Block, BlockKind
from tests.papers.word import (
    WordFile,
    family,
    in_list,
    instance,
    level,
    note,
    paragraph,
    read,
    read_body,
    reference,
    row,
    run,
    table,
    texts,
)


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
