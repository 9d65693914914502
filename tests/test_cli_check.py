"""``check``: verdicts for people and programs, briefings, exit codes and wrong usage."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from committee_assistant.cli.root import run

Captured = pytest.CaptureFixture[str]
TRUE = "1088 audits have been completed."
FALSE = "The fifth monitoring visit took place in April 2020."


def test_a_supported_claim_exits_with_0_and_shows_its_paragraph(capsys: Captured) -> None:
    assert run(["check", TRUE]) == 0
    printed = capsys.readouterr().out

    assert printed.startswith("Supported. ")
    assert "[¶19]" in printed


def test_a_contradicted_claim_exits_with_1(capsys: Captured) -> None:
    assert run(["check", FALSE]) == 1
    assert capsys.readouterr().out.startswith("Contradicted. ")


def test_json_is_the_object_of_the_contract(capsys: Captured) -> None:
    run(["check", "--json", TRUE])
    answer = json.loads(capsys.readouterr().out)

    assert answer["claim"] == TRUE
    assert answer["verdict"] == "supported"
    assert {"paper": "surrey-cfllc-2020-07-28", "paragraph": "19"} in answer["citations"]
    assert "[¶19]" in answer["text"]


def test_each_line_gets_one_line_and_a_bad_one_does_not_end_the_run(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = f'{json.dumps({"claim": TRUE})}\nnonsense\n{{"question": 1}}\n{json.dumps({"claim": FALSE})}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))

    assert run(["check", "--jsonl"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one.get("verdict", "error") for one in answers] == ["supported", "error", "error", "contradicted"]


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    path = tmp_path / "briefing.md"
    path.write_text(f"# Audits\n\n{TRUE} {FALSE} Why was that?\n", encoding="utf-8")
    return path


def test_a_briefing_is_checked_sentence_by_sentence(briefing: Path, capsys: Captured) -> None:
    assert run(["check", "--file", str(briefing)]) == 1
    printed = capsys.readouterr().out

    assert "1 supported, 1 contradicted, 0 not stated, 1 left out" in printed
    assert "a question: “Why was that?”" in printed


def test_a_briefing_as_markdown_begins_with_what_needs_mending(briefing: Path, capsys: Captured) -> None:
    run(["check", "--file", str(briefing), "--format", "md"])
    printed = capsys.readouterr().out

    assert printed.index("## Contradicted") < printed.index("## Supported") < printed.index("## Left out")


def test_a_briefing_as_json_has_every_sentence(briefing: Path, capsys: Captured) -> None:
    run(["check", "--file", str(briefing), "--format", "json"])
    report = json.loads(capsys.readouterr().out)

    assert report["counts"] == {"supported": 1, "contradicted": 1, "not-stated": 0}
    assert [one.get("verdict", one.get("left_out")) for one in report["sentences"]] == [
        "supported",
        "contradicted",
        "a question",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "there is no claim"),
        (["x", "--jsonl"], "exclude each other"),
        (["--jsonl", "--json"], "--json goes with one claim"),
        (["x", "--format", "md"], "--format goes with --file"),
        (["--file", "nowhere.md"], "nowhere.md"),
    ],
)
def test_wrong_usage_is_one_line_and_exits_with_2(arguments: list[str], said: str, capsys: Captured) -> None:
    assert run(["check", *arguments]) == 2
    error = capsys.readouterr().err

    assert said in error
    assert error.count("\n") == 1
