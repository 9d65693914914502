"""``show``: paragraphs by the ids that people type."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.cli.root import run
from committee_assistant.model.paragraph_ids import nearest_ids, paragraphs_named

FICTIONAL = str(Path(__file__).parent / "fictional")

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("2.1", ["2.1"]),
        ("7(a)", ["7(a)"]),
        ("7a", ["7(a)"]),
        ("7A", ["7(a)"]),
        ("¶2.1", ["2.1"]),
        ("[¶2.1]", ["2.1"]),
        ("para 2.1", ["2.1"]),
        ("paragraph 7 (a)", ["7(a)"]),
        ("3-5", ["3", "4", "5"]),
        ("3–5", ["3", "4", "5"]),
        ("1-2", ["1", "2", "2.1", "2.2"]),
        ("6-7", ["6", "7", "7(a)", "7(b)"]),
        ("7a-7b", ["7(a)", "7(b)"]),
        ("5-3", []),
        ("99", []),
        ("-", []),
        ("", []),
    ],
)
def test_an_id_names_its_paragraphs(typed: str, ids: list[str], fictional: Assistant) -> None:
    found = paragraphs_named(typed, fictional.knowledge.paper)

    assert [paragraph.id for paragraph in found] == ids


def test_an_id_with_a_hyphen_is_no_range(shipped: Assistant) -> None:
    found = paragraphs_named("next-steps", shipped.knowledge.paper)

    assert [paragraph.id for paragraph in found] == ["next-steps"]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("99", "11"), ("2.7", "2"), ("7(z)", "7"), ("0", "1"), ("nonsense", "1"), ("9" * 5000, "11")],
    ids=lambda value: value[:9],
)
def test_an_unknown_id_has_nearest_ones(typed: str, nearest: str, fictional: Assistant) -> None:
    assert nearest_ids(typed, fictional.knowledge.paper)[0] == nearest


def test_a_misspelt_slug_has_the_right_one_nearest(shipped: Assistant) -> None:
    assert nearest_ids("nextstep", shipped.knowledge.paper)[0] == "next-steps"


def test_a_paragraph_is_shown_with_heading_and_parts(capsys: Captured) -> None:
    assert run(["show", "7", "--paper", FICTIONAL]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == "Paragraph 7: Priorities for green space"
    assert [line.split()[0] for line in lines[2:]] == ["7(a)", "7(b)"]


def test_several_paragraphs_stand_apart(capsys: Captured) -> None:
    assert run(["show", "1", "3-4", "--paper", FICTIONAL]) == 0
    printed = capsys.readouterr().out

    assert printed.count("\n\nParagraph ") == 2


def test_an_unknown_id_is_one_line_and_exits_with_1(capsys: Captured) -> None:
    assert run(["show", "99", "--paper", FICTIONAL]) == 1
    printed = capsys.readouterr()

    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "99" in printed.err
    assert "nearest: 11, 10, 9" in printed.err


def test_no_id_is_a_wrong_call(capsys: Captured) -> None:
    assert run(["show"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_number_that_only_its_parts_have_gives_them(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "parks.md"
    file.write_text("# Parks\n\n1.1 We mow.\n\n1.2 We sow.\n\n2.1 We rest.\n", encoding="utf-8")

    assert run(["show", "--paper", str(file), "1"]) == 0
    both = capsys.readouterr().out
    assert run(["show", "--paper", str(file), "1-2"]) == 0

    assert ("We mow." in both, "We sow." in both, "We rest." in both) == (True, True, False)
    assert "We rest." in capsys.readouterr().out


def test_escape_sequences_of_a_paper_leave_no_remains(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "parks.txt"
    file.write_text("Parks\n\n1. \x1b[31mRed\x1b[0m swings.\x1b]0;title\x07\n\n2. Blue ones.\n", encoding="utf-8")

    assert run(["show", "--paper", str(file), "1"]) == 0

    assert "Red swings." in capsys.readouterr().out
