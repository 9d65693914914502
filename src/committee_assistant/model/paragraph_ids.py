"""Paragraph ids as people type them: ``¶6``, ``32e``, ``18-20``, and what they may have meant."""

from __future__ import annotations

import re

from committee_assistant.model.paper import Paper, Paragraph, parent_of

_MARKS = re.compile(r"^(?:paragraphs?|paras?\.?|¶)\s*|[\s\[\]¶]+", re.IGNORECASE)
_TYPED = re.compile(r"\[?¶?\s*[^\s\[\]¶]+\]?")
_LETTER = re.compile(r"(\d+(?:\.\d+)*)\(?([a-z])\)?")
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-"})


def paragraphs_named(typed: str, paper: Paper) -> tuple[Paragraph, ...]:
    """Give the paragraph of an id, or those of a range with all their parts; nothing where there are none."""
    name = _MARKS.sub("", typed.translate(_DASHES))
    one = _whole(_id(name), paper)
    if one:
        return one
    for hyphen in (place for place, character in enumerate(name) if character == "-"):
        run = _run(_id(name[:hyphen]), _id(name[hyphen + 1 :]), paper)
        if run:
            return run
    return ()


def is_one_word(typed: str) -> bool:
    """Tell whether a line may be a paragraph's id, in its mark or not: a question has more words than one."""
    return _TYPED.fullmatch(typed) is not None


def nearest_ids(typed: str, paper: Paper, most: int = 3) -> list[str]:
    """Give the ids most like what was typed: by number where it has one, else by spelling."""
    ids = [paragraph.id for paragraph in paper.paragraphs]
    number = re.search(r"\d{1,9}", typed)
    if not number:
        from difflib import get_close_matches

        return get_close_matches(typed.casefold(), ids, most, 0.3) or ids[:most]
    wanted = int(number[0])
    whole = [name for name in ids if name.isdigit()]
    parts = [name for name in ids if not name.isdigit() and re.match(rf"{wanted}\b", name)]
    closest = sorted(whole, key=lambda name: abs(int(name) - wanted))
    if not parts:
        return closest[:most] or ids[:most]
    return [*([str(wanted)] if str(wanted) in ids else []), *parts, *closest][:most]


def _id(name: str) -> str:
    lettered = _LETTER.fullmatch(name.lower())
    return f"{lettered[1]}({lettered[2]})" if lettered else name.lower()


def _whole(name: str, paper: Paper) -> tuple[Paragraph, ...]:
    """Give a paragraph or, of a number that only its parts have, those."""
    one = paper.paragraph(name)
    return (one,) if one else paper.parts_of(name)


def _run(first: str, last: str, paper: Paper) -> tuple[Paragraph, ...]:
    begins, ends = _whole(first, paper), _whole(last, paper)
    if not (begins and ends):
        return ()
    start, end = paper.reading_order[begins[0].id], paper.reading_order[ends[-1].id]
    following = paper.paragraphs[end + 1 :]
    inside = [part.id for part in following if parent_of(part.id) == last or part.id.startswith(f"{last}.")]
    return paper.paragraphs[start : end + 1 + len(inside)]
