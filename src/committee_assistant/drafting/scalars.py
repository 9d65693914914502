"""Texts as YAML that reads back exactly, whatever they hold, and that a person can still edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_PLAIN = re.compile(r"[A-Za-z(][A-Za-z0-9 ,.;()/&'’£%+=?-]*")
"""Text that needs no quotes in a block of YAML: no colon, hash, quotation mark or anything else with a meaning."""
_LITERAL = re.compile(r"[^\s](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\n)+[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that JSON prints and YAML takes for line breaks or does not allow."""
_TYPED = frozenset("yes no on off y n true false null none nan inf".split())
"""Words that other readers of YAML take for something else than text."""


def scalar(text: str) -> str:
    """Write a one-line value: bare where that is safe, else in double quotes with every odd character escaped."""
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _TYPED:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Write a text in double quotes, as inside brackets."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def block(text: str, indent: int) -> str:
    """Write a value that may have several lines; they stand below one another where YAML keeps them exactly so."""
    lines = text.split("\n")
    if not _LITERAL.fullmatch(text) or any(not line.strip() for line in lines):
        return scalar(text)
    return "|-" + "".join(f"\n{' ' * indent}{line}" for line in lines)


def bracketed(texts: Iterable[str]) -> str:
    """Write a short list on one line."""
    return f"[{', '.join(quoted(text) for text in texts)}]"
