from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.cli.root import run
from committee_assistant.feedback.store import append_mark, feedback_path
from tests.feedback.test_store import MARK


@pytest.fixture
def home(tmp_path: Path) -> Path:
    append_mark(feedback_path(tmp_path / "home"), MARK)
    return tmp_path / "home"


def test_marks_are_listed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["feedback", "--home", str(home)]) == 0
    assert "## how many bridges" in capsys.readouterr().out
    assert feedback_path(home).exists()


def test_marks_are_written_to_a_new_file_and_then_dropped(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "issues.md"

    assert run(["feedback", "--home", str(home), "-o", str(file), "--clear"]) == 0
    assert "wrong paragraph" in file.read_text(encoding="utf-8")
    assert not feedback_path(home).exists()


def test_a_file_that_is_there_is_left_alone_and_so_are_the_marks(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine", encoding="utf-8")

    assert run(["feedback", "--home", str(home), "-o", str(file), "--clear"]) == 2
    assert "name a new one" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"
    assert feedback_path(home).exists()


def test_without_marks_it_says_how_to_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["feedback", "--home", str(tmp_path), "--clear"]) == 0
    assert "No answer has been marked yet." in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feedback_path(tmp_path).mkdir()

    assert run(["feedback", "--home", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
