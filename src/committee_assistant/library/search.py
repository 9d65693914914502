"""The paragraphs of all papers that share most with a question, ranked as BM25 ranks them.

Matching every word of a question and ranking all that is found takes time in proportion to the library. So it goes in
two steps: the rarest words choose candidates, by the rarity of what they hold; only those are ranked by all words.
``benchmarks/library_scale.py`` holds it against ranking everything.
"""

from __future__ import annotations

import heapq
import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from committee_assistant.library.stems import index_stems

CANDIDATES = 100
"""Fewest paragraphs that are ranked by all words."""
TIED = 600
"""The same for a question of one word, shared out among more: few words leave many paragraphs alike."""
GATHERED = 5_000
"""Paragraphs that the rarest words may gather together; commoner words only add to what is gathered."""
PROBED = 80_000
"""Paragraphs that commoner words may stand in together; the commonest after them choose no candidates."""
MOST_WORDS = 32
"""Different words of a question that are looked for, the rarest first."""
SATURATION = 1.2
"""BM25's k1: how soon a word's repetition stops to count."""
LENGTH = 0.75
"""BM25's b: how far a long paragraph is held against itself."""


@dataclass(frozen=True)
class Hit:
    """A paragraph that was found."""

    paper_id: str
    paragraph_id: str
    score: float
    """BM25; it compares the hits of one search and nothing else."""


@dataclass(frozen=True)
class _Word:
    """A stem of the question, with how many paragraphs hold it and what it weighs."""

    stem: str
    holders: int
    weight: float


def search(connection: sqlite3.Connection, question_words: Sequence[str], most: int) -> list[Hit]:
    """Rank paragraphs by the words of a question, best first; ties go by paper id and place.

    Words are taken as typed, and nothing in them is read as a query.
    """
    paragraphs, stems = connection.execute("SELECT total(paragraphs), total(stems) FROM paper").fetchone()
    asked = _weighed(connection, question_words, paragraphs)
    if not asked or most < 1:
        return []
    gathered = _gather(connection, asked)
    candidates = max(CANDIDATES, TIED // len(asked), most)
    near = heapq.nlargest(candidates, zip(gathered.values(), gathered, strict=True))  # of those alike, the last added
    return _rank(connection, [number for _, number in near], asked, stems / paragraphs)[:most]


def _weighed(connection: sqlite3.Connection, question_words: Sequence[str], paragraphs: float) -> list[_Word]:
    """Give the words that the library knows, the rarest first."""
    stems = list(dict.fromkeys(index_stems(" ".join(question_words))))
    known = []
    for stem in stems:
        row = connection.execute("SELECT paragraphs FROM stem WHERE stem = ?", (stem,)).fetchone()
        if row:
            known.append(_Word(stem, row[0], math.log(1 + (paragraphs - row[0] + 0.5) / (row[0] + 0.5))))
    return sorted(known, key=lambda word: (word.holders, word.stem))[:MOST_WORDS]


def _gather(connection: sqlite3.Connection, asked: Sequence[_Word]) -> dict[int, float]:
    """Give candidates with the weight of the words that they are known to hold."""
    weights: dict[int, float] = {}
    gathered, probed = 0, 0
    earlier: list[_Word] = []
    common: _Word | None = None
    for word in asked:
        gathered += word.holders
        if gathered <= GATHERED:
            _add(weights, _holders(connection, _quoted(word)), word.weight, word.weight)
            earlier.append(word)
            continue
        common = common or word
        if earlier:
            probed += word.holders
            if probed > PROBED:
                break
            alone = gathered - word.holders <= GATHERED  # all that hold an earlier word are gathered
            found = _holders(connection, f"{_quoted(word)} AND ({' OR '.join(map(_quoted, earlier))})")
            _add(weights, found, word.weight, word.weight + (0.0 if alone else earlier[-1].weight))
        earlier.append(word)
    if len(weights) < CANDIDATES and common:
        _add(weights, _holders(connection, _quoted(common)), 0.0, common.weight)
    return weights


def _holders(connection: sqlite3.Connection, query: str) -> Iterable[tuple[int]]:
    """Give the numbers of the paragraphs that match, the last added first, and no more than may be gathered."""
    found = "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid DESC LIMIT ?"
    return connection.execute(found, (query, GATHERED))


def _add(weights: dict[int, float], found: Iterable[tuple[int]], known: float, new: float) -> None:
    for (number,) in found:
        before = weights.get(number)
        weights[number] = new if before is None else before + known


def _quoted(word: _Word) -> str:
    return f'"{word.stem}"'


def _rank(
    connection: sqlite3.Connection, numbers: Sequence[int], asked: Sequence[_Word], mean_length: float
) -> list[Hit]:
    """Score paragraphs by BM25 over all words asked for."""
    query = f"""
        SELECT paragraph.number, paragraph.id, paragraph.stems, paper.id FROM paragraph
        JOIN paper ON paper.number = paragraph.paper
        WHERE paragraph.number IN ({",".join("?" * len(numbers))})
    """
    ranked = []
    for number, paragraph_id, text, paper_id in connection.execute(query, numbers):
        stems = text.split(" ")
        counts = Counter(stems)
        norm = SATURATION * (1 - LENGTH + LENGTH * len(stems) / mean_length)
        score = math.fsum(
            word.weight * counts[word.stem] * (SATURATION + 1) / (counts[word.stem] + norm)
            for word in asked
            if word.stem in counts
        )
        ranked.append((-round(score, 9), paper_id, number, paragraph_id))
    return [Hit(paper_id, paragraph_id, -score) for score, paper_id, _, paragraph_id in sorted(ranked)]
