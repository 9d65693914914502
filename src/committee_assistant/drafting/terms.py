"""Abbreviations: those that the paper spells out, and those that it uses without a word of what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.drafting.text import LineKind, Sentence

_SMALL = frozenset("of and for the to in on at & a".split())
_SHORT = r"[A-Z](?:[A-Za-z&]|[A-Z]-){0,6}[A-Z]s?|[A-Z]{2,8}s?"
_IN_BRACKETS = re.compile(rf"\((?:[“\"'‘]|the )?(?P<short>{_SHORT})[”\"'’]?\)")
_SPELLED = re.compile(rf"(?<![\w(])(?P<short>{_SHORT}) \((?P<long>[A-Za-z][^()]{{4,80}})\)")
_MEANS = re.compile(rf"(?<!\w)(?P<short>{_SHORT}) (?:stands for|is short for) (?P<long>[A-Za-z][^,.;()]{{4,80}})")
_ENTRY = re.compile(rf"^(?P<short>{_SHORT})\s*(?::|[–=-]|\s[–-])\s*(?P<long>[A-Z][^:;.]{{4,90}})\.?$")
_USED = re.compile(
    r"(?<![\w&@./£-])(?P<short>(?:[A-Z]{2,6}|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z][a-z][A-Z]{1,3}))s?(?![\w&@/-]|\.\w)"
)
_TERM = re.compile(r"(?:terms?|abbreviations?|acronyms?|initials|short form)", re.IGNORECASE)
_MEANING = re.compile(
    r"(?:meaning|definition|description|stands for|full (?:name|form|title|term)|explanation|in full)", re.IGNORECASE
)
_GLOSSARY = re.compile(r"(?:glossary|abbreviations|acronyms|list of abbreviations).*", re.IGNORECASE)
_EVERYDAY = frozenset(
    """UK GB EU US USA OK TV PM AM IT ID PDF BBC VAT HM MP MPs PO UN FAQ CV DVD CD GMT BST AGM ACTION ACTIONS RESOLVED
    RECOMMENDED AGREED NOTED NOTE DECISION PART ITEM NOT AND THE FOR TO OF II III IV VI VII VIII IX XI XII NB PS RE TBC
    TBA NA MINUTES PRESENT APOLOGIES REPORT AGENDA KEY ALL NO YES COVID RAG RED GREEN AMBER HIGH LOW""".split()
)
"""Letters that need no explanation, and words that are set in capitals."""


@dataclass(frozen=True)
class FoundTerm:
    """An abbreviation as a sentence uses it; the expansion is "" where the sentence does not give it."""

    short: str
    expansion: str
    sentence: Sentence


def terms_spelled_out(sentence: Sentence) -> Iterator[FoundTerm]:
    """Give the abbreviations that a sentence or a glossary's row spells out."""
    text = sentence.text
    cells = sentence.line.cells
    if len(cells) >= 2 and _TERM.fullmatch(cells[0][0]) and _MEANING.fullmatch(cells[1][0]):
        if re.fullmatch(_SHORT, cells[0][1]):
            yield FoundTerm(_one(cells[0][1]), cells[1][1].rstrip("."), sentence)
        return
    entry = _ENTRY.match(text)
    if entry and _GLOSSARY.fullmatch(sentence.paragraph.section):
        yield FoundTerm(_one(entry["short"]), entry["long"], sentence)
        return
    for found in _IN_BRACKETS.finditer(text):
        expansion = expansion_before(text[: found.start()].rstrip(), _one(found["short"]))
        if expansion:
            yield FoundTerm(_one(found["short"]), expansion, sentence)
    for form in (_SPELLED, _MEANS):
        for found in form.finditer(text):
            long = found["long"].removeprefix("the ").strip()
            if expansion_before(long, _one(found["short"])) == long:
                yield FoundTerm(_one(found["short"]), long, sentence)


def expansion_before(text: str, short: str) -> str:
    """Give the words at the end of a text whose initials are the letters of an abbreviation, or ""."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    parts = list(re.finditer(r"[^\W_]+(?:[’'][^\W_]+)*|&", text.replace("/", " ")))
    start = _matched(letters, [part[0].casefold() for part in parts], len(parts))
    if start is None or not letters:
        return ""
    expansion = text[parts[start].start() :]
    return "" if re.search(r"[.;:()]", expansion) or len(parts) - start < 2 else expansion


def _matched(letters: list[str], parts: list[str], end: int) -> int | None:
    """Match letters to initials from the last word back; small words may have a letter or none."""
    if not letters:
        return end
    if end == 0:
        return None
    word = parts[end - 1]
    if word[0] == letters[-1]:
        start = _matched(letters[:-1], parts, end - 1)
        if start is not None:
            return start
    return _matched(letters, parts, end - 1) if word in _SMALL and end < len(parts) else None


def terms_used(sentence: Sentence) -> Iterator[FoundTerm]:
    """Give what looks like an abbreviation in a sentence that is not set in capitals itself."""
    small = sum(character.islower() for character in sentence.text)
    if small < len(sentence.text) // 3 or re.match(r"ACTION", sentence.text) or sentence.line.kind is LineKind.ROW:
        return
    for found in _USED.finditer(sentence.text):
        if found["short"] not in _EVERYDAY:
            yield FoundTerm(found["short"], "", sentence)


def _one(short: str) -> str:
    """Give the singular: ``ICBs`` gives ``ICB``."""
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short
