"""Rebuilds four of the fictional committee papers from their sources, so that each file can be traced to its text.

The waste report is typed numbers in a .docx, converted to PDF by LibreOffice; the housing report carries automatic
numbering; the minutes are HTML printed to PDF. The Markdown report is its own source.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

import weasyprint
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

PAPERS = Path(__file__).parent
"""The folder of the finished papers."""

SOURCES = PAPERS / "sources_a"
"""The folder of the texts that they are built from."""

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
"""The content type of a Word document's footnotes."""

LEVELS = {"#": 0, "1": 1, "2": 2, "*": 3}
"""The marks of an automatically numbered source line, with the numbering level of each."""

LEVEL_TEXTS = (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("lowerLetter", "(%4)"))
"""Number format and printed form of each numbering level."""

LEVEL_STYLES = ("Heading 1", "Report Paragraph", "Report Sub-paragraph", "Report Item")
"""The paragraph style linked to each numbering level."""

INDENTS_CM = (1.0, 1.25, 2.5, 3.25)
"""Left indent of the text at each level of a report."""


def main() -> None:
    build_waste()
    build_housing()
    weasyprint.HTML(SOURCES / "saltwick-minutes.html").write_pdf(PAPERS / "saltwick-minutes.pdf")


def build_waste() -> None:
    """Write brackendale-waste.docx with typed numbers and footnotes, and its PDF."""
    document = new_document("Liberation Sans", "Brackendale Borough Council – Environment Scrutiny Committee")
    footnotes: list[str] = []
    rows: list[list[str]] = []
    for line in source_lines("brackendale-waste.txt"):
        mark, _, text = line.partition(" ")
        if mark == "|":
            rows.append(cells(text))
            continue
        rows = flush_table(document, rows, "Table 1: Main measures")
        if mark in "%@~":
            add_plain(document, mark, text)
        elif mark == "#":
            document.add_heading(text, level=1)
        else:
            level = 3 if mark.startswith("(") else 2 if "." in mark else 1
            paragraph = document.add_paragraph()
            hang(paragraph, INDENTS_CM[level], INDENTS_CM[level] if level == 1 else 1.0)
            paragraph.add_run(f"{mark}\t")
            add_with_footnotes(paragraph, text, footnotes)
    attach_footnotes(document, footnotes)
    target = PAPERS / "brackendale-waste.docx"
    document.save(str(target))
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(PAPERS), str(target)]
    subprocess.run(convert, check=True, capture_output=True)


def build_housing() -> None:
    """Write thornmere-housing.docx, numbered by Word's own lists and with two tracked paragraphs."""
    document = new_document("Liberation Serif", "Thornmere City Council – Cabinet, 17 November 2025")
    link_numbering(document)
    change_ids = count(start=1)
    rows: list[list[str]] = []
    for line in source_lines("thornmere-housing.txt"):
        mark, _, text = line.partition(" ")
        if mark == "|":
            rows.append(cells(text))
            continue
        rows = flush_table(document, rows, "Table 1: Damp and mould cases by area")
        if mark in "%@":
            add_plain(document, mark, text)
        else:
            add_tracked(document.add_paragraph(style=LEVEL_STYLES[LEVELS[mark]]), text, change_ids)
    document.save(str(PAPERS / "thornmere-housing.docx"))


