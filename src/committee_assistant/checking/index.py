"""Claims whose verdict is known, counted by word, so that a new claim can be likened to them.

Each fact of the knowledge and each entry of ``claims:`` is a group. Its rows are what is said of it, by verdict: true
sentences and questions that get "yes"; false ones and questions that get "no"; and what people say that the paper does
not speak to.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from committee_assistant.checking.framing import claimed
from committee_assistant.model.checking import Verdict
from committee_assistant.model.knowledge import English, Knowledge
from committee_assistant.understanding.examples import candidates
from committee_assistant.understanding.features import features
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.packed import Runs, counts, pack_counts
from committee_assistant.understanding.text import tokenise

VERDICTS = tuple(Verdict)
LABELLED = "claims:"
"""How the key of a group begins that is an entry of ``claims:`` and no fact."""
UNSEEN = 0.5
"""Times that a word counts which no row holds."""
_NO_FACTS = ("intent:", "smalltalk:", "outside:", "ambiguity:")


@dataclass(frozen=True)
class Row:
    """Something that is said of a group's topic, with what the paper says to it."""

    group: str
    verdict: Verdict
    text: str


@dataclass(frozen=True)
class ClaimIndex:
    """Groups of rows; class ``3 * group + verdict`` holds a group's rows of one verdict."""

    groups: tuple[str, ...] = ()
    cites: tuple[tuple[str, ...], ...] = ()
    """For each group, the paragraphs that it rests on."""
    names: tuple[str, ...] = ()
    """Every word, group of the lexicon and pair of words, by its number."""
    counted: Runs = field(default_factory=lambda: Runs(b"", b""))
    """For each of these, the classes that hold it and how often."""
    packed_frequency: bytes = b""
    """For each of these, how many rows hold it."""
    packed_totals: bytes = b""
    """For each class, how many of these it holds in all."""
    rows: int = 0
    labelled: tuple[str, ...] = ()
    """The texts of the rows that are claims, in order of group and verdict."""
    packed_classes: bytes = b""
    """Their classes."""

    @classmethod
    def of(cls, knowledge: Knowledge, english: English) -> ClaimIndex:
        """Count the rows of a paper's knowledge."""
        lexicon = Lexicon.of(english)
        rows = list(_rows(knowledge, english))
        groups = tuple(dict.fromkeys(row.group for row in rows))
        numbers = {group: number for number, group in enumerate(groups)}
        held: dict[str, Counter[int]] = defaultdict(Counter)
        frequency: Counter[str] = Counter()
        totals: Counter[int] = Counter()
        for row in rows:
            label = class_of(numbers[row.group], row.verdict)
            words = words_of(row.text, lexicon)
            frequency.update(set(words))
            totals[label] += len(words)
            for word in words:
                held[word][label] += 1
        claims = sorted((class_of(numbers[row.group], row.verdict), row.text) for row in rows if _is_claim(row))
        resting = {f"{LABELLED}{number}": entry.cite for number, entry in enumerate(knowledge.claims)}
        return cls(
            groups=groups,
            cites=tuple(resting.get(group) or knowledge.resting.get(group, ()) for group in groups),
            names=tuple(held),
            counted=Runs.of((found.keys() for found in held.values()), (found.values() for found in held.values())),
            packed_frequency=pack_counts(frequency[name] for name in held),
            packed_totals=pack_counts(totals[label] for label in range(len(VERDICTS) * len(groups))),
            rows=len(rows),
            labelled=tuple(text for _, text in claims),
            packed_classes=pack_counts(label for label, _ in claims),
        )

    def claims_of(self, group: int) -> Iterator[tuple[Verdict, str]]:
        """Give a group's claims with their verdicts; none for a fact."""
        for label in range(class_of(group, VERDICTS[0]), class_of(group + 1, VERDICTS[0])):
            first, last = self._places.get(label, (0, 0))
            yield from ((VERDICTS[label % len(VERDICTS)], text) for text in self.labelled[first:last])

    def is_labelled(self, group: int) -> bool:
        """Tell whether a group is an entry of ``claims:`` and no fact."""
        return self.groups[group].startswith(LABELLED)

    def rarity(self, word: str) -> float:
        """Weigh a word by how few rows hold it."""
        number = self.numbers.get(word)
        return math.log(1 + (self.rows + 1) / (UNSEEN + (0 if number is None else self.frequency[number])))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Every word to its number."""
        return {name: number for number, name in enumerate(self.names)}

    @cached_property
    def frequency(self) -> Sequence[int]:
        """For each word, how many rows hold it."""
        return counts(self.packed_frequency)

    @cached_property
    def totals(self) -> Sequence[int]:
        """For each class, how many words it holds."""
        return counts(self.packed_totals)

    @cached_property
    def words_of_verdict(self) -> tuple[int, ...]:
        """For each verdict, how many words all its rows hold."""
        return tuple(sum(self.totals[place :: len(VERDICTS)]) for place in range(len(VERDICTS)))

    @cached_property
    def all_words(self) -> int:
        """How many words all rows hold."""
        return sum(self.words_of_verdict)

    @cached_property
    def _places(self) -> dict[int, tuple[int, int]]:
        places: dict[int, tuple[int, int]] = {}
        for place, label in enumerate(counts(self.packed_classes)):
            places[label] = (places.get(label, (place, 0))[0], place + 1)
        return places


def class_of(group: int, verdict: Verdict) -> int:
    """Give the number of the class of a group's rows of one verdict."""
    return len(VERDICTS) * group + VERDICTS.index(verdict)


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """Give the words of a claim with their groups of the lexicon, and its neighbouring words as pairs."""
    stems = [token.stem for token in tokenise(claimed(text))]
    single = [feature.name for feature in features(stems, lexicon) if "_" not in feature.name]
    return single + [f"{one}+{other}" for one, other in pairwise(stems)]


def _rows(knowledge: Knowledge, english: English) -> Iterator[Row]:
    for number, entry in enumerate(knowledge.claims):
        yield from (Row(f"{LABELLED}{number}", verdict, text) for verdict, text in entry.by_verdict)
    for one in candidates(knowledge, english):
        if one.key.startswith(_NO_FACTS):
            continue
        for verdict, texts in ((Verdict.SUPPORTED, one.asks.yes), (Verdict.CONTRADICTED, one.asks.no)):
            yield from (Row(one.key, verdict, text) for text in texts)
        if one.key.startswith("gap:"):
            yield from (Row(one.key, Verdict.NOT_STATED, text) for text in one.asks.open)
    for key, fact in knowledge.facts.items():
        yield from (Row(key, Verdict.SUPPORTED, claim.text) for claim in getattr(fact, "says", ()))


def _is_claim(row: Row) -> bool:
    return row.group.startswith(LABELLED)
