"""Rewrites a follow-up into the whole questions that it may stand for.

Each rule looks at the question and the conversation and offers rewrites; the assistant reads every one and keeps the
one that the paper answers best. The history is never pasted in: a rewrite names just what was left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from committee_assistant.dialogue import cues
from committee_assistant.dialogue.pointing import pointed
from committee_assistant.dialogue.rewrite import Rewrite
from committee_assistant.dialogue.state import TOPICS, Counted, Dialogue
from committee_assistant.model.paper import parent_of
from committee_assistant.model.reading import Reading

Rule = Callable[[Reading, Dialogue], Iterator[Rewrite]]

LONGEST_ELLIPSIS = 14
"""Words; a longer turn says what it is about."""
LONGEST_CONTEXT = 16
"""Words; a longer question is not read into the next."""
SHORTEST_CLAUSE = 4
"""Words."""
SHORTEST_WHOLE = 2
"""Words; a turn of no more leans, even where it is an example question to the word."""
SPARE = 2
"""Words beside a name in a turn that is taken for that name."""
_WHOLE = 9.0
"""Weight of topic from which a turn stands on its own."""
_AS_NAMED = 1.5
"""Promise of a paragraph that is named."""
_DOUBTED = 1.1
"""Promise of the last paragraph where its answer is doubted: less than that of a fact that says who said so."""
_LEANING = 0.35
_REFERRING = 0.14
_BARE = 0.3
"""Taken off a turn of a word or two without a name, whose example questions are whole only by chance."""
_KNOWN = 0.99
"""Likeness from which a turn is an example question to the word, and so whole."""
_NAMED = 0.6
"""How much less a turn leans that names what it is about."""
_LISTS = {"list", "activities", "success", "priorities"}
_PARTS = ("activity", "activities", "criterion", "success", "list", "item", "paragraph")
"""What answers from a list: the rest of it stands in the same paragraph."""
_SWAPPED = {"span", "judgement", "priority", "event", "list", "person", "date"}
"""Kinds of name that one question may have instead of another."""


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
    parts = cues.BREATH.split(question)
    return [part.strip() for part in parts if len(part.split()) >= SHORTEST_CLAUSE]


def _chosen(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read an answer to the question that the assistant has just asked."""
    typed = _content(reading.question)
    scored = [(_overlap(typed, _content(choice.label)), place) for place, choice in enumerate(dialogue.choices)]
    best = max(scored, default=(0.0, 0), key=lambda one: (one[0], -one[1]))
    if best[0] >= 0.5 and sum(score == best[0] for score, _ in scored) == 1 and len(reading.tokens) <= 8:
        yield Rewrite(dialogue.choices[best[1]].question, "an answer to which one", 1.0, place=best[1])


