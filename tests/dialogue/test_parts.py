"""One turn that asks two questions is taken apart, and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.dialogue.parts import parts


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("when was the last visit and what did it look at?", ("when was the last visit", "what did it look at?")),
        ("who runs the parks? And when did she start?", ("who runs the parks", "when did she start?")),
        ("how many ponds are planned, and are there wardens?", ("how many ponds are planned", "are there wardens?")),
    ],
)
def test_two_questions_become_two(turn: str, found: tuple[str, ...]) -> None:
    assert parts(turn) == found


@pytest.mark.parametrize(
    "turn", ["what about meadows and ponds?", "who is who?", "when the ponds are dug, who looks after them?", "why?"]
)
def test_one_question_stays_one(turn: str) -> None:
    assert parts(turn) == (turn,)


@given(st.text(max_size=80))
def test_no_word_is_lost_but_the_seam(turn: str) -> None:
    assert 1 <= len(parts(turn)) <= 2
    assert all(part in turn for part in parts(turn))
