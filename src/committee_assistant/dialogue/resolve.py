"""Rewrites a follow-up into the whole questions that it may stand for.

Each rule looks at the question and the conversation and offers rewrites; the assistant reads every one and keeps the
one that the paper answers best. The history is never pasted in: a rewrite names just what was left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from committee_assistant.dialogue import cues, steps
from committee_assistant.dialogue.rewrite import Rewrite
from committee_assistant.dialogue.state import TOPICS, Dialogue
from committee_assistant.dialogue.wording import bare_name, content, overlap, singular, swap
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
AFRESH = 0.2
"""How much likelier a turn takes up the question just refused than the one answered before it."""
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
_PARTS = ("activity", "activities", "criterion", "success", "list", "item", "paragraph")
"""What answers from a list: the rest of it stands in the same paragraph."""
_SWAPPED = {"span", "judgement", "priority", "event", "list", "person", "date", "item", "body"}
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
    typed = content(reading.question)
    scored = [(overlap(typed, content(choice.label)), place) for place, choice in enumerate(dialogue.choices)]
    best = max(scored, default=(0.0, 0), key=lambda one: (one[0], -one[1]))
    if best[0] >= 0.5 and sum(score == best[0] for score, _ in scored) == 1 and len(reading.tokens) <= 8:
        yield Rewrite(dialogue.choices[best[1]].question, "an answer to which one", 1.0, place=best[1])


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
    return found is not None and not content(question[: found.start()] + question[found.end() :]) - cues.SAYING


def _switched(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “different question: …” as a first turn."""
    found = cues.SWITCH.match(reading.question)
    if found:
        yield Rewrite(found["rest"], "a new topic", 1.0)


def _returned(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “back to the visits, …” as a question about the visits."""
    found = cues.BACK.match(reading.question)
    if found:
        topic, rest = found["topic"].strip(), (found["rest"] or "").strip()
        named = cues.ONE.sub(lambda one: f"{one['which']} {singular(topic)}", rest)
        if named != rest:
            yield Rewrite(named, "a topic taken up again", 1.0)
        yield Rewrite(f"{rest} {topic}".strip() if rest else topic, "a topic taken up again", 0.5)
        if rest:
            yield Rewrite(rest, "a topic taken up again", 0.3)


def _corrected(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “no, I meant the libraries one” as the last question with another name in it."""
    found = cues.CORRECTION.match(reading.question)
    if found:
        meant = (found["it"] or found["other"]).strip(" ?.!")
        if found["rest"]:
            asked = cues.THERE.sub("", found["rest"]).strip(" ?.!")
            yield Rewrite(f"{asked} {bare_name(meant)}", "a correction", 0.5)
        yield from _replaced(bare_name(meant), reading, dialogue, 0.5)
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
    if led is None and (cues.PRONOUN.search(typed) or cues.ASKING.match(typed)):
        return  # "is that good?" asks of what was said, not of another judgement; "what is HMIP?" is whole
    yield from _replaced(bare_name(rest), reading, dialogue, 0.4 if led else 0.2)


def _replaced(name: str, reading: Reading, dialogue: Dialogue, prior: float) -> Iterator[Rewrite]:
    typed = len(name.split())
    kinds = {mention.kind for mention in reading.mentions if typed - (mention.last - mention.first) <= SPARE}
    for kind, wording in dialogue.refused_named:
        if kind in kinds & _SWAPPED and wording.casefold() != name.casefold():
            whole = swap(dialogue.refused, wording, name)
            yield Rewrite(whole, f"the question just refused with another {kind}", prior + AFRESH)
    swapped = False
    for kind, wording in dialogue.named:
        if kind in kinds & _SWAPPED and wording.casefold() != name.casefold():
            swapped = True
            yield Rewrite(swap(dialogue.question, wording, name), f"the last question with another {kind}", prior + 0.1)
    if not swapped and kinds & {"span", "priority", "judgement", "event"}:
        yield Rewrite(f"{dialogue.question.rstrip(' ?.!')} {name}", "added to the last question", prior - 0.3)


def _of_topic(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Ask “when?”, “why did it end” or “who's going?” of what was last spoken of."""
    typed = cues.LEAD.sub("", reading.question).strip(" ?.!") or reading.question
    if len(reading.tokens) > LONGEST_ELLIPSIS:
        return
    found = cues.PRONOUN.search(typed)
    name = dialogue.person if found and found[0].lower() in cues.PERSONAL and dialogue.person else dialogue.topic
    last = dialogue.question.strip(" ?.!")
    if last and len(last.split()) <= LONGEST_CONTEXT and not cues.PARAGRAPH.search(last):
        yield Rewrite(f"{typed}, {last}", "asked of the last question", -0.09, local=True, inserted=last)
    if not name:
        return
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
    steps.renumbered,
    steps.reordered,
    steps.lettered,
    _returned,
    steps.listed,
    steps.stepped,
    steps.total,
    steps.counted,
    steps.difference,
    _source,
    _corrected,
    _elliptic,
    _of_topic,
)
