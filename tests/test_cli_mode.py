"""What turns plain mode on, what it says first, and that trouble with settings stops nothing."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from committee_assistant.cli.mode import PLAIN_VARIABLE, user_settings, why_plain
from committee_assistant.settings import Settings, settings_path

PAPER = ("--paper", str(Path(__file__).parent / "fictional"))


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    streams = SimpleNamespace(stdin=Tty(), stdout=Tty())
    monkeypatch.setattr("committee_assistant.cli.mode.sys", streams)  # pytest has streams of its own
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv(PLAIN_VARIABLE, raising=False)
    return streams


def test_the_screen_is_used_where_it_can_be() -> None:
    assert why_plain(False, Settings()) == ""


def test_the_flag_turns_it_on() -> None:
    assert why_plain(True, Settings()) == "by flag"


def test_the_setting_turns_it_on() -> None:
    assert why_plain(False, Settings(plain=True)) == "by setting"


@pytest.mark.parametrize(
    ("value", "why"), [("1", "by the environment"), ("yes", "by the environment"), ("0", ""), ("No", "")]
)
def test_the_environment_comes_before_the_setting(value: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLAIN_VARIABLE, value)

    assert why_plain(False, Settings(plain=True)) == why


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_pipe_turns_it_on(stream: str, at_a_terminal: SimpleNamespace) -> None:
    setattr(at_a_terminal, stream, io.StringIO())

    assert why_plain(False, Settings()) == f"because {stream.replace('std', '')}put is not a terminal"


def test_a_terminal_that_cannot_be_drawn_on_turns_it_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert why_plain(False, Settings()) == "because the terminal cannot be drawn on"


def test_each_problem_of_the_settings_is_a_line_and_the_others_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_path(tmp_path).write_text("plain: true\nvolume: 11\nmouse: perhaps\n", encoding="utf-8")

    assert user_settings(tmp_path).plain
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert all("settings.yaml" in line for line in said)


def converse(*arguments: str, typed: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "committee_assistant", *PAPER, *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, "COMMITTEE_ASSISTANT_HOME": str(home), "PYTHONUTF8": "0", **environment},
    )


def test_a_piped_conversation_reads_as_one(tmp_path: Path) -> None:
    done = converse(typed="When was the first visit?\n\n2.1\nquit\nnever read\n", home=tmp_path)

    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert done.stderr == ""
    assert lines[0] == "Plain mode is on (because input is not a terminal)."
    assert "You: When was the first visit?" in lines
    assert any(line.startswith("Answer: The first monitoring visit was in June 2021.") for line in lines)
    assert lines[-2].startswith("Kept in ")
    assert lines[-1] == "The conversation has ended."
    assert "never read" not in done.stdout


def test_what_is_no_text_is_read_whatever_it_is_and_nothing_obeyable_comes_out(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "committee_assistant", "--plain", "--no-keep", *PAPER],
        input=b"\xff\xfe\x1b[2J\x00when was the first visit\n\x9b31m\n/para \x1b]0;x\x07",
        capture_output=True,
        timeout=120,
        env={**os.environ, "COMMITTEE_ASSISTANT_HOME": str(tmp_path)},
    )

    assert done.returncode == 0
    text = done.stdout.decode("utf-8")
    assert not any((ord(character) < 32 and character != "\n") or 127 <= ord(character) < 160 for character in text)


def test_continue_goes_on_with_the_last_conversation(tmp_path: Path) -> None:
    converse("--plain", typed="When was the first visit?\n", home=tmp_path)
    done = converse("--plain", "--continue", typed="and the second?\n", home=tmp_path)

    assert "You said: When was the first visit?" in done.stdout
    assert "February 2022" in done.stdout


def test_a_record_is_written_on_leaving(tmp_path: Path) -> None:
    file = tmp_path / "talk.yaml"
    done = converse("--plain", "--no-keep", "--record", str(file), typed="When was the first visit?\n", home=tmp_path)

    assert f"The conversation is saved in {file}." in done.stdout
    assert "When was the first visit?" in file.read_text(encoding="utf-8")
    assert not (tmp_path / "conversations").exists()


def test_a_paper_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = converse("--plain", "--paper", "nowhere.pdf", typed="", home=tmp_path)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_plain_stands_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    from committee_assistant.cli.root import run

    assert run(["--plain", "timeline"]) == 2
    assert "--plain stands before the command" in capsys.readouterr().err
