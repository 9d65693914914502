"""Follow-ups that point: into the list just given, on and back in a series, and to numbers just said.

Each rule offers the whole questions that a turn may stand for; ``resolve`` weighs them beside its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from committee_assistant.dialogue import cues
from committee_assistant.dialogue.pointing import pointed
from committee_assistant.dialogue.rewrite import Rewrite
from committee_assistant.dialogue.state import Counted, Dialogue
from committee_assistant.dialogue.wording import content, swap
from committee_assistant.model.reading import Reading

_LISTS = {"list", "activities", "success", "priorities"}


def listed(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read an ordinal, or “the one after that”, into the list just given."""
    if dialogue.implied and dialogue.series and cues.STEP.match(reading.question):
        return
    found = pointed(reading.question, dialogue.listed, dialogue.place)
    if found is None:
        return
    entry = dialogue.listed[found.place]
    rest = cues.LEAD.sub("", found.rest).strip(" ,.?!-")
    rule = f"number {found.place + 1} of the list"
    if len(content(rest)) == 0:
        yield Rewrite(entry.question, rule, 1.0, key=entry.key, place=found.place)
        return
    yield Rewrite(found.whole(entry.label), rule, 0.6, place=found.place)
    yield Rewrite(entry.question, rule, 0.1, key=entry.key, place=found.place)


def counted(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “So how many altogether?” as the list just given, which says its number."""
    if dialogue.list_key.partition(":")[0] in _LISTS and cues.HOW_MANY.match(cues.LEAD.sub("", reading.question)):
        yield Rewrite(dialogue.question, "the list just given", 1.0, key=dialogue.list_key)


def lettered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “item c” into the list just given, or the lettered items that the last answer rests on."""
    found = cues.LETTER.match(cues.LEAD.sub("", reading.question))
    if found is None:
        return
    place = ord(found["letter"].lower()) - ord("a")
    entries, pointed_at = (dialogue.lettered, None) if dialogue.lettered else (dialogue.listed, place)
    if place < len(entries):
        entry = entries[place]
        yield Rewrite(entry.question, f"item {found['letter']} of the list", 1.0, key=entry.key, place=pointed_at)


def renumbered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “and 3?” after a question about visit 2 as that question about visit 3."""
    found = cues.NUMBER.match(reading.question)
    before = cues.NUMBERED.search(dialogue.question)
    if found and before:
        whole = (
            f"{dialogue.question[: before.start('number')]}{found['number']}{dialogue.question[before.end('number') :]}"
        )
        yield Rewrite(whole, f"the last question of {before['kind']} {found['number']}", 1.0)


def reordered(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “and the fifth?” after a question about the third priority as that question about the fifth."""
    found = cues.NEXT_ORDINAL.match(reading.question)
    before = cues.ORDINAL.search(dialogue.question)
    if found and before:
        whole = f"{dialogue.question[: before.start()]}{found['ordinal']}{dialogue.question[before.end() :]}"
        yield Rewrite(whole, "the last question with another ordinal", 1.0)


def difference(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
    """Read “by how much?” of the two percentages of the last answer."""
    if len(dialogue.shares) == 2 and cues.BY_HOW_MUCH.match(cues.LEAD.sub("", reading.question)):
        one, other = dialogue.shares
        key = f"difference:{one.number} {other.number} {_cited(one, other)}"
        question = f"the difference between {one.number} and {other.number}"
        yield Rewrite(question, "arithmetic on what was said", 1.0, key=key)


def total(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
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


def stepped(reading: Reading, dialogue: Dialogue) -> Iterator[Rewrite]:
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
            whole = swap(dialogue.question, wording, entry.label) if wording else entry.question
            rule = f"the {series.kind} {'after' if step > 0 else 'before'} that"
            yield Rewrite(whole, rule, 1.0, key="" if wording else entry.key)
            return
