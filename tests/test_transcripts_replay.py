"""Replaying: what counts as the same answer, what as one that was expected, and how a change is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.transcripts.difference import word_difference
from committee_assistant.transcripts.expectation import faults
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.replay import replay
from committee_assistant.transcripts.transcript import Expectation, Recorded, Transcript, Turn
from committee_assistant.transcripts.updating import updated

SHIPPED = sorted((Path(__file__).parents[1] / "transcripts").glob("*.yaml"))
ANSWER = Answer(
    Outcome.ANSWER,
    (
        Claim("27% of 1,088 audits – not fewer – were ‘good’.", ("20.1",)),
        Claim("It helps partners.", ("32(e)",)),
    ),
)
CLARIFY = Answer(
    Outcome.CLARIFY,
    (Claim("Which visit?"),),
    choices=(Choice("Visit 1", "when was visit 1?"), Choice("Visit 2", "…")),
)
ABSTAIN = Answer(Outcome.ABSTAIN, (Claim("The paper does not say."),), see=("6",))


@pytest.mark.parametrize(
    ("answer", "expect"),
    [
        (ANSWER, Expectation("answer")),
        (ANSWER, Expectation("correct")),
        (ANSWER, Expectation("answer", cite=(("20.1",), ("32",)))),
        (ANSWER, Expectation("answer", cite=(("7", "20.1"),))),
        (ANSWER, Expectation("answer", cite=(("20.1",),), allow=("32",))),
        (ANSWER, Expectation("answer", say=(("27%", "28%"), ("1088",), ("'good'",), ("AUDITS - not",)))),
        (ANSWER, Expectation("answer", say=(("re:\\bpart\\w+s\\b",),))),
        (ANSWER, Expectation("answer", avoid=("7%", "88", "20.1", "re:bad"))),
        (CLARIFY, Expectation("clarify", say=(("Visit 1",),))),
        (ABSTAIN, Expectation("abstain")),
    ],
)
def test_an_answer_as_expected_has_no_faults(answer: Answer, expect: Expectation) -> None:
    assert faults(answer, expect) == []


@pytest.mark.parametrize(
    ("answer", "expect", "said"),
    [
        (ABSTAIN, Expectation("answer"), "the outcome is abstain, expected answer"),
        (ANSWER, Expectation("abstain"), "the outcome is answer, expected abstain"),
        (CLARIFY, Expectation("correct"), "the outcome is clarify, expected correct"),
        (ANSWER, Expectation("answer", cite=(("20",),)), "does not cite 20"),
        (ANSWER, Expectation("answer", cite=(("6", "7"),)), "does not cite 6 or 7"),
        (ANSWER, Expectation("answer", cite=(("32",),), allow=("33",)), "cites 20.1"),
        (ANSWER, Expectation("answer", say=(("7%",),)), "does not say 7%"),
        (ANSWER, Expectation("answer", avoid=("partners",)), "says partners"),
    ],
)
def test_an_answer_that_is_not_as_expected_has_its_fault_named(answer: Answer, expect: Expectation, said: str) -> None:
    assert faults(answer, expect) == [said]


@pytest.mark.parametrize(
    ("before", "now", "shown"),
    [
        ("same words", "same words", "same words"),
        ("in May 2018", "in June 2018", "in [-May-] {+June+} 2018"),
        ("in May", "in May 2018", "in May {+2018+}"),
        ("in May 2018", "in May", "in May [-2018-]"),
        ("", "all new", "{+all new+}"),
    ],
)
def test_a_difference_is_shown_word_by_word(before: str, now: str, shown: str) -> None:
    assert word_difference(before, now) == shown


ASKED = "how many audits have been done"


def test_a_turn_without_record_or_expectation_is_always_the_same(fictional: Assistant) -> None:
    (one,) = replay(Transcript("x", (Turn(ASKED),)), fictional)

    assert one.same


def test_every_part_of_a_record_that_differs_is_shown(fictional: Assistant) -> None:
    turn = Turn(ASKED, Recorded("Nobody knows.", "abstain", ("9",)))
    (one,) = replay(Transcript("x", (turn,)), fictional)

    assert [change.partition(":")[0] for change in one.changes] == ["answer", "outcome", "cites"]


def test_turns_are_one_conversation(fictional: Assistant) -> None:
    turns = (Turn("what share was good in the first three months"), Turn("and inadequate?"))
    _, second = replay(Transcript("x", turns), fictional)

    assert second.answer.citations == ("2.1",)


def test_an_update_records_what_is_answered_and_keeps_the_rest(fictional: Assistant) -> None:
    expect = Expectation("answer", cite=(("2",),))
    transcript = Transcript("x", (Turn(ASKED, None, expect),), "# Kept.")
    new = updated(transcript, tuple(replay(transcript, fictional)))

    assert new.comment == "# Kept."
    assert new.turns[0].expect == expect
    assert new.turns[0].recorded is not None
    assert all(one.same for one in replay(new, fictional))


def test_enough_transcripts_are_shipped() -> None:
    assert len(SHIPPED) >= 14


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_transcript_replays_as_recorded_and_expected(file: Path, shipped: Assistant) -> None:
    transcript, problems = read_transcript(file)
    assert problems == []
    assert transcript is not None
    different = [
        f"{one.turn.origin}: {one.turn.ask}: {'; '.join((*one.faults, *one.changes))}"
        for one in replay(transcript, shipped)
        if not one.same
    ]

    assert different == []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_turn_of_a_shipped_transcript_is_held_to_something(file: Path) -> None:
    transcript, _ = read_transcript(file)

    assert transcript is not None
    assert [turn.ask for turn in transcript.turns if not (turn.recorded or turn.expect)] == []
