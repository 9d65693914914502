"""Rebuild the second set of fictional papers from their sources in `sources_b/`.

A source holds one unit a line: a kind (`TITLE`, `META`, `H`, `P`, `N`, `L`, `B`, `T`, `R` …) and its fields, parted by
`|`. Each paper has a form of its own: a typeset PDF, a Word file with automatic numbers, plain text, and a PDF made by
LibreOffice. Run it with the environment's Python; LibreOffice's `soffice` must be on the path for the last one.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

HERE = Path(__file__).parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
MINUTES_WIDTH = 76
"""The minutes are wrapped at this column."""

Unit = tuple[str, list[str]]


def units(name: str) -> Iterator[Unit]:
    """Each line of a source as its kind and its fields."""
    for line in (HERE / "sources_b" / f"{name}.src").read_text(encoding="utf-8").splitlines():
        kind, *fields = line.split("|")
        yield kind, fields


def with_tables(lines: Iterator[Unit]) -> Iterator[tuple[str, Any]]:
    """Gather the rows of each table into one `TABLE` unit and pass the other units on."""
    rows: list[list[str]] = []
    for kind, fields in lines:
        if kind == "R":
            rows.append(fields)
            continue
        if rows:
            yield "TABLE", rows
            rows = []
        yield kind, fields
    if rows:
        yield "TABLE", rows


# --- Harrowfleet: typeset with reportlab, numbers hanging in the margin


def harrowfleet() -> None:
    """Write the budget report."""
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=6, alignment=4)
    number = ParagraphStyle("number", body, leftIndent=1.3 * cm, bulletFontName="Times-Roman", bulletFontSize=10.5)
    letter = ParagraphStyle("letter", number, leftIndent=2.2 * cm, bulletIndent=1.3 * cm)
    bullet = ParagraphStyle("bullet", number, leftIndent=1.9 * cm, bulletIndent=1.3 * cm, spaceAfter=3)
    caption = ParagraphStyle("caption", body, fontName="Times-Bold", leftIndent=1.3 * cm, keepWithNext=1)
    heading = ParagraphStyle("heading", number, fontName="Helvetica-Bold", fontSize=11.5, spaceBefore=8, keepWithNext=1)
    heading.bulletFontName, heading.bulletFontSize = "Helvetica-Bold", 11.5
    title = ParagraphStyle("title", heading, leftIndent=0, fontSize=14, leading=18)
    story: list[Any] = []
    for kind, fields in with_tables(units("harrowfleet-budget")):
        if kind == "TABLE":
            story += [_budget_table(fields), Spacer(1, 8)]
        elif kind in {"TITLE", "META"}:
            story.append(Paragraph(escape(fields[0]), title if kind == "TITLE" else body))
        elif kind == "H":
            story.append(Paragraph(escape(fields[1]), heading, bulletText=fields[0]))
        elif kind == "APP":
            story += [PageBreak(), Paragraph(escape(fields[1]), title)]
        elif kind == "P":
            story.append(Paragraph(escape(fields[1]), number, bulletText=fields[0]))
        elif kind == "L":
            story.append(Paragraph(escape(fields[1]), letter, bulletText=fields[0]))
        elif kind == "B":
            story.append(Paragraph(escape(fields[0]), bullet, bulletText="•"))
        elif kind == "T":
            story.append(Paragraph(escape(fields[0]), caption))
    paper = SimpleDocTemplate(
        str(HERE / "harrowfleet-budget.pdf"),
        pagesize=A4,
        margin=2.2 * cm,
        title="Budget monitoring report: second quarter of 2023/24",
        invariant=1,
    )
    paper.build(story, onFirstPage=_footer, onLaterPages=_footer)


def _budget_table(rows: list[list[str]]) -> Table:
    widths = [5.6 * cm] + [2.4 * cm] * (len(rows[0]) - 1)
    table = Table(rows, colWidths=widths, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), "Times-Roman", 9),
                ("FONT", (0, 0), (-1, 0), "Times-Bold", 9),
                ("FONT", (0, -1), (-1, -1), "Times-Bold", 9),
                ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
                ("LINEABOVE", (0, -1), (-1, -1), 0.5, colors.grey),
            ]
        )
    )
    return table


def _footer(canvas: Any, paper: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(2.5 * cm, 1.3 * cm, "Harrowfleet Borough Council – Audit and Resources Committee")
    canvas.drawRightString(A4[0] - 2.5 * cm, 1.3 * cm, f"Page {paper.page}")


# --- Mossgate: Word with automatic numbers, restarted letter lists and footnotes

LEVELS = [("decimal", "%1.", 567, 567), ("lowerLetter", "(%2)", 1134, 567), ("lowerRoman", "(%3)", 1701, 567)]
NUMBERED, LETTERED, BULLETED = 40, 41, 42
STYLES = {"N": "Numbered Paragraph", "A": "Numbered Letter", "I": "Numbered Roman"}


def mossgate() -> None:
    """Write the bus and road safety report."""
    paper = Document()
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Calibri", Pt(11)
    _add_numbering(paper)
    notes: list[str] = []
    letters, previous = 100, ""
    for kind, fields in with_tables(units("mossgate-transport")):
        if kind == "TABLE":
            _word_table(paper, fields)
        elif kind in STYLES:
            _run_with_notes(paper.add_paragraph(style=STYLES[kind]), fields[0], notes)
        elif kind == "A2":
            if previous != "A2":
                letters += 1
                _restart(paper, letters)
            _direct_number(paper.add_paragraph(fields[0]), letters)
        elif kind == "B":
            _direct_number(paper.add_paragraph(fields[0]), BULLETED)
        elif kind in {"H", "TITLE"}:
            paper.add_paragraph(fields[0], style="Heading 2" if kind == "H" else "Title")
        elif kind == "META":
            paper.add_paragraph(fields[0])
        previous = kind
    _add_footnotes(paper, notes)
    paper.save(str(HERE / "mossgate-transport.docx"))


def _level(index: int, form: str, text: str, indent: int, style: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="567"/></w:pPr></w:lvl>'
    )


def _add_numbering(paper: Any) -> None:
    ids = [name.replace(" ", "") for name in STYLES.values()]
    main = "".join(
        _level(index, form, text, indent, ids[index]) for index, (form, text, indent, _) in enumerate(LEVELS)
    )
    kinds = {
        NUMBERED: ("multilevel", main),
        LETTERED: ("singleLevel", _level(0, "lowerLetter", "(%1)", 1134)),
        BULLETED: ("singleLevel", _level(0, "bullet", "•", 1134)),
    }
    numbering = paper.part.numbering_part.element
    for position, (number, (multi, levels)) in enumerate(kinds.items()):
        abstract = f'<w:abstractNum {W} w:abstractNumId="{number}"><w:multiLevelType w:val="{multi}"/>{levels}'
        numbering.insert(position, parse_xml(f"{abstract}</w:abstractNum>"))
        numbering.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    for level, name in enumerate(STYLES.values()):
        style = paper.styles.add_style(name, 1)
        style.base_style = paper.styles["Normal"]
        style.element.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{NUMBERED}"/></w:numPr>')
        )


def _restart(paper: Any, number: int) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    xml = f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{LETTERED}"/>{override}</w:num>'
    paper.part.numbering_part.element.append(parse_xml(xml))


def _direct_number(paragraph: Any, number: int) -> None:
    xml = f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))


def _run_with_notes(paragraph: Any, text: str, notes: list[str]) -> None:
    for position, piece in enumerate(re.split(r"\[\^(.+?)\^\]", text)):
        if position % 2 == 0:
            paragraph.add_run(piece)
            continue
        notes.append(piece)
        mark = f'<w:r {W}>{RAISED}<w:footnoteReference w:id="{len(notes)}"/></w:r>'
        paragraph._p.append(parse_xml(mark))


def _add_footnotes(paper: Any, notes: list[str]) -> None:
    lines = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    mark = f"<w:r>{RAISED}<w:footnoteRef/></w:r>"
    for number, note in enumerate(notes, 1):
        text = f'<w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r>'
        lines.append(f'<w:footnote w:id="{number}"><w:p>{mark}{text}</w:p></w:footnote>')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    blob = f"{head}<w:footnotes {W}>{''.join(lines)}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, blob, paper.part.package)
    paper.part.relate_to(part, f"{OFFICE}/footnotes")


def _word_table(paper: Any, rows: list[list[str]]) -> None:
    table = paper.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for position, row in enumerate(rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.bold = position == 0
    paper.add_paragraph()


# --- Eastholm: plain text with hanging indents


def eastholm() -> None:
    """Write the minutes of the planning committee."""
    lines: list[str] = []
    for kind, fields in units("eastholm-minutes"):
        if kind == "TITLE":
            lines.append(fields[0].center(MINUTES_WIDTH).rstrip())
        elif kind == "META":
            lines += ["", *textwrap.wrap(fields[0], MINUTES_WIDTH)]
        elif kind == "N":
            lines += ["", "", *_hang(f"{fields[0]}.", fields[1], 0, 5)]
        elif kind == "P":
            lines += ["", *_hang("", fields[0], 5, 5)]
        elif kind == "L":
            lines += ["", *_hang(fields[0], fields[1], 5, 10)]
        elif kind == "B":
            lines += ["", *_hang("-", fields[0], 5, 8)]
        elif kind == "X":
            lines += ["", *_hang("", fields[0], 5, 13)]
    (HERE / "eastholm-minutes.txt").write_text("\n".join(lines).strip("\n") + "\n", encoding="utf-8")


def _hang(mark: str, text: str, at: int, indent: int) -> list[str]:
    first = (" " * at + mark).ljust(indent) if mark else " " * at
    return textwrap.wrap(text, MINUTES_WIDTH, initial_indent=first, subsequent_indent=" " * indent)


# --- Priorsfield: a Word file printed to PDF by LibreOffice


def priorsfield() -> None:
    """Write the adult social care update."""
    paper = Document()
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Liberation Sans", Pt(11)
    paper.styles["Heading 1"].font.size = Pt(16)
    section = paper.sections[0]
    section.page_height, section.page_width = Cm(29.7), Cm(21)
    header = section.header.paragraphs[0]
    header.text = "Priorsfield MBC – Health and Care Scrutiny Commission – 18 January 2024"
    header.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _page_number(section.footer.paragraphs[0])
    for kind, fields in with_tables(units("priorsfield-adults")):
        if kind == "TABLE":
            _word_table(paper, fields)
        elif kind == "TITLE":
            paper.add_paragraph(fields[0], style="Title")
        elif kind == "H":
            paper.add_heading(fields[0], 1)
        elif kind == "B":
            paper.add_paragraph(fields[0], style="List Bullet")
        elif kind in {"P", "META"}:
            paper.add_paragraph(fields[0])
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "priorsfield-adults.docx"
        paper.save(str(source))
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(HERE), str(source)], check=True, capture_output=True, timeout=180)


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = parse_xml(f'<w:fldSimple {W} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)


if __name__ == "__main__":
    for make in (harrowfleet, mossgate, eastholm, priorsfield):
        make()
