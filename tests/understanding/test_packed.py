"""Packed runs give back what went in."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.packed import Runs, counts, pack_counts, pack_weights, weights

NUMBERS = st.integers(min_value=0, max_value=2**32 - 1)
WEIGHTS = st.floats(width=32, allow_nan=False, allow_infinity=False)


@given(st.lists(st.lists(NUMBERS)))
def test_every_run_comes_back_in_its_place(runs: list[list[int]]) -> None:
    packed = Runs.of(runs)

    assert [list(packed.numbers(place)) for place in range(len(runs))] == runs


@given(st.lists(st.lists(st.tuples(NUMBERS, WEIGHTS))))
def test_weights_stay_beside_their_numbers(runs: list[list[tuple[int, float]]]) -> None:
    packed = Runs.of(([n for n, _ in run] for run in runs), ([w for _, w in run] for run in runs))

    assert [list(packed.weights(place)) for place in range(len(runs))] == [[w for _, w in run] for run in runs]


@given(st.lists(NUMBERS), st.lists(WEIGHTS))
def test_packed_values_come_back(numbers: list[int], values: list[float]) -> None:
    assert list(counts(pack_counts(numbers))) == numbers
    assert list(weights(pack_weights(values))) == values


def test_runs_survive_the_cache() -> None:
    packed = Runs.of([[1, 2], [], [3]], [[0.5, 0.25], [], [1.0]])

    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(packed), type=Runs)

    assert list(kept.numbers(2)) == [3]
    assert list(kept.weights(0)) == [0.5, 0.25]
