"""``pytest transcripts/``: what is collected, what a failure shows, and that nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

import committee_assistant.cli.papers
import committee_assistant.opening
import committee_assistant.transcripts.running  # noqa: F401  # pytester forgets what is imported inside it: C would not

pytest_plugins = ["pytester"]

FICTIONAL = Path(__file__).parent / "fictional"
PLUGIN = ("-p", "committee_assistant.pytest_plugin", "-p", "no:cacheprovider", "-p", "no:textual-snapshot")
SOUND = """\
title: "Shares"
turns:
  - ask: "what share was good in the first three months"
  - ask: "and inadequate?"
    expect: {outcome: answer, cite: [["2.1"]]}
"""
WRONG = """\
title: "Audits"
turns:
  - ask: "how many audits :: [2m have been done\\e"
    answer: "There were 7 audits. [¶2]"
    outcome: answer
    cites: ["2"]
    expect: {outcome: answer, cite: [["9"]]}
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project with transcripts, a test, and YAML of its own."""
    for name, text in (
        ("kept/a.yaml", SOUND),
        ("kept/deeper/b.yml", WRONG),
        ("kept/settings.yaml", "turns: 3\n"),
        ("elsewhere/c.yaml", SOUND),
        ("test_own.py", "def test_own(): pass\n"),
    ):
        (pytester.path / name).parent.mkdir(parents=True, exist_ok=True)
        (pytester.path / name).write_text(text, encoding="utf-8")
    return pytester


def run(project: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return project.runpytest_inprocess(*PLUGIN, "-n", "0", "--committee-paper", str(FICTIONAL), *arguments)


def test_a_folder_that_is_named_is_collected_turn_by_turn(project: pytest.Pytester) -> None:
    items, _ = project.inline_genitems(*PLUGIN, "-n", "0", "kept")

    assert [item.nodeid.rpartition("/")[2] for item in items] == [
        "a.yaml::1 what share was good in the first three months",
        "a.yaml::2 and inadequate?",
        "b.yml::1 how many audits : (2m have been done",
    ]


def test_turns_share_a_conversation_and_one_of_them_can_be_named(project: pytest.Pytester) -> None:
    run(project, "kept/a.yaml").assert_outcomes(passed=2)
    run(project, "kept/a.yaml::2 and inadequate?").assert_outcomes(passed=1)


def test_a_failure_shows_question_difference_expectation_and_line(project: pytest.Pytester) -> None:
    result = run(project, "kept/deeper")

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["*b.yml:3: how many audits*", "*answer: [[]-There were 7 audits.-[]] *", "*expected: does not cite 9"]
    )
    assert "\x1b[2m" not in result.stdout.str()
    assert "Traceback" not in result.stdout.str()


def test_wording_may_change_where_that_is_allowed(project: pytest.Pytester) -> None:
    file = project.path / "kept" / "deeper" / "b.yml"
    file.write_text(WRONG.replace('["9"]', '["2"]'), encoding="utf-8")

    run(project, "kept/deeper").assert_outcomes(failed=1)
    run(project, "kept/deeper", "--committee-loose").assert_outcomes(passed=1)


def test_a_run_without_paths_collects_no_transcript_unless_some_are_configured(project: pytest.Pytester) -> None:
    run(project).assert_outcomes(passed=1)
    project.makeini(f"[pytest]\ncommittee_transcripts = kept/a.yaml elsewhere\ncommittee_paper = {FICTIONAL}\n")

    project.runpytest_inprocess(*PLUGIN, "-n", "0").assert_outcomes(passed=5)


def test_a_broken_transcript_fails_with_its_line_and_the_rest_runs(project: pytest.Pytester) -> None:
    (project.path / "kept" / "deeper" / "b.yml").write_text(SOUND + "    exepct: {}\n", encoding="utf-8")
    result = run(project, "kept")

    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*b.yml:6: unknown key 'exepct'*"])


def test_a_yaml_file_that_is_named_itself_must_be_a_transcript(project: pytest.Pytester) -> None:
    run(project, "kept/settings.yaml").assert_outcomes(failed=1)


def test_a_paper_that_is_not_there_fails_each_turn_in_a_line(project: pytest.Pytester) -> None:
    result = project.runpytest_inprocess(*PLUGIN, "-n", "0", "kept/a.yaml", "--committee-paper", "no-such-paper")

    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["the paper cannot be opened: *no-such-paper*"])


def test_turns_may_be_shared_out_among_processes(project: pytest.Pytester) -> None:
    result = project.runpytest_subprocess(*PLUGIN, "-n", "2", "kept", "--committee-paper", str(FICTIONAL))

    result.assert_outcomes(passed=2, failed=1)


def test_a_run_without_transcripts_loads_nothing_of_the_package(project: pytest.Pytester) -> None:
    (project.path / "test_own.py").write_text(
        "import sys\ndef test_own():\n"
        "    found = {name for name in sys.modules if name.startswith('committee_assistant.')}\n"
        "    assert found == {'committee_assistant.pytest_plugin'}\n",
        encoding="utf-8",
    )
    (project.path / "kept" / "a.yaml").unlink()
    (project.path / "kept" / "deeper" / "b.yml").unlink()

    project.runpytest_subprocess(*PLUGIN, "-n", "0", "test_own.py", "kept").assert_outcomes(passed=1)
