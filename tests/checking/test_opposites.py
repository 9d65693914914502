from __future__ import annotations

import pytest

from committee_assistant.model.knowledge import English
from committee_assistant.understanding.opposites import Opposites
from committee_assistant.understanding.text import tokenise

ENGLISH = English(
    {}, frozenset(), {}, {}, (), (), (),
    opposites=(
        (("more", "rose"), ("fewer", "fell", "went down")),
        (("planned",), ("under way",), ("completed",)),
    ),
    negations=("not", "never"),
)  # fmt: skip
OPPOSITES = Opposites.of(ENGLISH)


def stems(text: str) -> list[str]:
    return [token.stem for token in tokenise(text)]


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("complaints rose", "complaints fell", True),
        ("complaints rose", "complaints went down", True),
        ("complaints did not rise", "complaints rise", True),
        ("complaints rose", "complaints never rose", True),
        ("complaints never rose", "complaints fell", False),
        ("complaints rose", "more complaints", False),
    ],
)
def test_an_opposite_or_a_negation_turns_a_sentence_round_and_both_together_do_not(
    one: str, other: str, turned: bool
) -> None:
    assert OPPOSITES.difference(stems(one), stems(other)).reversed is turned


def test_of_three_states_another_one_is_not_the_reverse() -> None:
    difference = OPPOSITES.difference(stems("the bridge is completed"), stems("the bridge is under way"))

    assert not difference.reversed
    assert difference.other


def test_a_word_that_both_have_makes_no_difference() -> None:
    difference = OPPOSITES.difference(stems("more benches, fewer bins"), stems("fewer benches, more bins"))

    assert not difference.turned
