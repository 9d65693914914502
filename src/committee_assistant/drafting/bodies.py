"""Bodies: committees, councils, companies and the like, by the word that their names end in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.drafting.phrases import words
from committee_assistant.drafting.text import Sentence

_KEYS = (
    "Committee|Sub-Committee|Subcommittee|Council|Board|Panel|Cabinet|Trust|Group|Partnership|Limited|Ltd|Authority"
    "|Commission|Agency|Foundation|Association|Forum|Constabulary|LLP|plc|CIC|University|Inspectorate|Ombudsman"
    "|Federation|Alliance|Consortium"
)
_WORD = r"[A-ZÀ-Ý][\w’'-]*"
_ENDING = re.compile(
    rf"\b(?:{_WORD}(?: (?:of|for|the|and|&))*(?: the)? ){{1,8}}?(?:{_KEYS})\b"
    r"(?: (?:Committee|Board|Panel|Council|Trust|Group|Partnership)\b)*"
)
_BEGINNING = re.compile(
    rf"\b(?:NHS(?: {_WORD})+(?: (?:and|of) {_WORD})*"
    rf"|(?:Department|Ministry|Office|University) (?:for|of)(?: {_WORD})+(?:,? (?:and|&)(?: {_WORD})+)?"
    r"|Environment Agency|Ofsted|Healthwatch(?: [A-Z]\w+)?|Care Quality Commission|Planning Inspectorate)\b"
)
_NEVER_FIRST = frozenset(
    """The A An This That At In On For To By From With Our Its Their Each Every Both All Some Any No When Where While
    As If And But Or Following Since After Before During Under Through Should Chair Vice-Chair Member Members Leader
    Director Chief Councillor Cllr Mr Mrs Ms Dr Report Update Minutes Terms Role Recommended""".split()
)
_GENERIC = re.compile(
    r"(?:(?:Full|Joint|Select|Scrutiny|Working|Steering|Project|Programme|Parish|Town|County|Highways?|Planning"
    r"|Licensing|Borough|District|City|Local|Executive|Advisory|Standing|Special|New|Shadow|Main|Sub|Task) )*"
    rf"(?:{_KEYS})"
)
_CALLED = re.compile(
    r"^ \((?:hereafter |referred to as )?[“\"'‘]?"
    r"(?P<short>the [A-Z][\w-]+(?: [A-Z][\w-]+)?|[A-Z][A-Za-z&]{1,7})[”\"'’]?\)"
)
_JOINED = re.compile(rf"\b(?:{_KEYS}) (?:and|of|for|&) ")


@dataclass(frozen=True)
class FoundBody:
    """A body as a sentence names it."""

    name: str
    short: str
    """What the sentence calls it from there on, or ""."""
    sentence: Sentence
    leads: bool
    """The sentence begins with it."""


def bodies_in(sentence: Sentence) -> Iterator[FoundBody]:
    """Give the bodies that a sentence names in full."""
    text = sentence.text
    for form in (_ENDING, _BEGINNING):
        for found in form.finditer(text):
            start, name = _trimmed(found.start(), found[0])
            start, name = _extended(text, start, name)
            if not name or _GENERIC.fullmatch(name) or _JOINED.search(name) or len(words(name)) > 10:
                continue
            called = _CALLED.match(text[found.end() :])
            leads = start == 0 or text[:start].strip() in {"The", "A", "Our"}
            yield FoundBody(name, called["short"] if called else "", sentence, leads)


def _trimmed(start: int, name: str) -> tuple[int, str]:
    """Take off words that only the beginning of a sentence or a role puts before a name."""
    while name.split(" ")[0] in _NEVER_FIRST or name.split(" ")[0] in {"of", "for", "the", "and", "&"}:
        first, _, name = name.partition(" ")
        start += len(first) + 1
    return start, name


def _extended(text: str, start: int, name: str) -> tuple[int, str]:
    """Add what stands before a comma: "the Children, Families and Learning Committee"; "" where that is not clear."""
    before = text[:start]
    if " and " not in name.split(" Committee")[0] or not re.search(rf"{_WORD}, $", before):
        return start, name
    longer = re.search(rf"\b[Tt]he (?P<more>(?:{_WORD}(?: {_WORD})?, )+)$", before)
    return (longer.start("more"), longer["more"] + name) if longer else (start, "")
