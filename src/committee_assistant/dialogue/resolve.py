"""Rewrites a follow-up into the whole questions that it may stand for.

Each rule looks at the question and the conversation and offers rewrites; the assistant reads every one and keeps the
one that the paper answers best. The history is never pasted in: a rewrite names just what was left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from committee_assistant.dialogue.pointing import pointed
from committee_assistant.dialogue.state import Dialogue
from committee_assistant.model.reading import Reading


@dataclass(frozen=True)
class Rewrite:
    """A whole question that a follow-up may stand for."""

    question: str
    rule: str
    """What was left out: shown by ``--explain``."""
    prior: float = 0.0
    """Added to how well the rewrite is answered."""
    local: bool = False
    """Whether it is asked only of what the paper says near the last answer."""
    key: str = ""
    """What answers it, where the conversation points straight at it."""
    place: int | None = None
    """The entry of the list that the turn points to, from 0."""
    inserted: str = ""
    """The words that the conversation added, which weigh less than what was typed."""


Rule = Callable[[Reading, Dialogue], Iterator[Rewrite]]

LONGEST_ELLIPSIS = 14
"""Words; a longer turn says what it is about."""
LONGEST_CONTEXT = 16
"""Words; a longer question is not read into the next."""
SHORTEST_CLAUSE = 4
"""Words."""
_BREATH = re.compile(r"[.;:?!]\s+|,\s+|\s+[-–—]+\s+|\s+(?:but|so|because|and)\s+", re.IGNORECASE)
SPARE = 2
"""Words beside a name in a turn that is taken for that name."""
_WHOLE = 8.0
"""Weight of topic from which a turn stands on its own."""
_LEANING = 0.35
_REFERRING = 0.2
_LEAD = re.compile(
    r"^(?:(?:ok|okay|right|so|and|but|also|then|thanks|ta|great|good|fine|hm+|never mind|sorry|well|oh|yes|yeah|no)\b[\s,.;:!-]*)+",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(
    r"^(?:(?:what|how) about|and(?: what)?(?: about)?|or|for|in|at|with|on|same for|ditto for|also)\b[\s,]*", re.IGNORECASE
)
_LISTS = {"list", "activities", "success", "priorities"}
_HOW_MANY = re.compile(
    r"^how many(?: (?:are there|is that|is it|are they|are those|in total|in all|altogether|of them|of those|was that|were there|then|overall))*\W*$"
    r"|^(?:the )?(?:total|count|number)\W*$",
    re.IGNORECASE,
)
_SWAPPED = {"span", "judgement", "priority", "event", "list", "person", "date"}
"""Kinds of name that one question may have instead of another."""
_BY_HOW_MUCH = re.compile(
    r"^(?:and )?(?:so )?(?:by )?how much(?: (?:more|less|higher|lower|bigger|better|worse|of an? \w+))?(?: (?:is|was) (?:that|it))?(?: then)?\W*$"
    r"|^(?:and )?(?:what(?:'s| is| was)|how (?:big|large|wide) (?:is|was)) the (?:difference|gap|change|rise|drop|fall|increase)(?: then)?\W*$"
    r"|^(?:the )?(?:difference|gap)\W*$",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"^(?:what (?:about|is|does)|tell me(?: more)? about|more on|show me|and|the)?\s*(?:item|point|letter|part|activity)?\s*\(?(?P<letter>[a-j])\)?(?: say| one)?\W*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:(it|they|them|he|him|she|its|their|his|her|that one|this one|those ones)\b"
    r"|(that|this|those|these)\b(?=\W*$|[,;?!.]|\s+(?:is|was|are|were|do|does|did|has|have|had|will|would|can|could|should|may"
    r"|might|get|gets|take|cover|mean|happen|about|then|in|for|on|by|to|at|now|and|from|with|come|going|go|work|part|too)\b)"
    r"|(there)\b(?=\W*$))",
    re.IGNORECASE,
)
_POSSESSIVE = {"its", "their", "his", "her"}
_PERSONAL = {"he", "him", "his", "she", "her"}
_SOURCE = re.compile(
    r"\b(?:where (?:does|did|do) (?:it|they|the \w+) say (?:that|so|this)|which para\w*|what para\w*|show me (?:the|that) (?:para\w*|text|source|wording)"
    r"|what(?:'s| is) (?:the|your) source|source\?|where(?:'s| is| did you get) (?:that|this)(?: from| written| in the paper)?|(?:the|exact) wording|para\w* (?:number|no|ref)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^\W*(?:(?:can|could) you |please )?(?:any(?:thing)? (?:more|else)|what else|more|more detail|tell me more|go on|and\?|say more|expand|elaborate"
    r"|summari[sz]e (?:that|it|this)|sum (?:that|it) up|in short|in a nutshell|are you sure|really|is that (?:right|all|it)|read it(?: out)?|explain(?: that| it)?|meaning)\b"
    r"(?: (?:about|on|of|to) (?:it|that|this|them))?[^a-z]*(?:please|pls|for me|then)?\W*$",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"^\W*(?:no|nope|sorry|actually|oh)?\W*(?:(?:i|we) )?(?:meant?|was asking about|am asking about|wanted)\s+(?:about )?(?P<it>.+)$"
    r"|^\W*(?:no|sorry|nope|actually)\b[\s,.]+(?:not (?:that|those)[^,]*,\s*)?(?P<other>(?:the|for|in) .+)$",
    re.IGNORECASE,
)
_BACK = re.compile(r"^\W*(?:(?:ok|right|so|and|anyway|now)[\s,]+)*(?:going |go )?back to (?P<topic>[^,;:?.]+)[\s,;:?.]*(?P<rest>.*)$", re.IGNORECASE)
_THE_ONE = re.compile(r"^(?:the\s+)?(?P<name>.+?)\s+ones?$", re.IGNORECASE)


def rewrites(reading: Reading, dialogue: Dialogue) -> list[Rewrite]:
    """Give the whole questions that a turn may stand for, the turn as typed among them, likeliest rule first."""
    offered = [rewrite for rule in _RULES for rewrite in rule(reading, dialogue)] if dialogue.turns else []
    offered = list({(one.question, one.local): one for one in reversed(offered)}.values())[::-1]
    decided = [rewrite for rewrite in offered if rewrite.prior >= 1.0]
    if decided:
        return decided[:1]
    return [*offered, _as_typed(reading, dialogue) if offered else Rewrite(reading.question, "as typed")]


def clauses(question: str) -> list[str]:
    """Split a rambling question where a speaker would draw breath; the parts of at least four words."""
    parts = _BREATH.split(question)
    return [part.strip() for part in parts if len(part.split()) >= SHORTEST_CLAUSE]


def _chosen(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Answer to the question that the assistant has just asked."""
    typed = _content(reading.question)
    scored = [(_overlap(typed, _content(choice.label)), place) for place, choice in enumerate(dialogue.choices)]
    best = max(scored, default=(0.0, 0), key=lambda one: (one[0], -one[1]))
    if best[0] >= 0.5 and sum(score == best[0] for score, _ in scored) == 1 and len(reading.tokens) <= 8:
        yield Rewrite(dialogue.choices[best[1]].question, "an answer to which one", 1.0, place=best[1])


