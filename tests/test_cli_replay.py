"""``replay``: what is shown, what is rewritten, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.cli.root import run

FICTIONAL = str(Path(__file__).parent / "fictional")
SOUND = 'title: "Audits"\nturns:\n  - ask: "how many audits have been done"\n'
WRONG = f'{SOUND}    answer: "There were 7 audits. [¶2]"\n    outcome: answer\n    cites: ["2"]\n'
UNMET = f'{WRONG}    expect: {{outcome: answer, cite: [["9"]]}}\n'

Captured = pytest.CaptureFixture[str]


def transcript(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def replay(*arguments: object) -> int:
    return run(["replay", *map(str, arguments), "--paper", FICTIONAL])


def test_a_recorded_transcript_replays_with_0(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", SOUND)

    assert replay(file, "--update", "--yes") == 0
    assert replay(file) == 0
    assert "1 as before" in capsys.readouterr().out


def test_a_changed_answer_is_shown_word_by_word_and_exits_with_1(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", WRONG)

    assert replay(file) == 1
    printed = capsys.readouterr().out
    assert f"{file}:3: how many audits have been done" in printed
    assert "[-There were 7 audits.-] {+310" in printed
    assert file.read_text(encoding="utf-8") == WRONG


def test_update_rewrites_after_showing(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", f"# How many.\n{WRONG}")

    assert replay(file, "--update", "--yes") == 0
    assert "[-There were 7 audits.-]" in capsys.readouterr().out
    rewritten = file.read_text(encoding="utf-8")
    assert rewritten.startswith("# How many.\n")
    assert "310" in rewritten
    assert replay(file) == 0


def test_update_never_records_an_answer_that_is_not_as_expected(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", UNMET)

    assert replay(file, "--update", "--yes") == 1
    assert "expected: does not cite 9" in capsys.readouterr().out
    assert "There were 7 audits." in file.read_text(encoding="utf-8")


def test_a_broken_transcript_is_reported_with_its_line_and_the_rest_runs(tmp_path: Path, capsys: Captured) -> None:
    broken = transcript(tmp_path, "a.yaml", 'title: "x"\nturns:\n  - aks: "hello"\n')
    transcript(tmp_path, "b.yaml", SOUND)

    assert replay(tmp_path) == 2
    printed = capsys.readouterr()
    assert f"{broken}:3: " in printed.out
    assert "b.yaml: Audits: 1 as before" in printed.out
    assert printed.out.splitlines()[-1].startswith("2 transcripts, 1 cannot be read")
    assert printed.err == "committee-assistant: replay: 1 of 2 transcripts cannot be read\n"


def test_a_path_that_is_not_there_is_a_wrong_call(capsys: Captured) -> None:
    assert replay("no-such-folder") == 2
    assert "no-such-folder" in capsys.readouterr().err


def test_a_folder_without_transcripts_is_a_wrong_call(tmp_path: Path, capsys: Captured) -> None:
    assert replay(tmp_path) == 2
    assert "no transcript" in capsys.readouterr().err
