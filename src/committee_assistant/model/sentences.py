"""Where the sentences of a paper's own wording end."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£])")
_SHORT_FORM = re.compile(
    r"(?:^|[\s(])(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|St|Nos?|Ltd|Inc|Co|vs|v|etc|approx|paras?|pp?|ref|fig|inc|incl|cf|al"
    r"|e\.g|i\.e|[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Rd|Ave|Gov|Hon|Sec|Art|Reg|Vol|No)\.$",
)
"""A full stop behind one of these seldom ends a sentence."""


def sentences(text: str) -> list[str]:
    """Split a line of a paper into its sentences, none empty; together they hold all its words."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        sentence = text[start : end.end()].strip()
        if not _SHORT_FORM.search(sentence):
            found.append(sentence)
            start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found
