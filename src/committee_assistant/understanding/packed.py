"""Many short lists of numbers kept as a few long runs of bytes, so that a compiled index opens in milliseconds."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


def pack_counts(values: Iterable[int]) -> bytes:
    """Pack whole numbers from 0 to 4 thousand million."""
    return array("I", values).tobytes()


def pack_weights(values: Iterable[float]) -> bytes:
    """Pack numbers to seven digits."""
    return array("f", values).tobytes()


def counts(packed: bytes) -> memoryview[int]:
    """Undo ``pack_counts``."""
    return memoryview(packed).cast("I")


def weights(packed: bytes) -> memoryview[float]:
    """Undo ``pack_weights``."""
    return memoryview(packed).cast("f")


@dataclass(frozen=True)
class Runs:
    """Lists of whole numbers, each with a weight where weights were given, found by their place."""

    packed_ends: bytes
    packed_numbers: bytes
    packed_weights: bytes = b""

    @classmethod
    def of(cls, runs: Iterable[Iterable[int]], weighed: Iterable[Iterable[float]] = ()) -> Runs:
        """Pack lists, and lists of weights of the same lengths."""
        ends: list[int] = []
        numbers: list[int] = []
        for run in runs:
            numbers += run
            ends.append(len(numbers))
        return cls(pack_counts(ends), pack_counts(numbers), pack_weights(weight for run in weighed for weight in run))

    def numbers(self, place: int) -> memoryview[int]:
        """Give a list."""
        return self._numbers[self._start(place) : self._ends[place]]

    def weights(self, place: int) -> memoryview[float]:
        """Give a list's weights."""
        return self._weights[self._start(place) : self._ends[place]]

    def _start(self, place: int) -> int:
        return self._ends[place - 1] if place else 0

    @cached_property
    def _ends(self) -> memoryview[int]:
        return counts(self.packed_ends)

    @cached_property
    def _numbers(self) -> memoryview[int]:
        return counts(self.packed_numbers)

    @cached_property
    def _weights(self) -> memoryview[float]:
        return weights(self.packed_weights)