def _listed(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read an ordinal, or “the one after that”, into the list just given."""
    if dialogue.implied and dialogue.series and cues.STEP.match(reading.question):
        return
    found = pointed(reading.question, dialogue.listed, dialogue.place)
    if found is None:
        return
    entry = dialogue.listed[found.place]
    rest = cues.LEAD.sub("", found.rest).strip(" ,.?!-")
    rule = f"number {found.place + 1} of the list"
    if len(_content(rest)) == 0:
        yield Rewrite(entry.question, rule, 1.0, key=entry.key, place=found.place)
        return
    yield Rewrite(found.whole(entry.label), rule, 0.6, place=found.place)
    yield Rewrite(entry.question, rule, 0.1, key=entry.key, place=found.place)


def _counted(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “So how many altogether?” as the list just given, which says its number."""
    if dialogue.list_key.partition(":")[0] in _LISTS and cues.HOW_MANY.match(cues.LEAD.sub("", reading.question)):
        yield Rewrite(dialogue.list_key, "the list just given", 1.0, key=dialogue.list_key)


def _lettered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “item c” into the list just given, or the lettered items that the last answer rests on."""
    found = cues.LETTER.match(cues.LEAD.sub("", reading.question))
    if found is None:
        return
    place = ord(found["letter"].lower()) - ord("a")
    entries, pointed_at = (dialogue.lettered, None) if dialogue.lettered else (dialogue.listed, place)
    if place < len(entries):
        entry = entries[place]
        yield Rewrite(entry.question, f"item {found['letter']} of the list", 1.0, key=entry.key, place=pointed_at)


def _renumbered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “and 3?” after a question about visit 2 as that question about visit 3."""
    found = cues.NUMBER.match(reading.question)
    before = cues.NUMBERED.search(dialogue.question)
    if found and before:
        whole = (
            f"{dialogue.question[: before.start('number')]}{found['number']}{dialogue.question[before.end('number') :]}"
        )
        yield Rewrite(whole, f"the last question of {before['kind']} {found['number']}", 1.0)


def _reordered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “and the fifth?” after a question about the third priority as that question about the fifth."""
    found = cues.NEXT_ORDINAL.match(reading.question)
    before = cues.ORDINAL.search(dialogue.question)
    if found and before:
        whole = f"{dialogue.question[: before.start()]}{found['ordinal']}{dialogue.question[before.end() :]}"
        yield Rewrite(whole, "the last question with another ordinal", 1.0)


def _difference(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “by how much?” of the two percentages of the last answer."""
    if len(dialogue.shares) == 2 and cues.BY_HOW_MUCH.match(cues.LEAD.sub("", reading.question)):
        one, other = dialogue.shares
        key = f"difference:{one.number} {other.number} {_cited(one, other)}"
        question = f"the difference between {one.number} and {other.number}"
        yield Rewrite(question, "arithmetic on what was said", 1.0, key=key)


def _total(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “the total of those two” of what the last two answers counted."""
    typed = cues.LEAD.sub("", reading.question)
    if len(dialogue.counts) == 2 and (cues.TOTAL.match(typed) or (cues.IN_ALL.match(typed) and _are_parts(dialogue))):
        one, other = dialogue.counts
        key = f"total:{one.number} {other.number} {_cited(one, other)}"
        yield Rewrite(f"{one.number} and {other.number} together", "arithmetic on what was said", 1.0, key=key)


def _are_parts(dialogue: Dialogue) -> bool:
    """Tell whether the last two answers listed different things, and neither holds the other."""
    one, other = (set(counted.cite) for counted in dialogue.counts)
    return dialogue.list_key.startswith("list:") and not one <= other and not other <= one


def _cited(one: Counted, other: Counted) -> str:
    return " ".join(dict.fromkeys((*one.cite, *other.cite)))


def _stepped(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “the next priority” and “and the one after?” in the series that the last answer stands in."""
    found = cues.STEP.match(reading.question)
    if found is None:
        return
    step = 1 if found["on"] or found["after"] else -1
    kind = found["kind"] or found["kind2"] or ""
    for series in dialogue.series:
        place = series.place + step
        if (kind in {"", "one", "item"} or series.kind.startswith(kind)) and 0 <= place < len(series.entries):
            entry = series.entries[place]
            wording = next((said for named, said in dialogue.named if named == series.kind), "")
            whole = _swap(dialogue.question, wording, entry.label) if wording else entry.question
            rule = f"the {series.kind} {'after' if step > 0 else 'before'} that"
            yield Rewrite(whole, rule, 1.0, key="" if wording else entry.key)
            return


def _source(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “where does it say that?” and “tell me more” as the paragraph that the last answer rests on."""
    short = len(reading.tokens) <= 9
    if not dialogue.citations or not short:
        return
    if cues.REST.search(reading.question):
        named = next((series for series in dialogue.series if series.kind == "priority"), None)
        if named and not dialogue.answered.startswith(_PARTS):
            label = named.entries[named.place].label
            yield Rewrite(f"what is planned under {label}", "the rest of what was named", 1.0)
        yield Rewrite(f"paragraph {parent_of(dialogue.citations[0])}", "the rest of that paragraph", 1.0, aside=True)
    paragraph = f"paragraph {dialogue.citations[0]}"
    if _asks_source(reading.question) or cues.MORE.search(reading.question):
        yield Rewrite(paragraph, "the paragraph of the last answer", 1.0, aside=True)
    elif cues.WHO_SAYS.match(reading.question):
        yield Rewrite(paragraph, "the paragraph of the last answer", _DOUBTED - _AS_NAMED, aside=True)


def _asks_source(question: str) -> bool:
    """Tell whether a turn asks where the last answer stands, and not where something that it names does."""
    found = cues.SOURCE.search(question)
    return found is not None and not _content(question[: found.start()] + question[found.end() :]) - cues.SAYING


def _switched(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “different question: …” as a first turn."""
    found = cues.SWITCH.match(reading.question)
    if found:
        yield Rewrite(found["rest"], "a new topic", 1.0)


def _returned(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “back to the visits, …” as a question about the visits."""
    found = cues.BACK.match(reading.question)
    if found:
        topic, rest = found["topic"].strip(), found["rest"].strip()
        named = cues.ONE.sub(lambda one: f"{one['which']} {_singular(topic)}", rest)
        if named != rest:
            yield Rewrite(named, "a topic taken up again", 1.0)
        yield Rewrite(f"{rest} {topic}".strip() if rest else topic, "a topic taken up again", 0.5)
        if rest:
            yield Rewrite(rest, "a topic taken up again", 0.3)


def _singular(topic: str) -> str:
    """Turn "the monitoring visits" into "monitoring visit"."""
    return re.sub(r"^(?:the|those|these)\s+", "", re.sub(r"s$", "", topic), flags=re.IGNORECASE)


def _corrected(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “no, I meant the libraries one” as the last question with another name in it."""
    found = cues.CORRECTION.match(reading.question)
    if found:
        meant = (found["it"] or found["other"]).strip(" ?.!")
        if found["rest"]:
            asked = cues.THERE.sub("", found["rest"]).strip(" ?.!")
            yield Rewrite(f"{asked} {_bare_name(meant)}", "a correction", 0.5)
        yield from _replaced(_bare_name(meant), reading, dialogue, 0.5)
        yield Rewrite(meant, "a correction", 0.1)
        if dialogue.question:
            last = dialogue.question.strip(" ?.!")
            yield Rewrite(f"{meant}, {last}", "a correction of the last question", 0.3, local=True, inserted=last)


def _elliptic(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “and inadequate?” and “for SEND?” as the last question with another name in it."""
    typed = cues.LEAD.sub("", reading.question)
    led = cues.ELLIPSIS.match(reading.question) or cues.ELLIPSIS.match(typed)
    rest = cues.ELLIPSIS.sub("", typed).strip(" ?.!")
    if not rest or len(rest.split()) > 7 or (led is None and len(rest.split()) > 4):
        return
    if led is None and cues.PRONOUN.search(typed):
        return  # "is that good?" asks of what was said, not of another judgement
    yield from _replaced(_bare_name(rest), reading, dialogue, 0.4 if led else 0.2)


def _replaced(name: str, reading: Reading, dialogue: Dialogue, prior: float) -> Iterator[Rewrite]:
    typed = len(name.split())
    kinds = {mention.kind for mention in reading.mentions if typed - (mention.last - mention.first) <= SPARE}
    swapped = False
    for kind, wording in dialogue.named:
        if kind in kinds & _SWAPPED and wording.casefold() != name.casefold():
            swapped = True
            yield Rewrite(
                _swap(dialogue.question, wording, name), f"the last question with another {kind}", prior + 0.1
            )
    if not swapped and kinds & {"span", "priority", "judgement", "event"}:
        yield Rewrite(f"{dialogue.question.rstrip(' ?.!')} {name}", "added to the last question", prior - 0.3)


def _swap(question: str, wording: str, name: str) -> str:
    return re.sub(re.escape(wording), lambda _: name, question, count=1, flags=re.IGNORECASE)


def _of_topic(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Ask “when?”, “why did it end” or “who's going?” of what was last spoken of."""
    typed = cues.LEAD.sub("", reading.question).strip(" ?.!") or reading.question
    if len(reading.tokens) > LONGEST_ELLIPSIS or not dialogue.topic:
        return
    found = cues.PRONOUN.search(typed)
    name = dialogue.person if found and found[0].lower() in cues.PERSONAL and dialogue.person else dialogue.topic
    last = dialogue.question.strip(" ?.!")
    if last and len(last.split()) <= LONGEST_CONTEXT and not cues.PARAGRAPH.search(last):
        yield Rewrite(f"{typed}, {last}", "asked of the last question", -0.09, local=True, inserted=last)
    if found is None:
        yield Rewrite(f"{typed}, {name}", f"asked of “{name}”", local=True, inserted=name)
        return
    own = f"{name}'s" if found[0].lower() in cues.POSSESSIVE else name
    behind = cues.CONTRACTION.sub(lambda one: cues.CONTRACTED[one[1].lower()], typed[found.end() :])
    whole = f"{typed[: found.start()]}{own}{behind}"
    yield Rewrite(whole, f"“{found[0]}” read as “{own}”", 0.05, local=True, inserted=name)
    yield Rewrite(whole, f"“{found[0]}” read as “{own}”", -0.05, inserted=name)


def _as_typed(reading: Reading, dialogue: Dialogue) -> Rewrite:
    """Take the turn as it stands, the less likely the more it leans on what came before."""
    leans = cues.PRONOUN.search(reading.question) or cues.ELLIPSIS.match(reading.question)
    cosine = reading.best.cosine if reading.best else 0.0
    long = len(reading.tokens) > SHORTEST_WHOLE
    if cosine > _KNOWN and reading.content > 0 and long:
        return Rewrite(reading.question, "as typed")
    named = any(mention.kind in TOPICS for mention in reading.mentions)
    prior = -_LEANING * max(0.0, 1 - reading.content / _WHOLE) * (_NAMED if named else 1.0)
    if long and not leans:
        prior *= min(1.0, 2 * (1 - cosine))
    if not long and not named:
        prior -= _BARE
    if leans:
        prior -= _REFERRING
    return Rewrite(reading.question, "as typed", prior)


_RULES: tuple[Rule, ...] = (
    _chosen,
    _switched,
    _renumbered,
    _reordered,
    _lettered,
    _returned,
    _listed,
    _stepped,
    _total,
    _counted,
    _difference,
    _source,
    _corrected,
    _elliptic,
    _of_topic,
)

_IDLE = frozenset(
    "the a an one ones i we me mean meant want please of on in for to is it its that this and about number no option "
    "tell more show what s how ok so then um just item was happened happen far there list did do does say".split()
)
"""Words that add nothing to an ordinal or a choice."""


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
    found = cues.THE_ONE.match(bare)
    return found["name"] if found else bare
