"""Labels and headings that a document's layout does not mark but its wording shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from committee_assistant.papers.document import Block, BlockKind
from committee_assistant.papers.labels import BULLET, split_label

LONGEST = 14
"""Words of a heading."""
SHORT = 9
"""Words of a heading that nothing but its brevity shows to be one."""
_SENTENCE_END = re.compile(r"[.;,!?]$|[a-z0-9][.!?]\s+[A-Z]")
_CAPTION = re.compile(r"(?:table|figure|fig\.|chart|graph|map|photo(?:graph)?)\s+[\dA-Z]{1,3}\b", re.IGNORECASE)
FIELD_OF_PAPER = re.compile(
    r"(?:date|time|venue|place|report (?:of|by|to|author)|reports? from|author|lead|contact|portfolio holder|director"
    r"|officer|cabinet member|executive member|wards?|key decision|public|from|to|by|tel|telephone|e-?mail"
    r"|classification|status|version|chair|present|lead officer)\b[^:]{0,40}:\s*\S",
    re.IGNORECASE,
)
"""What a line of a paper's front or end matter begins with."""
_FIELD = re.compile(r"[^:]{2,40}:\s*\S")
"""``Report author: J Smith`` is no heading."""
_LEAD = re.compile(
    r"\b(?:to|that|are|is|was|were|has|have|include|includes|including|following|follows|below|for|by|from|with|of)\s*:$",
    re.IGNORECASE,
)
"""What ends like this is completed by a list."""
_CODE = re.compile(r"([A-Z])(\d{1,2})")
"""``R1``, where it numbers recommendations, or ``M5``, where it is the name of a road."""
_OF_MINUTES = re.compile(r"\d{1,4}/\d{2,4}|Item \d+|Agenda item \d+", re.IGNORECASE)


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Split typed labels off, and call a heading what is one by its form and by what follows it."""
    read: list[Block] = []
    after: Block | None = None
    for block in reversed(_with_names(map(_labelled, blocks))):
        after = _as_read(block, after)
        read.append(after)
    return read[::-1]


def _labelled(block: Block) -> Block:
    """Split a label typed by hand off; one behind a bullet is what counts."""
    if block.kind not in {BlockKind.TEXT, BlockKind.HEADING}:
        return block
    if block.label not in {"", BULLET}:
        return replace(block, label=block.label.rstrip(".:"))
    label, text = split_label(block.text)
    read = replace(block, label=label, text=text) if label and text else block
    return replace(read, label="") if read.kind is BlockKind.HEADING and read.label == BULLET else read


def _with_names(blocks: Iterable[Block]) -> list[Block]:
    """Give a code back to the words where it does not count on from 1, as the name of a road does not."""
    last: dict[str, int] = {}
    read: list[Block] = []
    for block in blocks:
        code = _CODE.fullmatch(block.label)
        if code and int(code[2]) not in {1, last.get(code[1], 0) + 1}:
            read.append(replace(block, label="", text=f"{block.label} {block.text}"))
            continue
        if code:
            last[code[1]] = int(code[2])
        read.append(block)
    return read


def _as_read(block: Block, after: Block | None) -> Block:
    if block.kind is BlockKind.HEADING and (_is_caption(block) or (block.label and _is_sentence(block.text))):
        return replace(block, kind=BlockKind.TEXT, level=0)
    if block.kind is BlockKind.TEXT and _is_heading(block, after):
        return replace(block, kind=BlockKind.HEADING, level=0)
    return block


def _is_caption(block: Block) -> bool:
    """Tell the caption of a table or picture, and a line such as "Contact officer: …", from a heading."""
    return bool(_CAPTION.match(block.text) or FIELD_OF_PAPER.match(block.text))


def _is_sentence(text: str) -> bool:
    return len(text.split()) > LONGEST or bool(_SENTENCE_END.search(text)) or bool(_LEAD.search(text))


def _is_heading(block: Block, after: Block | None) -> bool:
    """Tell a heading set as plain text by its brevity and by the text or number that comes after it."""
    words = len(block.text.split())
    if after is None or _is_sentence(block.text) or _is_caption(block) or not block.text[:1].isupper():
        return False
    if block.label:
        return _is_numbered_heading(block, after)
    if after.kind is BlockKind.TEXT and after.label[:1].isdigit():
        return not _FIELD.match(block.text) or after.label.partition(".")[0] != "1"
    if words > SHORT or after.kind is BlockKind.ROW or after.label == BULLET or _FIELD.match(block.text):
        return False
    return after.kind is BlockKind.HEADING or bool(after.label) or len(after.text.split()) > words + SHORT


def _is_numbered_heading(block: Block, after: Block) -> bool:
    """Tell a number over ``3.1``, a minute's number, or a short title with plain text below it."""
    if after.label.startswith(f"{block.label}.") or _OF_MINUTES.fullmatch(block.label):
        return True
    plain = after.kind is BlockKind.TEXT and not after.label
    return block.label.isdigit() and plain and len(block.text.split()) <= SHORT and not block.text.endswith(":")
