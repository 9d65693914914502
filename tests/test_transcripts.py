"""Transcripts as files: what reads, what is wrong with what does not, and writing that reads back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as some

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.transcripts.read import EXPECTED_OUTCOMES, OUTCOMES, read_transcript
from committee_assistant.transcripts.record import RecordedTurn, write_transcript
from committee_assistant.transcripts.transcript import Expectation, Recorded, Transcript, Turn
from committee_assistant.transcripts.write import transcript_yaml

WHOLE = """\
# Kept.
title: "Visits"
turns:
  - ask: "when was the second visit?"
    answer: >-
      Visit 2 came in
      January 2019. [¶6]
    outcome: answer
    cites: ["6"]
    expect:
      outcome: correct
      cite: [["6", "7"], ["3.10"]]
      allow: ["46"]
      say: [["January 2019", "re:jan\\\\w+"]]
      avoid: ["April 2020"]
  - ask: "and then?"
"""


def read(text: str, folder: Path) -> tuple[Transcript | None, list[str]]:
    file = folder / "transcript.yaml"
    file.write_text(text, encoding="utf-8")
    transcript, problems = read_transcript(file)
    return transcript, [str(problem).removeprefix(f"{folder}/") for problem in problems]


def test_a_whole_transcript_reads_as_values(tmp_path: Path) -> None:
    transcript, problems = read(WHOLE, tmp_path)

    assert problems == []
    assert transcript is not None
    assert (transcript.title, transcript.comment) == ("Visits", "# Kept.")
    first, second = transcript.turns
    assert first.recorded == Recorded("Visit 2 came in January 2019. [¶6]", "answer", ("6",))
    assert first.expect == Expectation(
        "correct", (("6", "7"), ("3.10",)), ("46",), (("January 2019", "re:jan\\w+"),), ("April 2020",)
    )
    assert (second.recorded, second.expect, second.origin.line) == (None, None, 16)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "not a set of"),
        ("- ask: x\n", 1, "not a set of"),
        ("title: x\n", 1, "there is no turn"),
        ("title: x\nturns: []\n", 1, "there is no turn"),
        ("turns:\n  - ask: x\n", 1, "'title' is missing"),
        ("title: x\nturns:\n  - aks: x\n", 3, "'ask' is missing"),
        ("title: x\nturns:\n  - ask: x\n    anwser: y\n", 4, "unknown key 'anwser'"),
        ("title: x\nturns:\n  - ask: x\n    answer: y\n", 3, "'outcome' is missing"),
        ("title: x\nturns:\n  - ask: x\n    answer: y\n    outcome: maybe\n", 3, "'outcome' is 'maybe'"),
        ("title: x\nturns:\n  - ask: x\n    expect: {cite: []}\n", 4, "'outcome' is missing"),
        (
            "title: x\nturns:\n  - ask: x\n    expect: {outcome: answer, cite: ['6']}\n",
            4,
            "a list in brackets",
        ),
        (
            "title: x\nturns:\n  - ask: x\n    expect: {outcome: answer, say: [['re:(']]}\n",
            4,
            "no regular expression",
        ),
        ("title: x\nturns:\n  - ask: x\n    expect: answer\n", 4, "is not an entry"),
        ("title: x\nturns:\n  - ask: [x]\n", 3, "is not a text"),
        ("title: x\nturns:\n  - hello\n", 3, "is not an entry"),
        ("title: 'x\n", 2, "not YAML"),
        ("title: &a x\nturns: *a\n", 2, "alias"),
    ],
)
def test_a_fault_is_named_with_its_line_and_what_to_do(text: str, line: int, said: str, tmp_path: Path) -> None:
    transcript, problems = read(text, tmp_path)

    assert transcript is None
    found = [problem for problem in problems if said in problem]
    assert found
    assert found[0].startswith(f"transcript.yaml:{line}: ")
    assert found[0].endswith(")")


def test_every_fault_of_a_file_is_named_at_once(tmp_path: Path) -> None:
    _, problems = read("title: x\nturns:\n  - aks: a\n  - ask: b\n    expect: {outcome: perhaps}\n", tmp_path)

    assert len(problems) == 3


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    transcript, problems = read_transcript(tmp_path / "none.yaml")

    assert transcript is None
    assert "cannot be read" in str(problems[0])


def test_bytes_that_are_no_utf_8_are_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "latin.yaml"
    file.write_bytes(b"title: caf\xe9\n")

    assert "not UTF-8" in str(read_transcript(file)[1][0])


def test_a_whole_transcript_is_written_as_it_was_read(tmp_path: Path) -> None:
    transcript, _ = read(WHOLE, tmp_path)
    assert transcript is not None
    once = transcript_yaml(transcript)
    again, _ = read(once, tmp_path)

    assert again is not None
    assert transcript_yaml(again) == once
    assert "answer: >-\n      Visit 2 came in January 2019. [¶6]\n" in once


texts = some.text(min_size=1, max_size=200).map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))
prose = some.lists(some.text(some.characters(categories=["L", "N", "P", "S"]), min_size=1), min_size=1, max_size=40)
words = prose.map(" ".join).filter(bool)
groups = some.lists(some.lists(texts, max_size=3).map(tuple), max_size=3).map(tuple)
some_texts = some.lists(texts, max_size=3).map(tuple)
expectations = some.builds(
    Expectation, some.sampled_from(EXPECTED_OUTCOMES), groups, some_texts, some.just(()), some.just(())
)
records = some.builds(Recorded, texts | words, some.sampled_from(OUTCOMES), some_texts)
turns = some.builds(Turn, texts | words, some.none() | records, some.none() | expectations)


@given(some.builds(Transcript, texts, some.lists(turns, min_size=1, max_size=3).map(tuple)))
def test_whatever_is_written_reads_back_as_the_same_values(transcript: Transcript) -> None:
    with TemporaryDirectory() as folder:
        again, problems = read(transcript_yaml(transcript), Path(folder))

    assert problems == []
    assert again is not None
    assert again.title == transcript.title
    assert [(turn.ask, turn.recorded, turn.expect) for turn in again.turns] == [
        (turn.ask, turn.recorded, turn.expect) for turn in transcript.turns
    ]


ANSWER = Answer(Outcome.ANSWER, (Claim("There are 42 playgrounds.", ("1",)),), verdict=True)


def test_a_conversation_is_recorded_to_the_letter(tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    write_transcript(file, "Play: a start", [RecordedTurn("are there 42?", ANSWER)])
    transcript, problems = read_transcript(file)

    assert problems == []
    assert transcript is not None
    assert transcript.title == "Play: a start"
    assert transcript.turns[0].ask == "are there 42?"
    assert transcript.turns[0].recorded == Recorded("Yes. There are 42 playgrounds. [¶1]", "answer", ("1",))


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError):
        write_transcript(file, "x", [RecordedTurn("y", ANSWER)])
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_question_with_a_lone_surrogate_is_recorded_readably(tmp_path: Path) -> None:
    file = tmp_path / "odd.yaml"
    write_transcript(file, "x", [RecordedTurn("odd \udc80", ANSWER)])
    transcript, _ = read_transcript(file)

    assert transcript is not None
    assert transcript.turns[0].ask == "odd ?"
