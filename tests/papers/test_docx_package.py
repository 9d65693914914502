"""What is damaged, locked, too large or no Word file is refused with the reason; what does no harm is read."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.papers.document import UnreadableDocumentError
from committee_assistant.papers.docx.read import read_docx
from tests.papers.word import (
    WordFile,
    paragraph,
)


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