def _listed(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """An ordinal, or "the one after that", into the list just given."""
    found = pointed(reading.question, len(dialogue.listed), dialogue.place)
    if found is None:
        return
    entry = dialogue.listed[found.place]
    rest = _LEAD.sub("", found.rest).strip(" ,.?!-")
    rule = f"number {found.place + 1} of the list"
    if len(_content(rest)) == 0:
        yield Rewrite(entry.question, rule, 1.0, key=entry.key, place=found.place)
        return
    yield Rewrite(found.whole(entry.label), rule, 0.6, place=found.place)
    yield Rewrite(entry.question, rule, 0.1, key=entry.key, place=found.place)


def _counted(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "So how many altogether?": the list just given, which says its number."""
    if dialogue.list_key.partition(":")[0] in _LISTS and _HOW_MANY.match(_LEAD.sub("", reading.question)):
        yield Rewrite(dialogue.list_key, "the list just given", 1.0, key=dialogue.list_key)


def _lettered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "Item c": of the list just given, or of the lettered items that the last answer rests on."""
    found = _LETTER.match(_LEAD.sub("", reading.question))
    if found is None:
        return
    place = ord(found["letter"].lower()) - ord("a")
    if place < len(dialogue.listed):
        entry = dialogue.listed[place]
        yield Rewrite(entry.question, f"item {found['letter']} of the list", 1.0, key=entry.key, place=place)


def _difference(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "By how much?": the two percentages of the last answer."""
    if len(dialogue.shares) == 2 and _BY_HOW_MUCH.match(_LEAD.sub("", reading.question)):
        one, other = dialogue.shares
        key = f"difference:{one} {other} {' '.join(dialogue.citations)}"
        yield Rewrite(f"the difference between {one} and {other}", "arithmetic on the last answer", 1.0, key=key)


def _source(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "Where does it say that?" and "tell me more": the paragraph that the last answer rests on."""
    short = len(reading.tokens) <= 9
    if not dialogue.citations or not short:
        return
    if _SOURCE.search(reading.question) or _MORE.search(reading.question):
        yield Rewrite(f"paragraph {dialogue.citations[0]}", "the paragraph of the last answer", 1.0)


def _returned(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "Back to the visits, …"."""
    found = _BACK.match(reading.question)
    if found:
        topic, rest = found["topic"].strip(), found["rest"].strip()
        yield Rewrite(f"{rest} {topic}".strip() if rest else topic, "a topic taken up again", 0.5)
        if rest:
            yield Rewrite(rest, "a topic taken up again", 0.3)


def _corrected(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "No, I meant the libraries one": the last question with another name in it."""
    found = _CORRECTION.match(reading.question)
    if found:
        meant = (found["it"] or found["other"]).strip(" ?.!")
        yield from _replaced(_bare_name(meant), reading, dialogue, 0.5)
        yield Rewrite(meant, "a correction", 0.1)
        if dialogue.question:
            last = dialogue.question.strip(" ?.!")
            yield Rewrite(f"{meant}, {last}", "a correction of the last question", 0.3, local=True, inserted=last)


def _elliptic(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "And inadequate?", "for SEND?": the last question with another name in it."""
    typed = _LEAD.sub("", reading.question)
    led = _ELLIPSIS.match(reading.question) or _ELLIPSIS.match(typed)
    rest = _ELLIPSIS.sub("", typed).strip(" ?.!")
    if not rest or len(rest.split()) > 7 or (led is None and len(rest.split()) > 4):
        return
    yield from _replaced(_bare_name(rest), reading, dialogue, 0.4 if led else 0.2)


def _replaced(name: str, reading: Reading, dialogue: Dialogue, prior: float) -> Iterator[Rewrite]:
    typed = len(name.split())
    kinds = {mention.kind for mention in reading.mentions if typed - (mention.last - mention.first) <= SPARE}
    swapped = False
    for kind, wording in dialogue.named:
        if kind in kinds & _SWAPPED and wording.casefold() != name.casefold():
            swapped = True
            yield Rewrite(_swap(dialogue.question, wording, name), f"the last question with another {kind}", prior + 0.1)
    if not swapped and kinds & {"span", "priority", "judgement", "event"}:
        yield Rewrite(f"{dialogue.question.rstrip(' ?.!')} {name}", "added to the last question", prior - 0.3)


def _swap(question: str, wording: str, name: str) -> str:
    return re.sub(re.escape(wording), lambda _: name, question, count=1, flags=re.IGNORECASE)


def _of_topic(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """ "When?", "why did it end", "who's going?": asked of what was last spoken of."""
    typed = _LEAD.sub("", reading.question).strip(" ?.!") or reading.question
    if len(reading.tokens) > LONGEST_ELLIPSIS or not dialogue.topic:
        return
    found = _PRONOUN.search(typed)
    name = dialogue.person if found and found[0].lower() in _PERSONAL and dialogue.person else dialogue.topic
    last = dialogue.question.strip(" ?.!")
    if last and len(last.split()) <= LONGEST_CONTEXT:
        yield Rewrite(f"{typed}, {last}", "asked of the last question", -0.04, local=True, inserted=last)
    if found is None:
        yield Rewrite(f"{typed}, {name}", f"asked of “{name}”", local=True, inserted=name)
        return
    own = f"{name}'s" if found[0].lower() in _POSSESSIVE else name
    whole = f"{typed[: found.start()]}{own}{typed[found.end() :]}"
    yield Rewrite(whole, f"“{found[0]}” read as “{own}”", 0.05, local=True, inserted=name)
    yield Rewrite(whole, f"“{found[0]}” read as “{own}”", -0.05, inserted=name)


def _as_typed(reading: Reading, dialogue: Dialogue) -> Rewrite:
    """The turn as it stands, the less likely the more it leans on what came before."""
    prior = -_LEANING * max(0.0, 1 - reading.content / _WHOLE)
    if _PRONOUN.search(reading.question) or _ELLIPSIS.match(reading.question):
        prior -= _REFERRING
    return Rewrite(reading.question, "as typed", prior)


_RULES: tuple[Rule, ...] = (_chosen, _listed, _counted, _difference, _lettered, _source, _returned, _corrected, _elliptic, _of_topic)

_IDLE = frozenset(
    "the a an one ones i we me mean meant want please of on in for to is it its that this and about number no option"
    " tell more show what s how ok so then um just item".split()
)


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", text.casefold()) if word not in _IDLE}


def _overlap(typed: set[str], label: set[str]) -> float:
    """Give the share of what was typed that a label holds, by whole words or beginnings of five letters."""
    if not typed:
        return 0.0
    starts = {word[:5] for word in label}
    return sum(word in label or (len(word) >= 5 and word[:5] in starts) for word in typed) / len(typed)


def _bare_name(text: str) -> str:
    """Turn "the libraries one" into "libraries"."""
    bare = re.sub(r"^(?:the|for|about|in|on)\s+", "", text, flags=re.IGNORECASE)
    found = _THE_ONE.match(bare)
    return found["name"] if found else bare
