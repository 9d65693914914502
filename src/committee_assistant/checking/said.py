"""Sentences taken apart for comparing: stems, weighted features, quantities, dates."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from committee_assistant.checking.index import words_of
from committee_assistant.model.figures import figures
from committee_assistant.model.period import MONTHS
from committee_assistant.understanding.features import features
from committee_assistant.understanding.index import weigh
from committee_assistant.understanding.interpret import Understanding
from committee_assistant.understanding.opposites import Difference
from committee_assistant.understanding.quantities import Quantity, quantities
from committee_assistant.understanding.text import clean, tokenise

REMEMBERED = 20_000
"""Sentences: the claims of a briefing are held against the same few thousand."""
_MONTHS = frozenset(month.lower() for month in MONTHS)


@dataclass(frozen=True)
class Said:
    """A sentence taken apart."""

    text: str
    stems: tuple[str, ...]
    words: frozenset[str]
    """Stems and groups of the lexicon."""
    vector: dict[str, float]
    norm: float
    quantities: tuple[Quantity, ...]
    dates: frozenset[str]
    """Months and years."""
    names: frozenset[str]
    """The people and bodies that it names."""

    def likeness(self, other: Said) -> float:
        """Give the cosine of two sentences, 0 to 1."""
        shared = sum(weight * other.vector.get(name, 0.0) for name, weight in self.vector.items())
        return shared / (self.norm * other.norm)

    def conflict(self, other: Said) -> tuple[str, str] | None:
        """Give a quantity or date of this sentence and what the other has in its place, or None."""
        theirs = [two for two in other.quantities if not any(_agree(one, two) for one in self.quantities)]
        for one in self.quantities:
            like = [two for two in theirs if one.is_like(two)]
            if like and not any(_agree(one, two) for two in other.quantities):
                return one.shown, min(like, key=one.distance).shown
        for is_kind in (_is_year, _MONTHS.__contains__):
            ours = sorted(filter(is_kind, self.dates - other.dates))
            instead = sorted(filter(is_kind, other.dates - self.dates))
            if ours and instead:
                return ours[0].capitalize(), instead[0].capitalize()
        return None


def joined(sentences: Sequence[Said]) -> Said:
    """Give the quantities and dates of several sentences as those of one."""
    return Said(
        text=" ".join(one.text for one in sentences),
        stems=(),
        words=frozenset(),
        vector={},
        norm=1.0,
        quantities=tuple(quantity for one in sentences for quantity in one.quantities),
        dates=frozenset().union(*(one.dates for one in sentences)),
        names=frozenset(),
    )


class Sentences:
    """Takes sentences apart, each once, as one paper's knowledge understands them."""

    def __init__(self, understanding: Understanding) -> None:
        self._understanding = understanding
        self.take = lru_cache(maxsize=REMEMBERED)(self._take)

    def is_topic(self, name: str) -> bool:
        """Tell whether a feature names what a sentence is about: no figure, and no word that has an opposite."""
        return name[0].isalpha() and name not in self._understanding.opposites.sides

    def difference(self, one: Said, other: Said) -> Difference:
        """Give how two sentences differ by words that cannot both be true."""
        return self._understanding.opposites.difference(one.stems, other.stems)

    def _take(self, text: str) -> Said:
        known = self._understanding
        cleaned = clean(text)
        stems = tuple(token.stem for token in tokenise(cleaned, known.vocabulary.stems))
        vector = weigh(features(stems, known.lexicon), known.index.rarity, known.index.rarest)
        named = (one for one in known.names.find(stems) if one.kind in {"person", "body"})
        return Said(
            text=text,
            stems=stems,
            words=frozenset(word for word in words_of(text, known.lexicon) if "+" not in word),
            vector=vector,
            norm=math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0,
            quantities=tuple(quantities(cleaned)),
            dates=frozenset(one for one in figures(cleaned) if one in _MONTHS or _is_year(one)),
            names=frozenset(f"{one.kind}:{one.value}" for one in named),
        )


def _agree(one: Quantity, other: Quantity) -> bool:
    return one.is_like(other) and one.agrees(other)


def _is_year(figure: str) -> bool:
    """Tell a year of this century from any other figure."""
    return len(figure) == 4 and figure.startswith("20") and figure.isdecimal()
