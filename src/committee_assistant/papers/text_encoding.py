"""Bytes of a text file become letters, whatever wrote them."""

from __future__ import annotations

import codecs

from committee_assistant.papers.document import UnreadableDocumentError

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def decode(content: bytes) -> str:
    """Read UTF-8, UTF-16 with its mark, or else Windows' Western code; raises UnreadableDocumentError for no text."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise UnreadableDocumentError("it is no text; give the paper as PDF, Word, Markdown or plain text")
    return text
