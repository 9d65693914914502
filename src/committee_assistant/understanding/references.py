"""Paragraph numbers in a question: "20.3", "para 32(e)", "paragraphs 18 to 20"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from committee_assistant.model.reading import Mention, Token

_NUMBER = r"\d{1,3}(?:\.\d{1,2}){0,2}(?:\s?\(?[a-z]\)?(?![a-z]))?"
_PARTED = r"\d{1,3}(?:\.\d{1,2}){1,2}(?:\s?\(?[a-z]\)?(?![a-z]))?|\d{1,3}\s?\(?[a-z]\)?(?![a-z])"
_NAMED = re.compile(
    rf"(?:(?:¶|§|\bpara(?:graph)?s?\b\.?|\bpars?\b\.?)\s*(?:no\.?|number)?\s*(?P<one>{_NUMBER})"
    rf"|\b(?:items?|section|point)\s*(?P<part>{_PARTED}))"
    rf"(?:\s*(?:-|–|to|and|&)\s*(?:para(?:graph)?s?\s*)?(?P<other>{_NUMBER}))?",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?P<one>{_NUMBER})(?:\s*[-–]\s*(?P<other>{_NUMBER}))?\W*", re.IGNORECASE)
_EXACT = re.compile(
    r"(?<![\d.])(?P<one>\d{1,3}(?:\.\d{1,2}){1,2}(?:\([a-z]\))?|\d{1,3}\s?\([a-z]\))(?![\d%.]*\d)(?!%)",
    re.IGNORECASE,
)

_LETTERED = re.compile(r"(?<![\w.£])(?P<one>\d{1,3}[a-z])\b|^\W*(?P<spaced>\d{1,3}\s[a-z])(?=\W|$)", re.IGNORECASE)


def references(typed: str, tokens: Sequence[Token], ids: Sequence[str]) -> Iterator[Mention]:
    """Find the paragraphs that a question names; a range gives each of its paragraphs.

    A number alone, or one with a letter or a point, needs no word before it where the paper has such a
    paragraph.
    """
    found = _NAMED.search(typed) or _BARE.fullmatch(typed)
    if found is None:
        for exact in (*_EXACT.finditer(typed), *_LETTERED.finditer(typed)):
            written = _normal(next(part for part in exact.groups() if part))
            if written in ids:
                yield from _mentions([written], exact, tokens)
        return
    parts = found.groupdict()
    one = _normal(parts["one"] or parts["part"])
    if one.count(".") > 1 and one not in ids:
        return  # a date, such as 23.06.20
    yield from _mentions(_expand(one, parts["other"] and _normal(parts["other"]), ids), found, tokens)


def _mentions(paragraphs: Iterable[str], found: re.Match[str], tokens: Sequence[Token]) -> Iterator[Mention]:
    inside = [place for place, token in enumerate(tokens) if found.start() <= token.start < found.end()]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    for paragraph in paragraphs:
        yield Mention("paragraph", paragraph, first, last + 1)


def _normal(written: str) -> str:
    """Write ``32e`` and ``32 (E)`` as ``32(e)``."""
    bare = re.sub(r"[\s()]", "", written.lower())
    lettered = re.fullmatch(r"([\d.]+)([a-z])", bare)
    return f"{lettered[1]}({lettered[2]})" if lettered else bare


def _expand(one: str, other: str | None, ids: Sequence[str]) -> list[str]:
    if not other or one not in ids:
        return [one]
    if other not in ids and (sub := f"{one.partition('.')[0]}.{other}") in ids:
        other = sub
    if other not in ids or ids.index(other) < ids.index(one):
        return [one]
    within = ids[ids.index(one) : ids.index(other) + 1]
    return [paragraph for paragraph in within if not paragraph.endswith(")") or ")" in one]
