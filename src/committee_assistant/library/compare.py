"""What changed between two reports on the same matters: figures, statuses and expected dates.

A sentence of the one is held against the sentence of the other that is on the same topic, and only where there is no
doubt which that is. Something that changed and is not noticed costs a look at both; a change that is none misleads.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain

from committee_assistant.library.quantities import Quantity
from committee_assistant.library.statuses import has_come_about, is_expected, statuses
from committee_assistant.library.topic_sentences import TopicSentence, topic_sentences
from committee_assistant.model.change import Change, Difference
from committee_assistant.model.dates import dates
from committee_assistant.model.paper import Paper

ALIKE = 0.65
"""Share of two sentences' weight that they must have in common."""
SHARED = 3
"""Fewest topic words that two sentences share, unless they have the same two and no others."""
SAME_HEADING = 0.05
"""What standing under one heading adds to it."""
CLEAR = 0.03
"""By how much the best partner of a sentence must surpass the next."""
OWN = 0.15
"""Share of its weight that one of both sentences may hold alone, whatever the other does: more is another topic."""
LONGEST_TOPIC = 6
"""In words."""


def compare(old: Paper, new: Paper) -> tuple[Change, ...]:
    """Give what ``new`` states otherwise than ``old``, in its order; what only one of them says is no change."""
    before, after = topic_sentences(old), topic_sentences(new)
    weights = _weights([*before, *after])
    found = []
    for one, other in _pairs(before, after, weights):
        differences = _differences(one, other)
        if differences:
            topic = _topic(other, one.stems & other.stems, weights)
            found.append(Change(topic, differences, one.paragraph, other.paragraph, one.text, other.text))
    return tuple(found)


def _weights(papers: Sequence[TopicSentence]) -> dict[str, float]:
    """Weigh stems by how few of the sentences hold them."""
    holders = Counter(each for sentence in papers for each in sentence.stems)
    return {each: math.log(1 + len(papers) / count) for each, count in holders.items()}


def _pairs(
    before: Sequence[TopicSentence], after: Sequence[TopicSentence], weights: dict[str, float]
) -> list[tuple[TopicSentence, TopicSentence]]:
    """Give the sentences that are clearly each other's only partners, in the order of the later paper."""
    by_old: dict[int, list[tuple[float, int]]] = defaultdict(list)
    by_new: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for place, other_place in _candidates(before, after):
        likeness = _likeness(before[place], after[other_place], weights)
        by_old[place].append((likeness, other_place))
        by_new[other_place].append((likeness, place))
    best = {place: _clearly_best(found) for place, found in by_old.items()}
    found = ((_clearly_best(by_new[other_place]), other_place) for other_place in sorted(by_new))
    mutual = [
        (before[place], after[other_place])
        for place, other_place in found
        if place is not None and best[place] == other_place
    ]
    return [pair for pair in mutual if not _of_another_topic(*pair, weights)]


def _candidates(before: Sequence[TopicSentence], after: Sequence[TopicSentence]) -> Iterator[tuple[int, int]]:
    """Give the places of sentences that share enough words to be on one topic."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(after):
        for each in sentence.stems:
            holders[each].append(place)
    for place, sentence in enumerate(before):
        shared = Counter(chain.from_iterable(holders.get(each, ()) for each in sentence.stems))
        for other_place, count in shared.items():
            if count >= SHARED or (count > 1 and sentence.stems == after[other_place].stems):
                yield place, other_place


def _weight(stems: frozenset[str], weights: dict[str, float]) -> float:
    return math.fsum(weights[stem] for stem in stems)


def _likeness(one: TopicSentence, other: TopicSentence, weights: dict[str, float]) -> float:
    shared = 2 * _weight(one.stems & other.stems, weights)
    alike = shared / (_weight(one.stems, weights) + _weight(other.stems, weights))
    return alike + (SAME_HEADING if one.section and one.section == other.section else 0.0)


def _clearly_best(found: list[tuple[float, int]]) -> int | None:
    best, *rest = sorted(found, key=lambda one: (-one[0], one[1]))
    if best[0] < ALIKE or (rest and best[0] - rest[0][0] < CLEAR):
        return None
    return best[1]


def _of_another_topic(one: TopicSentence, other: TopicSentence, weights: dict[str, float]) -> bool:
    """Tell whether each sentence has words of its own where the other has different ones: north, and south."""
    ours, theirs = one.stems - other.stems, other.stems - one.stems
    if not ours or not theirs:
        return False
    if one.names & ours and other.names & theirs:
        return True
    least = min(
        _weight(ours, weights) / _weight(one.stems, weights), _weight(theirs, weights) / _weight(other.stems, weights)
    )
    if least > OWN:
        return True
    left, right = [stem for stem, _, _ in one.topic], [stem for stem, _, _ in other.topic]
    changed = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return any(kind == "replace" and end - start == last - first for kind, start, end, first, last in changed)


def _differences(one: TopicSentence, other: TopicSentence) -> tuple[Difference, ...]:
    found = [
        Difference(old.kind, old.shown, new.shown)
        for old, new in _same_quantities(one.quantities, other.quantities)
        if old.value != new.value
    ]
    old_statuses, new_statuses = statuses(one.text), statuses(other.text)
    for scale, status in old_statuses.items():
        if new_statuses.get(scale, status) != status:
            found.append(Difference("status", status, new_statuses[scale]))
    if not found and has_come_about(one.text, other.text):
        found.append(Difference("status", "planned", "done"))
    return (*found, *_moved_date(one.text, other.text))


def _same_quantities(old: Sequence[Quantity], new: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Pair figures of one kind that stand beside the same words, where only one pairing is possible."""
    pairs = []
    for one in old:
        partners = [other for other in new if _beside_the_same(one, other)]
        if len(partners) == 1 and sum(_beside_the_same(each, partners[0]) for each in old) == 1:
            pairs.append((one, partners[0]))
    return pairs


def _beside_the_same(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind:
        return False
    if one.after and other.after:
        return one.after == other.after
    return bool(one.before) and one.before == other.before


def _moved_date(old: str, new: str) -> tuple[Difference, ...]:
    """Give the dates by which both sentences expect the same, where each has one and they differ."""
    one, other = dates(old), dates(new)
    if len(one) != 1 or len(other) != 1 or one[0].date == other[0].date or not (is_expected(old) and is_expected(new)):
        return ()
    return (Difference("date", old[one[0].start : one[0].end], new[other[0].start : other[0].end]),)


def _topic(sentence: TopicSentence, shared: frozenset[str], weights: dict[str, float]) -> str:
    """Give the run of shared words that weighs most, as the sentence writes it."""
    runs: list[list[tuple[str, int, int]]] = [[]]
    place = {one[1]: number for number, one in enumerate(sentence.words)}
    for one in sentence.topic:
        if one[0] not in shared:
            runs.append([])
            continue
        last = runs[-1][-1] if runs[-1] else None
        gap = last is not None and (
            place[one[1]] != place[last[1]] + 1
            or any(mark in sentence.text[last[2] : one[1]] for mark in ",;:.%£0123456789")
        )
        runs.append([one]) if gap else runs[-1].append(one)
    cut = [run[start : start + LONGEST_TOPIC] for run in runs for start in range(max(1, len(run) - LONGEST_TOPIC + 1))]
    best = max((run for run in cut if run), key=lambda run: (math.fsum(weights[one[0]] for one in run), -run[0][1]))
    return sentence.text[best[0][1] : best[-1][2]]
