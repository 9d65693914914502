"""Where the sentences of a paper's own wording end."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9£])")
_SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|Cllrs|St|Rd|Ave|Ltd|No|Nos|para|paras|approx|incl|inc|ref|fig|vs|cf|etc|viz"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b(?:e\.g|i\.e|p\.a|a\.m|p\.m|c|v)|(?:^|[\s(])[A-Z])\.$"
)
"""What ends in a full stop without ending a sentence."""
LONGEST_SHORTENED = 12
"""Characters of a sentence's end in which one is looked for."""


def sentences(text: str) -> list[str]:
    """Split a line of a paper into its sentences, none empty; together they hold all its words."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if not _SHORTENED.search(text[start : end.start()][-LONGEST_SHORTENED:]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found
