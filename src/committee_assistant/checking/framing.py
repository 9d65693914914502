"""What a sentence claims, without what only leads up to it: "officers say that", "let us not forget"."""

from __future__ import annotations

import re

from committee_assistant.understanding.text import clean

FEWEST_WORDS = 3
"""Left over when a frame is taken off; fewer, and it was no frame."""
_LEAD = re.compile(
    r"^(?:(?:so|well|now|look|surely|remember|note|recall|chair|members|colleagues)[,:]\s+)?"
    r"(?:(?:is|isn't) it (?:right|true|correct|the case)"
    r"|it (?:is|was|has been) (?:true|right|correct|said|claimed|reported)"
    r"|we (?:are|were|have been) told|i(?:'m| am| was)? told|i (?:hear|understand|gather|believe|read|take it)"
    r"|let(?: us|'s) not forget|the (?:good|bad) news is|to check|for the record"
    r"|the (?:report|paper) (?:says|states|shows|makes clear|confirms|notes)"
    r"|officers (?:say|report|state|confirm)|according to (?:the (?:report|paper)|officers))(?: that)?(?:[,:]\s*|\s+)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r",? (?:(?:so )?i(?:'m| am| was)? told|(?:so )?i (?:hear|read|understand|gather)|officers (?:say|conclude|report)"
    r"|the (?:report|paper) says|according to (?:the (?:report|paper)|officers)|apparently|it seems|isn't it"
    r"|is that right|right|correct)\W*$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s*[\[(](?:¶|paras?\.?|paragraphs?)\s*[^\[\]()]*(?:\([a-z]+\))?[\])]", re.IGNORECASE)
"""Citations, as a briefing carries them."""
_ADDRESS = re.compile(r", (?:colleagues|chair|members|councillors|folks|everyone)(?=[,:.]|\s)", re.IGNORECASE)


def claimed(sentence: str) -> str:
    """Give what a sentence claims; one that is nothing but a frame is returned whole."""
    said = clean(_MARKS.sub("", sentence))
    for pattern in (_ADDRESS, _LEAD, _TAIL):
        bare = pattern.sub("", said).strip(" ,:")
        if len(bare.split()) >= FEWEST_WORDS:
            said = bare
    return said
