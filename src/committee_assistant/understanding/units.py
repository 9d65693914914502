"""The sentences, bullets and rows of a paper with what stands around them, as features: stems and groups of meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from committee_assistant.model.paper import BULLET, Paper, Paragraph
from committee_assistant.model.sentences import sentences
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import QUESTION_WORDS, Lexicon
from committee_assistant.understanding.text import stem, words


@dataclass(frozen=True)
class Unit:
    """A sentence, bullet or row of a table with what stands around it; features are stems and groups of meaning."""

    paragraph: int
    text: str
    own: tuple[str, ...]
    lead: tuple[str, ...]
    before: tuple[str, ...]
    pairs: tuple[str, ...]


def units_of(paper: Paper, place: int, lexicon: Lexicon) -> Iterator[Unit]:
    """Give the units of one paragraph, by its place in the paper, in order."""
    paragraph = paper.paragraphs[place]
    parent = paper.paragraph(paragraph.parent)
    lead = _lead(parent.says) if parent and parent is not paragraph else ""
    before: tuple[str, ...] = ()
    for line in paragraph.says.split("\n"):
        listed = line.startswith(BULLET)
        for text in sentences(line.removeprefix(BULLET)):
            own = names_of(text, lexicon)
            led = names_of(lead, lexicon) if listed or paragraph.parent != paragraph.id else ()
            yield Unit(place, text, own, led, before, pairs_of(_stems(text), lexicon))
            before = own
        if not listed:
            lead = line if line.rstrip().endswith(":") else lead


def _lead(text: str) -> str:
    """Give the line of a paragraph that its items complete."""
    return next((line for line in reversed(text.split("\n")) if line.rstrip().endswith(":")), "")


def body_of(paper: Paper, paragraph: Paragraph) -> str:
    """Give what a paragraph and its parts say."""
    return "\n".join((paragraph.says, *(part.says for part in paper.parts_of(paragraph.id))))


def phrases(stems: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Split a question into the words and known phrases that carry its topic, as runs of places."""
    place = 0
    while place < len(stems):
        lengths = range(min(lexicon.starts.get(stems[place], 0), len(stems) - place), 1, -1)
        runs = {length: " ".join(stems[place : place + length]) for length in lengths}
        length = next((n for n, run in runs.items() if run in lexicon.concepts or run in lexicon.idle), 1)
        words = stems[place : place + length]
        if runs.get(length) not in lexicon.idle and not all(_is_idle(word, lexicon) for word in words):
            yield place, place + length
        place += length


def _is_idle(word: str, lexicon: Lexicon) -> bool:
    return word in _question_stems() or "'" in word or word in lexicon.fillers


@cache
def _question_stems() -> frozenset[str]:
    return frozenset(map(stem, QUESTION_WORDS))


def names_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give a text's words of topic and the groups of meaning of all its words and phrases, each once."""
    stems = _stems(text)
    found = [word for word in stems if not _is_idle(word, lexicon)]
    for place, word in enumerate(stems):
        for length in range(1, min(max(1, lexicon.starts.get(word, 0)), len(stems) - place) + 1):
            found += (f"~{group}" for group in lexicon.concepts.get(" ".join(stems[place : place + length]), ()))
    return tuple(dict.fromkeys(found))


def pairs_of(stems: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Give the pairs of neighbouring words of topic."""
    return tuple(dict.fromkeys(feature.name for feature in features(stems, lexicon) if "_" in feature.name))


def _stems(text: str) -> list[str]:
    return [stem(word) for word, _, _ in words(text)]
