"""Opens a Word file: what is damaged, locked, too large or no Word file at all is refused with a reason."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from committee_assistant.papers.document import UnreadableDocumentError

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

LARGEST_UNPACKED = 200_000_000
"""In bytes, of all parts together."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK"
_ENCRYPTED_ENTRY = 0x1
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
"""What a document saved as Strict Open XML calls things, and their usual names."""

_LOCKED = "it is protected by a password; open it in Word, remove the password and save it again"
_DAMAGED = "it is damaged; open it in Word and save it again as .docx, or ask for it again"
_OLD = "it is an older Word or Office file; open it in Word and save it as .docx"
_NO_WORD = "it is no Word document; save it as .docx or PDF"
_BOMB = f"it would unpack to more than {LARGEST_UNPACKED // 1_000_000} MB; leave pictures out and save it again"


@dataclass(frozen=True)
class WordPackage:
    """The parts of a Word file that hold its text, each the root of its XML; None where the file has none."""

    document: Element
    styles: Element | None
    numbering: Element | None
    settings: Element | None
    footnotes: Element | None
    endnotes: Element | None
    properties: Element | None


def open_package(content: bytes) -> WordPackage:
    """Take a .docx apart.

    Raises UnreadableDocumentError where the file is damaged, protected, too large or no Word document.
    """
    if content.startswith(_OLE):
        raise UnreadableDocumentError(_LOCKED if _ENCRYPTED in content else _OLD)
    if not content.startswith(_ZIP):
        raise UnreadableDocumentError(_NO_WORD)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError) as error:
        raise UnreadableDocumentError(_DAMAGED) from error


def _parts(archive: zipfile.ZipFile) -> WordPackage:
    entries = {entry.filename.casefold(): entry for entry in archive.infolist()}
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
        raise UnreadableDocumentError(_BOMB)
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries.values()):
        raise UnreadableDocumentError(_LOCKED)
    parts = _Parts(archive, entries)
    of_package = parts.related_to("")
    main = of_package.get("officeDocument")
    if main is None:
        raise UnreadableDocumentError(_NO_WORD)
    document = parts.root(main)
    if document.tag != "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document":
        raise UnreadableDocumentError(_NO_WORD)
    of_document = parts.related_to(main)

    def part(name: str) -> Element | None:
        return parts.root(of_document[name]) if name in of_document else None

    return WordPackage(
        document,
        part("styles"),
        part("numbering"),
        part("settings"),
        part("footnotes"),
        part("endnotes"),
        parts.root(of_package["core-properties"]) if "core-properties" in of_package else None,
    )


class _Parts:
    """Reads single parts, so that pictures are never unpacked, and a missing one does no harm."""

    def __init__(self, archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries

    def related_to(self, part: str) -> dict[str, str]:
        """Give the path of each part that another, or the package itself (""), refers to, by the kind of the tie."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path.casefold() not in self._entries:
            return {}
        found: dict[str, str] = {}
        for tie in self.root(path).iterchildren("{*}Relationship"):
            if tie.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, tie.get("Target", "")))
                found.setdefault(tie.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return found

    def root(self, path: str) -> Element:
        """Give the outermost element of a part."""
        from docx.oxml.parser import parse_xml

        entry = self._entries.get(path.casefold())
        if entry is None:
            raise UnreadableDocumentError(f"it is damaged: its part {path!r} is missing; ask for it again")
        with self._archive.open(entry) as stream:
            content = stream.read(entry.file_size)  # a size, so that an entry that lies about it cannot unpack further
        for strict, usual in _STRICT.items():
            content = content.replace(strict, usual)
        try:
            root: Element = parse_xml(content)
        except SyntaxError as error:
            raise UnreadableDocumentError(_unsound(path)) from error
        if root.getroottree().docinfo.doctype:  # could define words of its own, which no Word file may
            raise UnreadableDocumentError(_unsound(path))
        return root


def _unsound(path: str) -> str:
    return f"it is damaged: its part {path!r} is no sound XML; ask for it again"
