"""The number or bullet that a paragraph begins with, told from the words that follow it."""

from __future__ import annotations

import re

BULLET = "•"
"""What every kind of bullet becomes."""

_BULLETS = "•▪▫◦●○■□◆◇‣⁃∙➢➤►▶✓✔❖\ue000-\uf8ff"
_DASHES = "o*·–—-"
_NAMED = (
    r"(?:agenda\s+item|item|minute|key\s+finding|finding|recommendation|resolution|decision|motion|action|question"
    r"|priority|objective|aim)"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_QUANTITY = re.compile(
    r"(?:million|billion|thousand|hundred|per|percent|percentage|times|hours?|days?|weeks?|months?|years?|miles?|"
    r"kilomet\w+|met(?:re|er)s?|tonnes?|points?|and|or|in|of|from|for|at|on|by|to\s+[\d£]|than|which|was|were|is|are|"
    r"had|has|out|people|residents|staff|full|km|kg|m|bn|k|[Ff][Tt][Ee]|[AaPp][Mm]|[ap]\.m)\b|[%£(–—-]|\d"
)
"""What follows a number that counts or measures something."""

_END = r"(?=\s|$)"
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)

_BULLETED = re.compile(rf"(?:[{_BULLETS}]\s*|[{_DASHES}]{_END}\s*)")
_MINUTE = re.compile(rf"([A-Z]{{0,4}}[./]?(\d{{1,4}})/(\d{{2,4}}))[.:)]?{_END}\s*")
_WORDED = re.compile(rf"({_NAMED}\s+\d{{1,3}}[a-z]?)(?:\s*([.:)–—-]){_END}|{_END})\s*", re.IGNORECASE)
_BRACKETED = re.compile(rf"\((\d{{1,3}}|[a-z]|[a-z]{{2,5}}|[A-Z]|[IVX]{{2,5}})\)[.:]?{_END}\s*")
_DECIMAL = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}(?:\([a-z]{{1,4}}\))?)([.:)]?){_END}\s*")
_POINTED = re.compile(rf"(\d{{1,3}}[a-zA-Z]?|\d{{1,3}}\([a-z]{{1,4}}\))[.:)]{_END}\s*")
_GLUED = re.compile(r"(\d{1,3})\.(?=[A-Z][a-z]+\b)")
"""``10.Ten``: a number whose space a page has swallowed."""
_BARE = re.compile(r"(\d{1,3}[a-z]?|\d{1,3}\([a-z]{1,4}\))(\s+|$)")
_ROMANS = r"[ivx]{2,5}|[IVX]{2,5}"
_LETTERED = re.compile(rf"([a-z]|{_ROMANS}|[A-Z](?=\.\t))\.{_END}\s*|([A-Za-z]|{_ROMANS})\){_END}\s*")
_CODED = re.compile(rf"([A-Z]\d{{1,2}})([.:)]?){_END}\s*")
_CAPITAL = re.compile(r"[\"'“‘(\[]*[A-Z]")


def split_label(text: str) -> tuple[str, str]:
    """Give the number or bullet that a text begins with, in a settled form, and the rest; "" where there is none.

    A tab after the number, where the text still holds it, is taken as a sign that it is one. Where only the numbers
    before could tell, as in "12 Members attended", the reading that cuts is given.
    """
    text = text.strip()
    for read in (_bulleted, _worded, _minute, _bracketed, _decimal, _pointed, _bare, _lettered, _coded):
        found = read(text)
        if found is not None:
            return found[0], " ".join(found[1].split())
    return "", " ".join(text.split())


def _bulleted(text: str) -> tuple[str, str] | None:
    match = _BULLETED.match(text)
    return (BULLET, text[match.end() :]) if match else None


def _worded(text: str) -> tuple[str, str] | None:
    match = _WORDED.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if rest and not match[2] and not _CAPITAL.match(rest):  # "Item 3 was deferred"
        return None
    return " ".join(match[1].split()), rest


def _minute(text: str) -> tuple[str, str] | None:
    match = _MINUTE.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if _is_financial_year(match[2], match[3]) or (rest and not _CAPITAL.match(rest)):
        return None
    return match[1], rest


def _is_financial_year(first: str, second: str) -> bool:
    return len(first) == 4 and first[:2] in {"19", "20"} and (int(first) + 1) % 100 == int(second) % 100


def _bracketed(text: str) -> tuple[str, str] | None:
    match = _BRACKETED.match(text)
    if not match or not (match[1].isdigit() or _is_letter_label(match[1])):
        return None
    return f"({match[1]})", text[match.end() :]


def _is_letter_label(label: str) -> bool:
    """Tell "a", "aa" and "iv" from "or" and "uk"."""
    doubled = len(label) == 2 and label[0] == label[1]
    return len(label) == 1 or doubled or _ROMAN.fullmatch(label) is not None


def _decimal(text: str) -> tuple[str, str] | None:
    match = _DECIMAL.match(text)
    if not match or match[1].endswith(".00"):
        return None
    rest = text[match.end() :]
    deep = match[1].count(".") > 1
    if deep and re.match(r"\d{1,2}\.(?:0\d|\d|1[0-2])\.\d{2}$", match[1]) and match[1].rsplit(".", 1)[1] > "12":
        return None  # 28.07.20 is a date
    if match[2] or deep or text[match.end(1) : match.end()].startswith("\t"):
        return match[1], rest
    return None if _QUANTITY.match(rest) else (match[1], rest)


def _pointed(text: str) -> tuple[str, str] | None:
    match = _POINTED.match(text) or _GLUED.match(text)
    return (match[1], text[match.end() :]) if match else None


def _bare(text: str) -> tuple[str, str] | None:
    match = _BARE.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if re.match(_MONTHS, rest, re.IGNORECASE):
        return None
    sure = match[2].startswith("\t") or match[1].endswith(")")
    if rest and not sure and not _CAPITAL.match(rest):
        return None
    return match[1], rest


def _lettered(text: str) -> tuple[str, str] | None:
    match = _LETTERED.match(text)
    if not match:
        return None
    label, rest = match[1] or match[2], text[match.end() :]
    if not _is_letter_label(label) or (match[1] and re.match(r"[a-z]\.|\d", rest)):  # "a. m.", "p. 12"
        return None
    return f"({label})", rest


def _coded(text: str) -> tuple[str, str] | None:
    match = _CODED.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if rest and not match[2] and not _CAPITAL.match(rest):
        return None
    return match[1], rest
