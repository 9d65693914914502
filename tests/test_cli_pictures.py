"""``timeline``, ``stats`` and ``priorities`` as commands; what they draw is tested with the renderers."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.cli.root import run

FICTIONAL = str(Path(__file__).parent / "fictional")

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", ["timeline", "stats", "priorities"])
def test_a_piped_picture_cites_paragraphs_and_holds_no_escapes(command: str, capsys: Captured) -> None:
    assert run([command, "--paper", FICTIONAL]) == 0
    printed = capsys.readouterr().out

    assert "[¶" in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize("command", ["timeline", "stats", "priorities", "priorities 1", "priorities 7"])
def test_the_shipped_paper_has_every_picture(command: str, capsys: Captured) -> None:
    assert run(command.split()) == 0
    assert capsys.readouterr().out


def test_every_event_of_the_shipped_paper_is_one_piped_line(shipped: Assistant, capsys: Captured) -> None:
    run(["timeline"])

    assert len(capsys.readouterr().out.splitlines()) == len(shipped.knowledge.events)


def test_a_priority_that_is_not_there_exits_with_1(capsys: Captured) -> None:
    assert run(["priorities", "9", "--paper", FICTIONAL]) == 1
    assert "there are 1, 2" in capsys.readouterr().err


def test_a_priority_that_is_no_number_is_a_wrong_call(capsys: Captured) -> None:
    assert run(["priorities", "ponds", "--paper", FICTIONAL]) == 2
    assert "ponds" in capsys.readouterr().err
