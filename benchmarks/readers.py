"""What PDF libraries keep of a paper, beside what this project's reader makes of it.

    python benchmarks/readers.py [FOLDER]

Sets one fictional paper with every program installed of fpdf2, ReportLab, WeasyPrint and LibreOffice, then reads it
with every library installed of pypdf, pypdfium2 and pdfplumber, and with ``read_pdf``. Columns: words kept; pairs of
neighbouring words kept; paragraphs whose number stands right before their first words; of ``read_pdf``, paragraphs that
come out whole, with their number and without a word too many; seconds for the file; and, in the last table, seconds to
import. With a folder the papers are kept there.
"""

from __future__ import annotations

import importlib.util
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from html import escape
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from committee_assistant.papers.pdf.read import read_pdf

Item = tuple[str, str, str]
"""Kind (h, p, i or t), number and text of a part of the paper; the cells of a row are parted by bars."""

WORDS = (
    "the centre opened later than planned because contractors found asbestos in the former depot and residents told "
    "members that queues reached the main road on most Saturdays while officers explained how bookings had improved "
    "the position for drivers although cyclists remained unable to enter without one"
).split()
SECTIONS = ("Purpose of the report", "Background", "What residents say", "Costs", "Options", "Recommendations")
HEADER, FOOTER = "Wexcombe Borough Council", "Scrutiny Committee, 14 May 2024"


def paper(seed: int = 7) -> list[Item]:
    """Write a paper of six sections with numbered paragraphs, lettered items and a table."""
    chance = random.Random(seed)

    def sentences(count: int) -> str:
        made = [" ".join(chance.choices(WORDS, k=chance.randint(8, 22))).capitalize() + "." for _ in range(count)]
        return " ".join(made)

    items: list[Item] = []
    for section, name in enumerate(SECTIONS, 1):
        items.append(("h", f"{section}", name))
        for number in range(1, chance.randint(5, 9)):
            items.append(("p", f"{section}.{number}", sentences(chance.randint(1, 5))))
            if number == 2:
                items += [("i", f"({letter})", sentences(1)) for letter in "abc"]
            if number == 3:
                items += [("t", "", "Centre|Visits|Cost per visit")]
                items += [("t", "", f"{name} {row}|{chance.randint(900, 9000):,}|£{row}.20") for row in range(1, 6)]
    return items


def by_fpdf2(items: list[Item]) -> bytes:
    from fpdf import FPDF

    class Paper(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=9)
            self.cell(0, 8, HEADER, new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Helvetica", size=9)
            self.cell(0, 8, f"{FOOTER}          Page {self.page_no()}")

    page = Paper()
    page.set_margin(20)
    page.add_page()
    for kind, number, text in items:
        page.set_font("Helvetica", "B" if kind == "h" else "", 11)
        if kind == "t":
            for cell in text.split("|"):
                page.cell(50, 7, cell, border=1)
            page.ln(7)
            continue
        page.set_x(20 if kind != "i" else 32)
        if page.will_page_break(12):
            page.add_page()
        page.cell(12, 5, number)
        page.multi_cell(0, 5, text, align="J", new_x="LMARGIN", new_y="NEXT")
        page.ln(3)
    return bytes(page.output())


def by_reportlab(items: list[Item]) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    styles = getSampleStyleSheet()
    body, heading = styles["BodyText"], styles["Heading3"]

    def furnish(canvas: object, document: object) -> None:
        canvas.drawString(72, 805, HEADER)  # type: ignore[attr-defined]
        canvas.drawString(72, 30, f"{FOOTER}  Page {document.page}")  # type: ignore[attr-defined]

    story: list[object] = []
    rows: list[list[str]] = []
    for kind, number, text in [*items, ("end", "", "")]:
        if kind == "t":
            rows.append(text.split("|"))
            continue
        if rows:
            story += [Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)], repeatRows=1), Spacer(1, 8)]
            rows = []
        if kind == "h":
            story.append(Paragraph(f"{number}. {text}", heading))
        elif kind != "end":
            indent = 36 if kind == "p" else 72
            style = body.clone("hanging", leftIndent=indent, bulletIndent=indent - 36)
            story.append(Paragraph(text, style, bulletText=number))
    held = BytesIO()
    SimpleDocTemplate(held).build(story, onFirstPage=furnish, onLaterPages=furnish)
    return held.getvalue()


def html(items: list[Item]) -> str:
    """Write the paper as HTML with hanging numbers."""
    parts, in_table = [], False
    for kind, number, text in items:
        if in_table and kind != "t":
            parts.append("</table>")
        if kind == "t":
            cell = "td" if in_table else "th"
            parts.append("" if in_table else "<table>")
            parts.append("<tr>" + "".join(f"<{cell}>{escape(part)}</{cell}>" for part in text.split("|")) + "</tr>")
        elif kind == "h":
            parts.append(f"<h2>{number}. {text}</h2>")
        else:
            parts.append(f'<div class="{kind}"><span>{number}</span>{escape(text)}</div>')
        in_table = kind == "t"
    return "\n".join(parts)


def by_weasyprint(items: list[Item]) -> bytes:
    from weasyprint import HTML

    style = (
        f'@page {{ size: A4; @top-left {{ content: "{HEADER}" }} @bottom-left {{ content: "{FOOTER}" }}'
        ' @bottom-right { content: "Page " counter(page) " of " counter(pages) } }'
        "body { font: 11pt serif; hyphens: auto; text-align: justify } h2 { font-size: 13pt }"
        "div { margin: 0 0 8pt 36pt; position: relative } div.i { margin-left: 72pt }"
        "span { position: absolute; left: -36pt } table { border-collapse: collapse } td, th { border: 1px solid }"
    )
    page = f'<html lang="en"><style>{style}</style><body>{html(items)}</body></html>'
    return bytes(HTML(string=page).write_pdf())


