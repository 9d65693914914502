"""Whether a sentence holds the kind of thing that a question asks for."""

from __future__ import annotations

import pytest

from committee_assistant.answering.held import Held, held_kind
from committee_assistant.assistant import Assistant
from tests.wexcombe_paper import wexcombe_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return wexcombe_assistant()


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        ("how much did it cost", "It cost £12,400.", Held.HOLDS),
        ("how much did it cost", "It was dearer than planned.", Held.LACKS),
        ("when did it open", "It opened in June 2025.", Held.HOLDS),
        ("when did it open", "It opened with a brass band.", Held.LACKS),
        ("how long did it take", "It took eleven weeks.", Held.HOLDS),
        ("how long did it take", "It took patience.", Held.LACKS),
        ("how many swings are there", "There are 14 swings.", Held.HOLDS),
        ("how many swings are there", "Swings were checked in May 2025.", Held.LACKS),
        ("who drained the lake", "Ellen Marsh drained the lake.", Held.HOLDS),
        ("who drained the lake", "It was drained in spite of the rain.", Held.LACKS),
        ("which firm won the contract", "The contract went to Tarn Ltd.", Held.HOLDS),
        ("which firm won the contract", "The contract was let to a local firm.", Held.LACKS),
        ("why was it closed", "It was closed because the chains had rusted.", Held.HOLDS),
        ("what are the risks", "The bank may give way.", Held.ANY),
    ],
)
def test_a_sentence_is_held_against_what_was_asked(
    assistant: Assistant, question: str, sentence: str, held: Held
) -> None:
    assert held_kind(assistant.understanding.read(question), sentence) is held


def test_a_name_in_the_question_is_no_answer_to_who(assistant: Assistant) -> None:
    reading = assistant.understanding.read("who speaks for Abbey Water")

    assert held_kind(reading, "Lake: Abbey Water; Boats: 6") is Held.LACKS
