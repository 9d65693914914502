"""Any file becomes a Paper, read by what it holds and not by what it is called."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from committee_assistant.model.paper import Paper
from committee_assistant.papers.assemble import assemble
from committee_assistant.papers.document import Document, UnreadableDocumentError
from committee_assistant.papers.numbering import slug

Progress = Callable[[int, int], None]
"""Is told how many pages are read, of how many."""

LARGEST = 100_000_000
"""Bytes of a file."""
_PDF_WITHIN = 1024
"""Bytes before which a PDF says that it is one."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_BITMAP = b"BM"
_MARKED_UP = {b"{\\rtf", b"<html", b"<!doc", b"<?xml"}
_ZIPPED = {
    "xl/": "it is a spreadsheet; save it as PDF, or put the table into the paper that it belongs to",
    "ppt/": "it is a presentation; save it as PDF",
    "content.xml": "it is an OpenDocument file; save it as .docx or PDF",
    "": "it is a zip archive; take the papers out of it first",
}
"""What stands in a zip file that is no Word document, and what to say of it."""


def read_paper(content: bytes, name: str, progress: Progress | None = None) -> Paper:
    """Read a file's bytes as a paper whose id comes from the file's name.

    Raises UnreadableDocumentError where it is no paper; the message does not name the file.
    """
    if not content.strip():
        raise UnreadableDocumentError("it is empty")
    if len(content) > LARGEST:
        raise UnreadableDocumentError(f"it is larger than {LARGEST // 1_000_000} MB; split it")
    try:
        paper = assemble(_document(content, name, progress), slug(PurePath(name).stem))
    except UnreadableDocumentError:
        raise
    except Exception as error:  # a file may be broken in ways that no reader foresees
        raise UnreadableDocumentError("it is damaged, or of a form that cannot be read; save it anew") from error
    if not paper.paragraphs:
        raise UnreadableDocumentError("it holds no text")
    return paper


def _document(content: bytes, name: str, progress: Progress | None) -> Document:
    if b"%PDF-" in content[:_PDF_WITHIN]:
        from committee_assistant.papers.pdf.read import read_pdf

        return read_pdf(content, progress)
    if content.startswith(_ZIP):
        _check_zip(content)
    if content.startswith((*_ZIP, _COMPOUND)):
        from committee_assistant.papers.docx.read import read_docx

        return read_docx(content)
    if _is_picture(content):
        raise UnreadableDocumentError("it is a picture; ask for the original, or run text recognition (OCR) first")
    if content.removeprefix(codecs.BOM_UTF8).lstrip()[:5].lower() in _MARKED_UP:
        raise UnreadableDocumentError("it is no PDF, Word, Markdown or text file; save it as .docx or PDF")
    if PurePath(name).suffix.lower() in {".md", ".markdown"}:
        from committee_assistant.papers.markdown import read_markdown

        return read_markdown(content)
    from committee_assistant.papers.plain_text import read_plain_text

    return read_plain_text(content)


def _is_picture(content: bytes) -> bool:
    """Tell a picture from text; a bitmap begins with two letters, but text holds no zero bytes."""
    return content.startswith(_PICTURES) or (content.startswith(_BITMAP) and b"\0" in content[:16])


def _check_zip(content: bytes) -> None:
    """Say of a zip file that is no Word document what it is."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocumentError("it is damaged; ask for it again") from error
    if any(one.startswith("word/") for one in names):
        return
    raise UnreadableDocumentError(
        next(said for start, said in _ZIPPED.items() if any(one.startswith(start) for one in (*names, "")))
    )
