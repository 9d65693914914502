"""Lists: a lead that ends in a colon and its items, and what a committee is asked or has decided to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from committee_assistant.drafting.phrases import (
    LONGEST_NAME,
    head_of,
    is_name,
    is_plural,
    noun_phrase,
    without_determiner,
    words,
)
from committee_assistant.drafting.text import Line, LineKind, Sentence, lines_of, sentences_of
from committee_assistant.model.facts import Item
from committee_assistant.model.figures import NUMBER_WORDS
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.standing import DECISIONS, RECOMMENDATIONS

LONGEST_ITEM = 60
"""Words; a list of longer items is text set as a list."""


@dataclass(frozen=True)
class FoundList:
    """A list as one place of the paper gives it."""

    name: str
    lead: str
    items: tuple[Item, ...]
    paragraph: str


_COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)}|{'|'.join(word.capitalize() for word in NUMBER_WORDS)})"
_ASKED = re.compile(
    r"(?:is|are) (?:asked|recommended|invited|requested)(?: to)?$|(?:it is|officers?|^) recommend(?:ed)?(?: that)?$"
    r"|^recommended\b|^the recommendations are",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"^(?:RESOLVED|AGREED|DECISION|Resolved|Decision)\b|^(?:[Ii]t was|.{0,60}\b(?:Committee|Cabinet|Panel|Board|Council"
    r"|Members|Executive|Forum|Group)) (?:unanimously )?(?:resolved|RESOLVED|agreed|AGREED)"
    r"(?: unanimously)?,?(?: that| to)?$"
)
_SECTION_ASKED = re.compile(
    r"(?:the |officers?'? |summary of )?recommend(?:ation|ed action|ed decision)s?\b(?! from).{0,20}", re.IGNORECASE
)
_SECTION_DECIDED = re.compile(r"resolutions?|decisions?|resolved|decisions? (?:made|taken)", re.IGNORECASE)
_ONE_ASKED = re.compile(
    r"^(?:It is (?:therefore )?recommended that|RECOMMENDED:?(?: that)?"
    r"|(?:That the |The |That )?[A-Z][\w' ]{2,60}? (?:is|are) (?:asked|recommended|invited|requested) to)"
    r"\s+(?P<what>.+?)\.?$"
)
_ONE_RESOLVED = re.compile(
    r"^(?:RESOLVED(?: \([^)]*\))?:?(?: unanimously)?,?(?: –| -)?(?: [Tt]hat| to)?|AGREED:?(?: –| -)?(?: that| to)?"
    r"|It was (?:unanimously )?(?:resolved|agreed) (?:that|to)"
    r"|The [A-Z][\w' ]{2,50}? (?:unanimously )?(?:resolved|RESOLVED|agreed|AGREED) (?:that|to))"
    r"\s+(?P<what>.+?)\.?$"
)
_VERB = r"(?:is|are|was|were|have|has|had|will|which|that|must|can|by|in order|at|during|with|to|from)"
_DONE = r"(?P<done>raised|made|considered|discussed|identified|noted|proposed|agreed|received|asked|given|offered)"
_THE_FOLLOWING = re.compile(
    rf"\b(?:following|these) (?:{_COUNT} )?(?P<name>[^,:;.]+?)"
    rf"(?: (?:are|were|have been|has been|will be) {_DONE}\b.*| {_VERB}\b.*)?$"
)
_SUBJECT = re.compile(
    r"^(?P<name>(?:The|Our|Its|Key|Main)\b[^,:;.]*?) (?:is|are|were|was|will be|includes?|included|comprises?"
    r"|consists? of)(?: as follows| the following| now)?$"
)
_COUNTED = re.compile(rf"\b(?P<count>{_COUNT}) (?P<name>[^,:;.]+?)(?: {_VERB}\b.*)?$")
_LEADS = re.compile(r":$|\b(?:RESOLVED|resolved|agreed|AGREED|recommended|asked)\b.*\b(?:that|to)$")
_LEADING_COUNT = re.compile(rf"(?:(?:The|Our|Its) )?({_COUNT})\b")
_JOINT = re.compile(r"^(?P<name>[^:–]{2,60}?)(?::| [–-]) (?P<says>\S.*)$", re.DOTALL)
_END = re.compile(r"[\s;,.]*(?:;\s*(?:and|or)|,\s*(?:and|or))?[\s;,.]*$")


def lists_in(paper: Paper) -> Iterator[FoundList]:
    """Give every list of a paper that can be named, in reading order."""
    for place, paragraph in enumerate(paper.paragraphs):
        lines = tuple(lines_of(paragraph))
        below = _paragraphs(paper, place)  # they belong to the last lead that has no bullets
        for number in reversed(range(len(lines))):
            line = lines[number]
            if line.kind is LineKind.TEXT and _LEADS.search(line.text):
                bullets = _bullets(lines[number + 1 :])
                found = _list(line, bullets or below)
                below = below if bullets else ()
                if found:
                    yield found
    yield from _single(paper)


def _list(line: Line, items: tuple[Item, ...]) -> FoundList | None:
    lead = list(sentences_of(line))[-1].text.rstrip(": ")
    open_lead = line.text.endswith(":")
    if not items or any(not item.name or len(words(item.name)) > LONGEST_ITEM for item in items):
        return None
    name = _formal(lead, line.paragraph.section)
    if name is None and len(items) > 1 and open_lead:
        name = list_name(lead, len(items))
        if name in {RECOMMENDATIONS, DECISIONS}:  # somebody else's, as in "the inspectors made two recommendations"
            return None
    return FoundList(name, lead, items, line.paragraph.id) if name else None


def _formal(lead: str, section: str) -> str | None:
    """Tell a list of recommendations or decisions by its lead or by a lead without content under such a heading."""
    if _RESOLVED.search(lead):
        return DECISIONS
    if _ASKED.search(lead):
        return RECOMMENDATIONS
    if len(words(lead)) <= 4 and _SECTION_ASKED.fullmatch(section):
        return RECOMMENDATIONS
    return DECISIONS if len(words(lead)) <= 4 and _SECTION_DECIDED.fullmatch(section) else None


def list_name(lead: str, count: int) -> str | None:
    """Name a list by its lead: "The main risks are" gives "main risks"; None where that gives no good name.

    A lead that counts another number of things than there are items names something else.
    """
    for form in (_SUBJECT, _THE_FOLLOWING, _COUNTED):
        found = form.search(lead)
        if not found:
            continue
        leading = _LEADING_COUNT.match(found["name"])
        counted = (found.groupdict().get("count") or (leading[1] if leading else "")).lower()
        if counted and count != (NUMBER_WORDS.get(counted) or int(counted)):
            continue
        phrase = noun_phrase(re.sub(rf"^((?:The|Our|Its) )?{_COUNT} ", r"\1", found["name"]))
        bare = without_determiner(phrase) if phrase else ""
        if not is_plural(head_of(bare)):
            continue
        if found.groupdict().get("done"):
            bare = f"{bare} {found['done']}"
        if is_name(bare) and bare.split()[-1] not in {"following", "below"}:
            return bare[:1].lower() + bare[1:] if not bare[:2].isupper() else bare
    return None


def _bullets(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Give the bullets that follow a lead at once."""
    items: list[Item] = []
    for line in lines:
        if line.kind is not LineKind.BULLET:
            break
        items.append(item_of(line.text, line.paragraph))
    return tuple(items)


