"""Bytes of a text file become letters, whatever wrote them."""

from __future__ import annotations

import codecs
import re

from committee_assistant.papers.document import UnreadableDocumentError

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])")
"""Whole sequences that a terminal would obey; their remains would stand in the text as rubbish."""


def decode(content: bytes) -> str:
    """Read UTF-8, UTF-16 with its mark, or else Windows' Western code; raises UnreadableDocumentError for no text."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise UnreadableDocumentError("it is no text; give the paper as PDF, Word, Markdown or plain text")
    return _ESCAPES.sub("", text)
