"""``lint``: all problems at once, each a place to click on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from committee_assistant.cli.root import run
from committee_assistant.loading.load import load_english
from committee_assistant.opening import knowledge_root

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
    assert capsys.readouterr().out.splitlines()[-1] == "no problems, 7 warnings"


def test_the_shipped_english_is_sound() -> None:
    assert load_english(knowledge_root() / "english")[1] == []


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


@pytest.fixture
def improvable(tmp_path: Path) -> Path:
    """A copy of the fictional council's knowledge in which nothing is wrong and some things might be better."""
    folder = Path(shutil.copytree(FICTIONAL, tmp_path / "improvable"))
    (folder / "more.yaml").write_text(
        """\
statements:
  - id: bench-paint
    subject: the paint of the benches
    says:
      - text: Benches are described beside the ponds, as the WPB asked.
        cite: ["5"]
    questions:
      - what is said of benches
      - what does paragraph 3 say of them
""",
        encoding="utf-8",
    )
    return folder


def warnings(capsys: Captured) -> list[str]:
    return [line for line in capsys.readouterr().out.splitlines() if ": warning: " in line]


def test_warnings_name_the_line_and_what_to_do_and_do_not_fail(improvable: Path, capsys: Captured) -> None:
    assert run(["lint", "--ask", str(improvable)]) == 0
    found = [line for line in warnings(capsys) if "more.yaml" in line]

    assert all(re.match(r".+\.yaml:\d+: warning: .+ \(.+\)$", line) for line in found)
    assert any("'WPB' is explained nowhere" in line and "more.yaml:2:" in line for line in found)
    assert any("'what does paragraph 3 say of them' names" in line and "more.yaml:9:" in line for line in found)
    assert not any("what is said of benches" in line for line in found)


def test_warnings_count_where_they_are_to(improvable: Path, capsys: Captured) -> None:
    assert run(["lint", "--strict", str(improvable)]) == 2
    assert re.match(r"no problems, \d+ warnings$", capsys.readouterr().out.splitlines()[-1])


def test_examples_of_two_facts_with_the_same_words_are_named(improvable: Path, capsys: Captured) -> None:
    file = improvable / "more.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("what is said of benches", "why are fewer of the playgrounds inadequate"), "utf-8")

    assert run(["lint", str(improvable)]) == 0
    assert any("playgrounds.yaml:23: warning: nothing tells 'why are fewer" in line for line in warnings(capsys))


def test_a_fact_without_example_questions_is_named(capsys: Captured) -> None:
    assert run(["lint", str(FICTIONAL)]) == 0
    assert any("event:november-report has no example question" in line for line in warnings(capsys))


def test_warnings_wait_until_there_is_no_problem(broken: Path, capsys: Captured) -> None:
    assert run(["lint", str(broken)]) == 2
    assert warnings(capsys) == []
