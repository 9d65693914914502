"""Makes real Word files for tests: python-docx for what it knows, raw XML for lists, changes and notes."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from committee_assistant.papers.document import Block
from committee_assistant.papers.docx.read import read_docx

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def elements(xml: str) -> list[Any]:
    """Parse a piece of WordprocessingML that may hold several elements."""
    return list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>"))


def level(ilvl: int, form: str, pattern: str, start: int = 1, more: str = "", style: str = "") -> str:
    """A ``w:lvl``; ``more`` stands where ``w:lvlRestart`` and ``w:isLgl`` do."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    restart, _, legal = more.partition("|")
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{restart}{named}{legal}'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def restart_after(ilvl: int) -> str:
    return f'<w:lvlRestart w:val="{ilvl}"/>'


LEGAL = "|<w:isLgl/>"


def family(key: int, *levels: str, link: str = "") -> str:
    """A ``w:abstractNum``; its levels follow the links to numbering styles."""
    return (
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{link}{"".join(levels)}'
        "</w:abstractNum>"
    )


def instance(num_id: int, key: int, *overrides: str) -> str:
    """A ``w:num``: a list that paragraphs may belong to."""
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{key}"/>{"".join(overrides)}</w:num>'


def override(ilvl: int, start: int | None = None, by: str = "") -> str:
    begin = "" if start is None else f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{ilvl}">{begin}{by}</w:lvlOverride>'


def in_list(num_id: int | None, ilvl: int | None = None) -> str:
    """A ``w:numPr``."""
    deep = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    which = "" if num_id is None else f'<w:numId w:val="{num_id}"/>'
    return f"<w:numPr>{deep}{which}</w:numPr>"


def paragraph(text: str, properties: str = "") -> str:
    """A ``w:p`` of one run."""
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{inside}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def style(style_id: str, name: str = "", based_on: str = "", paragraph: str = "", run: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>'
        f"{base}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


@dataclass
class WordFile:
    """A Word file in the making, on python-docx's own template."""

    document: Any = field(default_factory=docx.Document)

    def lists(self, *definitions: str) -> WordFile:
        """Replace every list of the template; families come before instances."""
        root = self.document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        root.extend(elements("".join(definitions)))
        return self

    def styles(self, *definitions: str) -> WordFile:
        """Add styles, in place of those with the same id."""
        root = self.document.styles.element
        for new in elements("".join(definitions)):
            for old in root.findall(new.tag):
                if old.get(new.keys()[-1]) == new.get(new.keys()[-1]):
                    root.remove(old)
            root.append(new)
        return self

    def body(self, *xml: str) -> WordFile:
        """Add paragraphs and tables as XML."""
        for element in elements("".join(xml)):
            self.document.element.body.insert(-1, element)
        return self

    def notes(self, kind: str, *notes: str) -> WordFile:
        """Add the part for "footnotes" or "endnotes"."""
        blob = f'<?xml version="1.0"?><w:{kind} {NAMESPACES}>{"".join(notes)}</w:{kind}>'.encode()
        content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        part = Part(PackURI(f"/word/{kind}.xml"), content_type, blob, self.document.part.package)
        self.document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
        return self

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


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


def note(kind: str, note_id: int, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{note_id}" {more}>{paragraph(text)}</w:{kind}>'


def reference(kind: str, note_id: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}" {more}/></w:r>'
