"""The program as a whole: help, version, completion, and ends that make no noise."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from committee_assistant import __version__
from committee_assistant.cli.root import COMMANDS, root, run

FICTIONAL = str(Path(__file__).parent / "fictional")
PROGRAM = [sys.executable, "-m", "committee_assistant"]

Captured = pytest.CaptureFixture[str]


def test_version_names_the_program(capsys: Captured) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"committee-assistant {__version__}\n"


def test_help_names_every_command_and_shows_examples(capsys: Captured) -> None:
    assert run(["--help"]) == 0
    printed = capsys.readouterr().out

    for name in COMMANDS:
        assert f"\n  {name}" in printed
    assert "Examples:" in printed
    assert "..." not in printed.partition("Commands:")[2].partition("Examples:")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(name: str, capsys: Captured) -> None:
    assert run([name, "--help"]) == 0
    printed = capsys.readouterr().out

    assert printed.startswith(f"Usage: committee-assistant {name} ")
    assert max(map(len, printed.splitlines())) <= 78


def test_a_command_that_does_not_exist_is_no_command() -> None:
    with click.Context(root) as context:
        assert root.get_command(context, "dance") is None


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_the_shell(shell: str, capsys: Captured) -> None:
    assert run(["completion", shell]) == 0
    assert "_COMMITTEE_ASSISTANT_COMPLETE" in capsys.readouterr().out


def test_a_shell_that_is_not_known_is_a_wrong_call(capsys: Captured) -> None:
    assert run(["completion", "dos"]) == 2
    assert "dos" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "completed"),
    [("committee-assistant ti", "timeline"), (f"committee-assistant show --paper {FICTIONAL} 7", "7(a)")],
)
def test_the_shell_completes_commands_and_paragraphs(words: str, completed: str) -> None:
    asked = {
        "_COMMITTEE_ASSISTANT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(PROGRAM, capture_output=True, env={**os.environ, **asked}, encoding="utf-8", timeout=120)

    assert f"plain,{completed}" in done.stdout.splitlines()


def test_nothing_is_said_when_nobody_reads_on() -> None:
    code = (
        "import subprocess, sys\n"
        f"command = [sys.executable, '-m', 'committee_assistant', 'timeline', '--paper', {FICTIONAL!r}]\n"
        "process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "process.stdout.close()\n"
        "print(process.stderr.read().decode(), end='')\n"
        "sys.exit(process.wait())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=120)

    assert done.stdout == ""
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a device that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "timeline", "--paper", FICTIONAL], stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 2
    assert done.stderr.decode("utf-8").count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="the shell closes streams this way on POSIX only")
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&- >&-"])
def test_a_stream_that_is_closed_from_the_start_is_no_failure(closed: str) -> None:
    command = f"{shlex.join(PROGRAM)} ask --jsonl --paper {shlex.quote(FICTIONAL)} {closed}"
    done = subprocess.run(["sh", "-c", command], input=b'{"question": "hello"}\n', capture_output=True, timeout=120)

    assert done.stderr == b""
    assert done.returncode == 0


def test_a_name_that_no_system_takes_is_one_line(capsys: Captured) -> None:
    assert run(["timeline", "--paper", "x" * 10_000]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_an_interrupt_ends_quietly() -> None:
    with subprocess.Popen(
        [*PROGRAM, "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"question": "hello"}\n')
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=30) == 130
        assert process.stderr.read().strip() == b""


def test_python_dash_m_ends_with_the_commands_exit_code() -> None:
    done = subprocess.run([*PROGRAM, "ask"], capture_output=True, timeout=120)

    assert done.returncode == 2
