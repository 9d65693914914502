"""People: whom a paper names with a role, as its author, or as present at a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from committee_assistant.drafting.names import (
    FULL,
    NAME,
    ROLE,
    SHORT,
    TITLED,
    bare_name,
    is_role,
    may_be_name,
    titles_of,
)
from committee_assistant.drafting.text import Line, LineKind, Sentence, sentences_of

_SAID = r"(?:said|told|was|is|has|who|presented|introduced|and|at|on)"
_AFTER = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})"
    rf"(?:, (?:the |our |its )?(?P<role>{ROLE})(?=[,.;)]|$| {_SAID}\b)| \((?P<inside>{ROLE})\))"
)
_BEFORE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts) (?P<role>{ROLE}),? (?:\([A-Z]+\),? )?(?P<name>{TITLED}|{FULL})(?=[,.;)]| [a-z]|$)"
)
_LABEL = re.compile(
    r"(?:(?:report )?author|(?:report )?contact(?: officer| person)?|lead (?:officer|member|director)"
    r"|responsible officer|report of|cabinet member|portfolio holder|chair|chairman|vice[- ]chair|clerk"
    r"|democratic services officer|executive member|accountable officer|sponsor|director|presented by|prepared by"
    r"|officer contact)s?",
    re.IGNORECASE,
)
_ENTRY = re.compile(rf"^(?P<name>{NAME}|{SHORT})(?:,| [–-]| \(|$)\s*(?P<role>.*)$")
_LISTS = {
    "present": "present", "members present": "present", "councillors present": "present", "attendees": "present",
    "attendance": "present", "apologies": "apologies", "apologies for absence": "apologies",
    "in attendance": "in attendance", "also present": "in attendance", "also in attendance": "in attendance",
    "officers present": "in attendance", "officers in attendance": "in attendance", "officers": "in attendance",
    "absent": "apologies",
}  # fmt: skip
"""Headings and labels of attendance lists."""
_ATTENDANCE = re.compile(
    rf"^(?P<label>{'|'.join(sorted(_LISTS, key=len, reverse=True))})\s*[:–-]\s*(?P<names>.+)$", re.IGNORECASE
)
_APOLOGIES = re.compile(r"\b[Aa]pologies (?:for absence )?(?:were|had been) received from (?P<names>.+?)\.?$")
_ROLE_END = re.compile(r"\)|;|\s[–-]\s|,?\s(?=[\d+]{3,}|\S+@|[Tt]el\b|[Ee]-?mail\b)")
_BETWEEN = re.compile(
    rf"[,;]\s*(?:and\s+)?(?={NAME}|{SHORT})|\s+and\s+(?={TITLED}|(?:{FULL}|{SHORT})(?:[,;(.]|$| and\b))"
)
_SEVERAL = re.compile(r"^(?:Councillors|Cllrs)\b")


@dataclass(frozen=True)
class FoundPerson:
    """A person as one sentence names them."""

    printed: str
    role: str
    """With the paper's capitals; "" where it gives none."""
    sentence: Sentence

    @property
    def name(self) -> str:
        """The name without titles."""
        return bare_name(self.printed)


def people_in(line: Line) -> Iterator[FoundPerson]:
    """Give the people that a line names in a form that shows them to be people."""
    attended = _ATTENDANCE.match(line.text)
    section = line.paragraph.section.casefold().strip(" :")
    if line.kind is LineKind.ROW or (":" in line.text and not attended):
        yield from _of_labels(line)
    if attended and line.kind is not LineKind.ROW:
        yield from _listed(attended["names"], line)
    elif section in _LISTS and line.kind is not LineKind.ROW:
        yield from _listed(line.text, line)
    else:
        for sentence in sentences_of(line):
            yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[FoundPerson]:
    apologies = _APOLOGIES.search(sentence.text)
    if apologies:
        yield from _listed(apologies["names"], sentence.line, sentence)
        return
    for form in (_AFTER, _BEFORE):
        for found in form.finditer(sentence.text):
            role = found["role"] or found.groupdict().get("inside") or ""
            if may_be_name(found["name"]):
                yield FoundPerson(found["name"], role.strip(), sentence)


def _of_labels(line: Line) -> Iterator[FoundPerson]:
    """Read ``Report author: Jane Smith, Head of Parks``; a label stands for a role that is not given."""
    parts = line.cells or tuple(re.findall(r"^([^:]{3,40}):\s*(.+)$", line.text))
    for label, text in parts:
        if not _LABEL.fullmatch(label):
            continue
        found = _ENTRY.match(text)
        if found and may_be_name(found["name"]):
            role = _first_role(found["role"])
            yield FoundPerson(found["name"], role or _as_role(label), Sentence(line.text, line))


def _as_role(label: str) -> str:
    """Write a label small, as in "the report author", unless it is set as a title: "Cabinet Member"."""
    return label if re.search(r" [A-Z]", label) else label.lower()


def _listed(names: str, line: Line, sentence: Sentence | None = None) -> Iterator[FoundPerson]:
    """Read the names of an attendance list, each with a role in brackets, after a dash or after a comma.

    What comes after such a role is a person only with a title or a role of its own: it may be where they work.
    """
    parts = [part.strip() for part in _BETWEEN.split(names.rstrip("."))]
    after_role = False
    for place, part in enumerate(parts):
        following = _first_role(parts[place + 1]) if place + 1 < len(parts) else ""
        if is_role(part) or _first_role(part):
            after_role = True
            continue
        found = _ENTRY.match(part)
        titled = found and titles_of(found["name"])
        if found and may_be_name(found["name"]) and (titled or following or not after_role):
            printed = _SEVERAL.sub(lambda title: title[0].rstrip("s"), found["name"])
            yield FoundPerson(printed, _first_role(found["role"]) or following, sentence or Sentence(line.text, line))
        after_role = False


def _first_role(text: str) -> str:
    """Give the role that a text begins with, before brackets, telephone numbers and addresses."""
    role = _ROLE_END.split(text)[0]
    return role.strip(" ,.") if is_role(role.strip(" ,.")) else ""
