"""Example questions, ready to compare and packed to open fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from committee_assistant.model.reading import AnswerType
from committee_assistant.understanding.packed import Runs, counts, pack_counts, pack_weights, weights


@dataclass(frozen=True)
class Row:
    """An example question, ready to compare."""

    key: int
    text: str
    polarity: str
    slots: tuple[str, ...]
    type: AnswerType
    names: tuple[str, ...]
    """What it names of the kinds in ``EXACT``, as ``span:first``."""
    features: Sequence[int]
    weights: Sequence[float]
    """Of the features, in their order."""
    norm: float


_POLARITIES = ("", "yes", "no")
_TYPES = tuple(AnswerType)


@dataclass(frozen=True)
class Examples:
    """Every example question, packed; a row is made when it is first compared."""

    texts: tuple[str, ...]
    keys: bytes
    polarities: bytes
    types: bytes
    norms: bytes
    features: Runs
    slots: dict[int, tuple[str, ...]]
    """Of the templates among them."""
    names: dict[int, tuple[str, ...]]
    """Of those that name something of a kind in ``EXACT``."""

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Examples:
        """Pack rows, in order."""
        return cls(
            texts=tuple(row.text for row in rows),
            keys=pack_counts(row.key for row in rows),
            polarities=bytes(_POLARITIES.index(row.polarity) for row in rows),
            types=bytes(_TYPES.index(row.type) for row in rows),
            norms=pack_weights(row.norm for row in rows),
            features=Runs.of((row.features for row in rows), (row.weights for row in rows)),
            slots={place: row.slots for place, row in enumerate(rows) if row.slots},
            names={place: row.names for place, row in enumerate(rows) if row.names},
        )

    def __getitem__(self, place: int) -> Row:
        row = self._made.get(place)
        if row is None:
            row = self._made[place] = Row(
                key=self.keys_of[place],
                text=self.texts[place],
                polarity=self.polarity(place),
                slots=self.slots.get(place, ()),
                type=self.type(place),
                names=self.names.get(place, ()),
                features=self.features.numbers(place),
                weights=self.features.weights(place),
                norm=self.norms_of[place],
            )
        return row

    def polarity(self, place: int) -> str:
        """Give ``yes``, ``no`` or "" of an example."""
        return _POLARITIES[self.polarities[place]]

    def type(self, place: int) -> AnswerType:
        """Give the type of answer that an example asks for."""
        return _TYPES[self.types[place]]

    @cached_property
    def _made(self) -> dict[int, Row]:
        return {}

    @cached_property
    def keys_of(self) -> Sequence[int]:
        """The candidate of each example."""
        return counts(self.keys)

    @cached_property
    def norms_of(self) -> Sequence[float]:
        """The length of each example's vector."""
        return weights(self.norms)