def by_libreoffice(items: list[Item]) -> bytes:
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.sections[0].header.paragraphs[0].text = HEADER
    document.sections[0].footer.paragraphs[0].text = FOOTER
    table = None
    for kind, number, text in items:
        if kind == "t":
            if table is None:
                table = document.add_table(rows=0, cols=3)
                table.style = "Table Grid"
            for cell, part in zip(table.add_row().cells, text.split("|"), strict=True):
                cell.text = part
            continue
        table = None
        if kind == "h":
            document.add_heading(f"{number}. {text}", level=2)
            continue
        paragraph = document.add_paragraph(f"{number}\t{text}")
        indent = Pt(36 if kind == "p" else 72)
        paragraph.paragraph_format.left_indent = indent
        paragraph.paragraph_format.first_line_indent = Pt(-36)
        paragraph.paragraph_format.tab_stops.add_tab_stop(indent)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paper.docx")
        document.save(str(path))
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True)
        return path.with_suffix(".pdf").read_bytes()


def with_pypdf(content: bytes) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def with_pypdfium2(content: bytes) -> str:
    from pypdfium2 import PdfDocument

    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(content))


def with_pdfplumber(content: bytes) -> str:
    import pdfplumber

    with pdfplumber.open(BytesIO(content)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def with_read_pdf(content: bytes) -> str:
    parts, named = [], ""
    for block in read_pdf(content).blocks:
        headers = " ".join(header for header, _ in block.cells)
        parts += [headers] if headers != named else []
        parts.append(f"{block.label} {' '.join(cell for _, cell in block.cells) or block.text}")
        named = headers
    return "\n".join(parts)


def words(text: str) -> list[str]:
    """Give the words and numbers of a text, words broken at the end of a line rejoined."""
    return re.findall(r"\w+(?:[.,]\w+)*", re.sub(r"(?<=[a-z])[-‐\x02\ufffe]\s*\n\s*(?=[a-z])", "", text))


def kept(wanted: Counter[object], got: Counter[object]) -> float:
    return (wanted & got).total() / wanted.total()


def in_place(items: list[Item], text: str) -> float:
    """Give the share of numbered paragraphs whose number stands right before their first three words."""
    flat = " ".join(words(text))
    numbered = [(number, part) for kind, number, part in items if kind in "hpi"]
    return sum(f"{' '.join(words(f'{number} {part}')[:4])}" in flat for number, part in numbered) / len(numbered)


def whole(items: list[Item], content: bytes) -> float:
    """Give the share of headings, paragraphs and items that ``read_pdf`` gives as they were written."""
    blocks = {(block.label, block.text) for block in read_pdf(content).blocks}
    written = [(number, part) for kind, number, part in items if kind in "hpi"]
    return sum(part in blocks for part in written) / len(written)


PROGRAMS: dict[str, tuple[str, Callable[[list[Item]], bytes]]] = {
    "fpdf2": ("fpdf", by_fpdf2),
    "ReportLab": ("reportlab", by_reportlab),
    "WeasyPrint": ("weasyprint", by_weasyprint),
    "LibreOffice": ("docx", by_libreoffice),
}
LIBRARIES: dict[str, tuple[str, Callable[[bytes], str]]] = {
    "pypdf": ("pypdf", with_pypdf),
    "pypdfium2": ("pypdfium2", with_pypdfium2),
    "pdfplumber": ("pdfplumber", with_pdfplumber),
    "read_pdf": ("pypdfium2", with_read_pdf),
}


def installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def seconds_to_import(module: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
    imported = time.perf_counter()
    subprocess.run([sys.executable, "-c", ""], check=True)
    return 2 * imported - began - time.perf_counter()


def main() -> None:
    items = paper()
    wanted = words(" ".join(f"{number} {text.replace('|', ' ')}" for _, number, text in items))
    print(f"{'set by':12}{'read with':12}{'words':>8}{'pairs':>8}{'numbers':>9}{'whole':>8}{'seconds':>9}")
    for program, (module, make) in PROGRAMS.items():
        if not installed(module) or (program == "LibreOffice" and not shutil.which("soffice")):
            continue
        content = make(items)
        if len(sys.argv) > 1:
            Path(sys.argv[1], f"{program}.pdf").write_bytes(content)
        for library, (needed, read) in LIBRARIES.items():
            if not installed(needed):
                continue
            read(content)
            began = time.perf_counter()
            text = read(content)
            taken = time.perf_counter() - began
            got = words(text)
            shares = [kept(Counter(wanted), Counter(got)), kept(Counter(pairwise(wanted)), Counter(pairwise(got)))]
            shares.append(in_place(items, text))
            print(f"{program:12}{library:12}" + "".join(f"{share:8.1%}" for share in shares), end="")
            print(f"{whole(items, content):9.1%}" if library == "read_pdf" else " " * 9, f"{taken:8.2f}")
    for module in ("pypdf", "pypdfium2", "pdfplumber"):
        if installed(module):
            print(f"import {module}: {seconds_to_import(module):.2f} s")


if __name__ == "__main__":
    main()