def _paragraphs(paper: Paper, place: int) -> tuple[Item, ...]:
    """Give the lettered items that follow a paragraph or, where it has none, its numbered sub-paragraphs.

    Below a lead without a number, the numbered paragraphs under the same heading are its items.
    """
    lead = paper.paragraphs[place]
    below = list(
        takewhile(lambda one: one.id.startswith((f"{lead.id}(", f"{lead.id}.")), paper.paragraphs[place + 1 :])
    )
    lettered = [one for one in below if one.parent == lead.id]
    numbered = [one for one in below if re.fullmatch(r"\d+", one.id[len(lead.id) + 1 :])]
    if not (lettered or numbered) and not lead.id[-1:].isdigit():
        following = takewhile(lambda one: one.section == lead.section, paper.paragraphs[place + 1 :])
        numbered = [one for one in following if re.fullmatch(r"(?:.*\.)?\d+", one.id)]
    first = ((one, next(lines_of(one), None)) for one in lettered or numbered)
    return tuple(item_of(line.text, one) for one, line in first if line)


def item_of(text: str, paragraph: Paragraph) -> Item:
    """Read one item; a short name before a colon or a dash is told apart from what is said of it."""
    bare = _END.sub("", text)
    found = _JOINT.match(bare)
    if found and len(words(found["name"])) <= LONGEST_NAME:
        return Item(found["name"].strip(), found["says"].strip(), (paragraph.id,))
    return Item(bare, "", (paragraph.id,))


def _single(paper: Paper) -> Iterator[FoundList]:
    """Give recommendations and decisions that stand in a sentence each."""
    for paragraph in paper.paragraphs:
        for line in lines_of(paragraph):
            if line.kind is LineKind.ROW or _LEADS.search(line.text):
                continue
            for sentence in sentences_of(line):
                yield from _one(sentence)


def _one(sentence: Sentence) -> Iterator[FoundList]:
    for form, name in ((_ONE_RESOLVED, DECISIONS), (_ONE_ASKED, RECOMMENDATIONS)):
        found = form.match(sentence.text)
        if found and len(words(found["what"])) <= LONGEST_ITEM:
            lead = sentence.text[: found.start("what")].strip()
            item = Item(found["what"], "", (sentence.paragraph.id,))
            yield FoundList(name, lead, (item,), sentence.paragraph.id)
            return
