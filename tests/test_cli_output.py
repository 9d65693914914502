"""Standard output and error: what reaches them, and when."""

from __future__ import annotations

import io
import sys
import time

import pytest

from committee_assistant.cli.output import announced, complain, say


class Terminal(io.StringIO):
    """Takes text as a terminal does."""

    def isatty(self) -> bool:
        return True


def test_what_takes_long_is_announced_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with announced("Wait.", after=0.01):
        time.sleep(0.3)

    assert terminal.getvalue() == "Wait.\n"


def test_what_is_quick_is_not_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with announced("Wait.", after=0.2):
        pass
    time.sleep(0.4)

    assert terminal.getvalue() == ""


def test_nothing_is_announced_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    with announced("Wait.", after=0.01):
        time.sleep(0.1)

    assert file.getvalue() == ""


def test_a_complaint_is_one_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    complain("two\nlines \x1b[2J and\ta tab")

    assert capsys.readouterr().err == "two lines [2J and a tab\n"


def test_every_line_is_said_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    say("one\x07", "two\x1b[0m")

    assert capsys.readouterr().out == "one\ntwo[0m\n"
