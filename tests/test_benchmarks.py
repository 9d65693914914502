"""What measures the program is itself tried out: the scores, and the question sets that they are taken on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from committee_assistant.assistant import Assistant
from committee_assistant.transcripts.read import EXPECTED_OUTCOMES

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
SETS = sorted((BENCHMARKS / "questions").glob("*.yaml"))

RIGHT = """\
- id: x-1
  turns:
  - ask: how many audits have been completed
    expect: {outcome: answer, cite: [["19"]], say: [["1088"]]}
  - ask: hello
    expect: {outcome: smalltalk}
"""
WRONG = RIGHT.replace("19", "6").replace("1088", "7000").replace("outcome: smalltalk", "outcome: answer")


def quality(file: Path, *options: str) -> list[str]:
    command = [sys.executable, str(BENCHMARKS / "quality.py"), *options, str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return [" ".join(line.split()) for line in done.stdout.splitlines()]


def test_a_set_that_is_answered_as_expected_is_all_right(tmp_path: Path, shipped: Assistant) -> None:
    (tmp_path / "set.yaml").write_text(RIGHT, encoding="utf-8")

    assert quality(tmp_path / "set.yaml") == [
        "set.yaml 2 turns right 100.0% wrong 0.0% silent 0.0%",
        "all 2 turns right 100.0% wrong 0.0% silent 0.0%",
        "expected answer 1 turns right 100.0% wrong 0.0% silent 0.0%",
        "expected smalltalk 1 turns right 100.0% wrong 0.0% silent 0.0%",
        "first turns 1 turns right 100.0% wrong 0.0% silent 0.0%",
        "follow-ups 1 turns right 100.0% wrong 0.0% silent 0.0%",
    ]


def test_an_answer_with_nothing_of_what_was_expected_is_wrong(tmp_path: Path, shipped: Assistant) -> None:
    (tmp_path / "set.yaml").write_text(WRONG, encoding="utf-8")

    lines = quality(tmp_path / "set.yaml", "--causes")

    assert lines[0] == "set.yaml 2 turns right 0.0% wrong 50.0% silent 0.0%"
    assert sorted(lines[-2:]) == ["1 answered from another paragraph", "1 took a question for a remark, or the reverse"]


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_every_turn_of_a_question_set_can_be_scored(file: Path, shipped: Assistant) -> None:
    turns = [turn for one in yaml.safe_load(file.read_text(encoding="utf-8")) for turn in one["turns"]]
    expected = [turn["expect"] for turn in turns if turn.get("expect")]
    named = [str(one) for expect in expected for group in expect.get("cite") or () for one in group]

    assert len(expected) >= 100
    assert {expect["outcome"] for expect in expected} <= {*EXPECTED_OUTCOMES}
    assert [one for one in named if shipped.knowledge.paper.paragraph(one) is None] == []
