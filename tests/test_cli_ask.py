"""``ask`` for a person: what is printed where, what is refused, and the exit code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from committee_assistant.cli.root import run

FICTIONAL = str(Path(__file__).parent / "fictional")
ANSWERED = ["ask", "how", "many", "audits", "have", "been", "done", "--paper", FICTIONAL]
OUTSIDE = ["ask", "What is the capital of France?", "--paper", FICTIONAL]

Captured = pytest.CaptureFixture[str]


def test_words_need_no_quotes(capsys: Captured) -> None:
    assert run(ANSWERED) == 0
    unquoted = capsys.readouterr().out
    run(["ask", "how many audits have been done", "--paper", FICTIONAL])

    assert unquoted == capsys.readouterr().out
    assert "310" in unquoted


def test_a_piped_answer_is_one_line_with_its_marks_and_no_escapes(capsys: Captured) -> None:
    run(ANSWERED)
    printed = capsys.readouterr()

    assert printed.out.count("\n") == 1
    assert "[¶2]" in printed.out
    assert "\x1b" not in printed.out
    assert printed.err == ""


def test_what_the_paper_does_not_say_exits_with_1(capsys: Captured) -> None:
    assert run(OUTSIDE) == 1
    assert capsys.readouterr().out


def test_explain_prints_how_the_question_was_read(capsys: Captured) -> None:
    run([*ANSWERED, "--explain"])
    printed = capsys.readouterr().out

    for label in ("Question", "Corrections", "Mentions", "Asks for", "Best matches", "Margin", "Outcome"):
        assert f"\n{label}" in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask"], "there is no question"),
        (["ask", "  "], "there is no question"),
        (["ask", "hello", "--loudly"], "--loudly"),
        (["ask", "hello", "--paper", "no-such-paper"], "no-such-paper"),
        (["ask", "hello", "--paper"], "--paper"),
        (["ask", "hello", "--paper", str(Path(__file__).with_name("__init__.py"))], "empty"),
        (["ask", "hello", "--record", __file__], "exists"),
        (["ask", "hello", "--paper", FICTIONAL, "--record", "no/such/folder/x.yaml"], "no/such/folder"),
        (["aks", "hello"], "aks"),
        (["--paper", FICTIONAL, "ask", "hello"], "--paper"),
    ],
    ids=lambda value: " ".join(value)[-40:] if isinstance(value, list) else None,
)
def test_a_wrong_call_is_one_line_that_says_what(arguments: list[str], said: str, capsys: Captured) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()

    assert printed.err.startswith("committee-assistant")
    assert printed.err.count("\n") == 1
    assert said in printed.err


def test_knowledge_that_cannot_be_used_is_one_line_that_names_file_and_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "paper.yaml").write_text("paper:\n  id: x\n  titel: y\n", encoding="utf-8")

    assert run(["ask", "hello", "--paper", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert re.search(r"paper\.yaml:\d+: ", printed.err)
    assert printed.err.count("\n") == 1
    assert "lint" in printed.err


def test_a_recorded_turn_replays(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "turn.yaml"

    assert run([*ANSWERED, "--record", str(file)]) == 0
    assert run(["replay", str(file), "--paper", FICTIONAL]) == 0
    assert "1 as before" in capsys.readouterr().out


def test_a_shipped_paper_may_be_named_by_its_id(capsys: Captured) -> None:
    assert run(["ask", "hello", "--paper", "surrey-cfllc-2020-07-28"]) == 0


@pytest.mark.parametrize("typed", ["\x1b[2Jhow many audits", "\x07\x9bmhow many audits\u202e"])
def test_what_was_typed_never_reaches_the_terminal_as_an_escape(typed: str, capsys: Captured) -> None:
    run(["ask", typed, "--explain", "--paper", FICTIONAL])
    printed = capsys.readouterr().out

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "committee_assistant", *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, timeout=120)


def test_output_is_utf_8_where_the_console_is_not() -> None:
    done = process(*ANSWERED, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")

    assert done.returncode == 0
    assert "[¶2]" in done.stdout.decode("utf-8")


def test_bars_are_utf_8_where_the_console_is_not() -> None:
    done = process("stats", "--paper", FICTIONAL, PYTHONIOENCODING="ascii")

    assert done.returncode == 0
    assert "█" in done.stdout.decode("utf-8")


def test_an_answer_does_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    seeds = {seed: {"PYTHONHASHSEED": seed, "COMMITTEE_ASSISTANT_CACHE": str(tmp_path / seed)} for seed in "12"}
    one, other = (process(*ANSWERED, "--explain", **environment) for environment in seeds.values())

    assert one.returncode == 0
    assert one.stdout == other.stdout


def test_all_papers_are_asked_without_naming_one(capsys: Captured) -> None:
    assert run(["ask", "--all", "--paper", FICTIONAL, "hello"]) == 2

    assert "leave --paper out" in capsys.readouterr().err