def source_lines(name: str) -> list[str]:
    """Return the lines of a source text that are not empty."""
    return [line for line in (SOURCES / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def cells(text: str) -> list[str]:
    """Return the cells of a table's source line."""
    return [cell.strip() for cell in text.split("|")]


def new_document(font: str, header: str) -> WordDocument:
    """Return an A4 document in `font` with a running header and a footer that counts the pages."""
    document = Document()
    document.core_properties.title = header
    document.core_properties.author = document.core_properties.comments = ""
    style(document, "Normal").font.name = font
    style(document, "Normal").font.size = Pt(11)
    style(document, "Heading 1").font.size = Pt(13)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.header.paragraphs[0].text = header
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("Page ")
    add_field(footer, "PAGE")
    footer.add_run(" of ")
    add_field(footer, "NUMPAGES")
    return document


def style(document: WordDocument, name: str) -> ParagraphStyle:
    """Return a paragraph style by its name."""
    found = document.styles[name]
    assert isinstance(found, ParagraphStyle)
    return found


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Append a field such as PAGE to a paragraph."""
    xml = f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(xml))


def hang(paragraph: Paragraph, left: float, first: float) -> None:
    """Indent a paragraph by `left` centimetres with its number hanging `first` centimetres before."""
    paragraph.paragraph_format.left_indent = Cm(left)
    paragraph.paragraph_format.first_line_indent = Cm(-first)


def add_plain(document: WordDocument, mark: str, text: str) -> None:
    """Append a line without a number: a title (%), a line of particulars (@) or a closing text (~)."""
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = mark == "%"
    if mark == "%":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def flush_table(document: WordDocument, rows: list[list[str]], caption: str) -> list[list[str]]:
    """Append the gathered rows as a ruled table under its caption, and return the empty list to gather in."""
    if rows:
        document.add_paragraph().add_run(caption).bold = True
        table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.paragraphs[0].add_run(text).bold = texts is rows[0]
        document.add_paragraph()
    return []


def add_with_footnotes(paragraph: Paragraph, text: str, footnotes: list[str]) -> None:
    """Append text in which {{…}} stands for a footnote, and add the notes to `footnotes`."""
    for piece in re.split(r"(\{\{.*?\}\})", text):
        if not piece.startswith("{{"):
            paragraph.add_run(piece)
            continue
        footnotes.append(piece[2:-2])
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        xml = f'<w:r {nsdecls("w")}>{raised}<w:footnoteReference w:id="{len(footnotes)}"/></w:r>'
        paragraph._p.append(parse_xml(xml))


def attach_footnotes(document: WordDocument, footnotes: list[str]) -> None:
    """Add the footnotes part, which python-docx does not make itself, to a document."""
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p>{mark}<w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p>'
        "</w:footnote>"
        for number, note in enumerate(footnotes, start=1)
    )
    xml = f"<?xml version='1.0' encoding='UTF-8'?><w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def link_numbering(document: WordDocument) -> None:
    """Define a multi-level list and link each of its levels to a paragraph style."""
    levels = ""
    for level, ((form, text), name) in enumerate(zip(LEVEL_TEXTS, LEVEL_STYLES, strict=True)):
        if level:
            added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            assert isinstance(added, ParagraphStyle)
            added.base_style = style(document, "Normal")
        linked = style(document, name)
        linked.element.get_or_add_pPr().append(list_membership(level))
        levels += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:pStyle w:val="{linked.style_id}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{Cm(INDENTS_CM[level]).twips}" w:hanging="{Cm(1).twips}"/></w:pPr></w:lvl>'
        )
    numbering = document.part.numbering_part.element
    opening = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>'
    numbering.insert(0, parse_xml(f"{opening}{levels}</w:abstractNum>"))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def list_membership(level: int) -> BaseOxmlElement:
    """Return the numbering properties that place a style at a level of the list."""
    return parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>')


def add_tracked(paragraph: Paragraph, text: str, change_ids: Iterator[int]) -> None:
    """Append text in which {-…-} is a tracked deletion and {+…+} a tracked insertion."""
    pieces = [piece for piece in re.split(r"(\{-.*?-\}|\{\+.*?\+\})", text) if piece]
    for piece in pieces:
        if not piece.startswith(("{-", "{+")):
            paragraph.add_run(piece)
            continue
        change, holder = ("del", "delText") if piece.startswith("{-") else ("ins", "t")
        stamp = f'w:id="{next(change_ids)}" w:author="L Croft-Ansah" w:date="2025-11-05T09:30:00Z"'
        run = f'<w:r><w:{holder} xml:space="preserve">{escape(piece[2:-2])}</w:{holder}></w:r>'
        paragraph._p.append(parse_xml(f"<w:{change} {nsdecls('w')} {stamp}>{run}</w:{change}>"))


if __name__ == "__main__":
    main()
