"""``evaluate``: what is asked, how it is counted, what changed since, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from committee_assistant.cli.root import run

FICTIONAL = str(Path(__file__).parent / "fictional")
QUESTIONS = """\
- id: set-1
  tags: [audits, short]
  turns:
    - ask: "how many audits have been done"
      expect: {outcome: answer, cite: [["2"]], allow: [], say: [["310"]]}
    - ask: "thanks"
      expect: {outcome: smalltalk}
- id: set-2
  tags: [audits]
  turns:
    - ask: "how many audits have been done"
      expect: {outcome: answer, cite: [["9"], ["2"]], say: [["310"]]}
    - ask: "what will it all cost in 2099 pounds"
      expect: {outcome: answer, cite: [["2"]]}
- id: set-3
  tags: [audits]
  turns:
    - ask: "how many audits have been done"
      expect: {outcome: abstain}
"""
CLAIMS = """\
- {id: c-1, claim: "310 audits have been completed.", verdict: supported, cite: [["2"]]}
- {id: c-2, claim: "310 audits have been completed.", verdict: contradicted, cite: [["2"]]}
"""
TRANSCRIPT = """\
title: "Audits"
turns:
  - ask: "how many audits have been done"
    expect: {outcome: answer, cite: [["2"]]}
"""

Captured = pytest.CaptureFixture[str]


def evaluate(*arguments: object) -> int:
    return run(["evaluate", *map(str, arguments), "--paper", FICTIONAL])


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    return written(tmp_path / "set.yaml", QUESTIONS)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def rows(printed: str) -> dict[str, list[str]]:
    """Give the cells of each row of a table by its name."""
    return {line[:27].strip(): line[27:].split() for line in printed.splitlines()}


def test_turns_are_counted_by_what_they_are_called(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions) == 0
    counted = rows(capsys.readouterr().out)

    assert counted["all"] == ["5", "40.0%", "20.0%", "20.0%", "20.0%", "100.0%", "50.0%"]
    assert counted["expected abstain"][:3] == ["1", "0.0%", "100.0%"]
    assert counted["#audits"][0] == "5"
    assert "#short" not in counted  # too few turns for a row


def test_a_table_fits_into_80_columns(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_failures_say_what_was_got_and_why_it_is_not_right(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions, "--failures") == 0
    printed = capsys.readouterr().out

    assert "set.yaml set-2[1] other: “how many audits have been done”" in printed
    assert "but does not cite 9" in printed
    assert "set.yaml set-3[1] wrong:" in printed
    assert "set-1" not in printed


def test_claims_are_checked_and_false_ones_called_supported_are_counted(tmp_path: Path, capsys: Captured) -> None:
    assert evaluate(written(tmp_path / "claims.yaml", CLAIMS)) == 0
    printed = capsys.readouterr().out

    assert rows(printed)["all claims"] == ["2", "50.0%", "2", "0", "0"]
    assert "contradicted claims called supported: 1" in printed


def test_a_folder_may_hold_questions_claims_and_transcripts(tmp_path: Path, questions: Path, capsys: Captured) -> None:
    written(tmp_path / "audits.yaml", TRANSCRIPT)
    written(tmp_path / "claims.yaml", CLAIMS)

    assert evaluate(tmp_path) == 0
    counted = rows(capsys.readouterr().out)
    assert counted["all"][0] == "6"
    assert counted["audits.yaml"][:2] == ["1", "100.0%"]
    assert counted["all claims"][0] == "2"


def test_json_holds_the_scores_and_every_turn(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions, "--json") == 0
    found = json.loads(capsys.readouterr().out)

    assert found["scores"][0] | {"name": "all", "turns": 5, "right": 2, "wrong": 1} == found["scores"][0]
    assert any(score["name"] == "#short" for score in found["scores"])
    assert [turn["called"] for turn in found["turns"]] == ["right", "right", "other", "silent", "wrong"]


def test_an_earlier_run_is_compared_turn_by_turn(tmp_path: Path, questions: Path, capsys: Captured) -> None:
    kept = tmp_path / "before.json"
    assert evaluate(questions, "--save", kept) == 0
    changed = QUESTIONS.replace('[["9"], ["2"]]', '[["2"]]').replace('cite: [["2"]], allow: [], say: [["310"]]', "")
    written(questions, changed.replace("expect: {outcome: answer, }", "expect: {outcome: abstain}"))
    capsys.readouterr()

    assert evaluate(questions, "--against", kept) == 0
    printed = capsys.readouterr().out
    assert "Better: 1\n  set.yaml set-2[1] other → right" in printed
    assert "Worse: 1\n  set.yaml set-1[1] right → wrong" in printed
    assert rows(printed)["turns wrong"] == ["1", "2", "+1"]
    assert printed.splitlines()[-1] == "5 in both, 0 new, 0 gone"


def test_the_same_again_changes_nothing(tmp_path: Path, questions: Path, capsys: Captured) -> None:
    kept = tmp_path / "before.json"

    assert evaluate(questions, "--save", kept) == 0
    assert evaluate(questions, "--against", kept, "--save", kept) == 0
    assert "Nothing got better or worse." in capsys.readouterr().out


def test_a_file_that_is_no_evaluation_is_never_written_over(tmp_path: Path, questions: Path, capsys: Captured) -> None:
    other = written(tmp_path / "letter.json", '{"dear": "sir"}')

    assert evaluate(questions, "--save", other) == 2
    assert "letter.json: this is no saved evaluation" in capsys.readouterr().err
    assert evaluate(questions, "--against", other) == 2
    assert evaluate(questions, "--against", tmp_path / "none.json") == 2
    assert other.read_text(encoding="utf-8") == '{"dear": "sir"}'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: a\n  turns:\n    - aks: hello\n", ":3: unknown key 'aks'"),
        ("- id: a\n  claim: x\n  verdict: perhaps\n", ":1: 'verdict' is 'perhaps'"),
        ("- id: a\n", ":1: there is no turn and no claim"),
        ("- just a text\n", ":1: this is not a set of"),
        ("", ":1: the file is not a set of"),
        ("- id: [\n", "this is not YAML"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_the_rest_is_asked(
    text: str, said: str, tmp_path: Path, questions: Path, capsys: Captured
) -> None:
    written(tmp_path / "broken.yaml", text)

    assert evaluate(tmp_path) == 2
    printed = capsys.readouterr()
    assert f"broken.yaml{said}" in printed.err or said in printed.err
    assert printed.err.endswith("1 file cannot be read, the rest was asked\n")
    assert rows(printed.out)["all"][0] == "5"


def test_where_nothing_can_be_asked_that_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert evaluate(tmp_path) == 2
    assert "there is no .yaml file in" in capsys.readouterr().err
    written(tmp_path / "broken.yaml", "- id: a\n")
    assert evaluate(tmp_path) == 2
    assert "nothing can be asked" in capsys.readouterr().err


def test_coverage_names_the_paragraphs_and_facts_that_nothing_reaches(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions, "--coverage") == 0
    printed = capsys.readouterr().out.splitlines()

    missed = [line.strip().partition(":")[0] for line in printed if line.startswith("    ")]
    assert printed[0].startswith("Paragraphs cited by some answer: ")
    assert "3" in missed
    assert "2" not in missed
    assert any(line.endswith("event:visit-3") for line in printed)


def test_options_that_do_not_go_together_are_a_wrong_call(questions: Path, capsys: Captured) -> None:
    assert evaluate(questions, "--coverage", "--json") == 2
    assert evaluate(questions, "--json", "--failures") == 2
    assert "leave --json out" in capsys.readouterr().err
