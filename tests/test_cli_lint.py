"""``lint``: all problems at once, each a place to click on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from committee_assistant.cli.root import run

FICTIONAL = Path(__file__).parent / "fictional"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the fictional council's knowledge with two faults in two files."""
    folder = Path(shutil.copytree(FICTIONAL, tmp_path / "broken"))
    for name, right, wrong in (
        ("playgrounds.yaml", 'cite: ["1"]', 'cite: ["77"]'),
        ("green-space.yaml", 'cite: ["8"]', 'cite: ["88"]'),
    ):
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return folder


def test_sound_knowledge_exits_with_0(capsys: Captured) -> None:
    assert run(["lint", str(FICTIONAL)]) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_the_shipped_knowledge_is_sound(capsys: Captured) -> None:
    assert run(["lint"]) == 0, capsys.readouterr().out


def test_every_problem_is_a_line_with_file_line_and_hint(broken: Path, capsys: Captured) -> None:
    assert run(["lint", str(broken)]) == 2
    *problems, count = capsys.readouterr().out.splitlines()

    assert all(re.match(r".+\.yaml:\d+: .+ \(.+\)$", problem) for problem in problems)
    assert any("77" in problem for problem in problems)
    assert any("88" in problem for problem in problems)
    assert count == f"{len(problems)} problems"


def test_files_are_named_as_seen_from_here(broken: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken.parent)
    run(["lint", str(broken)])

    assert capsys.readouterr().out.startswith("broken")


def test_a_folder_that_is_not_there_is_a_wrong_call(capsys: Captured) -> None:
    assert run(["lint", "no-such-folder"]) == 2
    assert "no-such-folder" in capsys.readouterr().err


def test_a_folder_without_knowledge_is_a_problem(tmp_path: Path, capsys: Captured) -> None:
    assert run(["lint", str(tmp_path)]) == 2
    assert "no .yaml file" in capsys.readouterr().out
