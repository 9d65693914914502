"""``brief``: a cited page on topics, printed or written to a file that was not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.cli.root import run
from committee_assistant.home import HOME_VARIABLE
from tests.conftest import FICTIONAL
from tests.rendering.pages import Page

Captured = pytest.CaptureFixture[str]
WEXCOMBE = ["--paper", str(FICTIONAL)]
PAPER = "# Wexcombe ponds\n\n1. The pond at Otter Lane opened on 3 November 2025. It had 1,088 visits in 2025.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of the test's own; nothing of the user's is touched."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_page_is_printed_as_markdown(capsys: Captured) -> None:
    assert run(["brief", "ponds", *WEXCOMBE]) == 0

    said = capsys.readouterr().out
    assert said.startswith("# Briefing: ponds\n\nParks Update\n")
    assert "- *Priority 2:* Dig 4 new ponds. [¶9(a)]\n" in said
    assert "## Sources\n" in said


@pytest.mark.parametrize("options", [["-o", "page.html"], ["-o", "page.txt", "--format", "html"]])
def test_a_page_for_a_browser_is_written_whole(options: list[str], capsys: Captured) -> None:
    assert run(["brief", "ponds", "2.1", *options, *WEXCOMBE]) == 0

    page = Page(Path(options[1]).read_text(encoding="utf-8"))
    assert capsys.readouterr().out == f"Written to {options[1]}.\n"
    assert page.headings[:2] == ["h1", "h2"]
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert "Dig 4 new ponds. [¶9(a)]" in page.text


def test_a_paper_that_is_only_a_file_is_briefed_on(desk: Path, capsys: Captured) -> None:
    (desk / "ponds.md").write_text(PAPER, encoding="utf-8")

    assert run(["brief", "Otter Lane", "--paper", "ponds.md"]) == 0
    assert "“The pond at Otter Lane opened on 3 November 2025." in capsys.readouterr().out


def test_a_topic_that_is_not_in_the_paper_ends_with_1(capsys: Captured) -> None:
    assert run(["brief", "zebra", *WEXCOMBE]) == 1
    assert "**Not in this paper.**" in capsys.readouterr().out


def test_one_topic_that_is_in_the_paper_is_enough(capsys: Captured) -> None:
    assert run(["brief", "zebra", "ponds", *WEXCOMBE]) == 0


def test_a_file_that_exists_is_left_alone(desk: Path, capsys: Captured) -> None:
    (desk / "page.md").write_text("mine", encoding="utf-8")

    assert run(["brief", "ponds", "-o", "page.md", *WEXCOMBE]) == 2
    assert (desk / "page.md").read_text(encoding="utf-8") == "mine"
    assert capsys.readouterr().err == "committee-assistant brief: -o page.md: the file exists; name a new one\n"


@pytest.mark.parametrize(
    "arguments",
    [[], [" "], ["a", "b", "c", "d", "e"], ["ponds", "--format", "pdf"], ["ponds", "-o", "nowhere/page.md"]],
)
def test_wrong_usage_is_one_line_and_2(arguments: list[str], capsys: Captured) -> None:
    assert run(["brief", *arguments, *WEXCOMBE]) == 2
    assert capsys.readouterr().err.count("\n") == 1
