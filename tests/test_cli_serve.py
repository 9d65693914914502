"""``serve``: what it says before it serves, what it refuses, and that Ctrl+C ends all of it."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from aiohttp import ClientSession

from committee_assistant.cli.mode import why_plain
from committee_assistant.cli.root import run
from committee_assistant.cli.serve import program
from committee_assistant.settings import Settings
from committee_assistant.tui.browser import DRIVER, VARIABLE
from tests.tui.browser.serving import FICTIONAL, SECONDS, free_port, started

Captured = pytest.CaptureFixture[str]


def test_a_window_runs_this_same_program_on_the_paper_and_the_home_that_were_named() -> None:
    assert program(None, None) == [sys.executable, "-P", "-m", "committee_assistant"]
    assert program("-x & y", Path("a b"))[4:] == ["--paper=-x & y", "--home=a b"]


def test_a_port_in_use_is_one_line_that_says_which_is_free(capsys: Captured) -> None:
    with socket.create_server(("127.0.0.1", free_port())) as taken:
        port = taken.getsockname()[1]
        assert run(["serve", "--port", str(port), "--paper", str(FICTIONAL)]) == 2
    said = capsys.readouterr().err
    opening, _, free = said.rstrip("\n").rpartition(" ")

    assert opening == f"committee-assistant: serve --port {port}: another program uses this port; free is --port"
    assert int(free) > port


@pytest.mark.parametrize("port", ["0", "80", "65536", "x"])
def test_a_port_that_cannot_be_is_a_wrong_call(port: str, capsys: Captured) -> None:
    assert run(["serve", "--port", port]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_the_extra_one_line_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['textual_serve'] = None\n"
        "from committee_assistant.cli.root import run; sys.exit(run(['serve']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=SECONDS)

    assert done.returncode == 2
    assert done.stderr == (
        "committee-assistant: serve needs the extra “browser” (textual_serve): pip install '.[browser]'\n"
    )


def test_a_paper_that_is_not_there_is_said_before_anything_is_served(capsys: Captured) -> None:
    assert run(["serve", "--paper", "no-such-paper"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_window_of_the_browser_is_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setenv(VARIABLE, DRIVER)

    assert why_plain(False, Settings(plain=True)) == ""


on_linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists a process's children")


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(one) for one in listed.split()]


def runs(process: int) -> bool:
    """Tell whether a process is there and not merely waiting to be taken note of."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def interrupted(process: subprocess.Popen[str], port: int, name: str) -> list[int]:
    """Open two windows, interrupt the server alone, and give the processes that the windows had."""
    address = f"http://127.0.0.1:{port}"
    async with ClientSession() as session:
        opened = [await session.ws_connect(f"{address}/ws", origin=address) for _ in range(2)]
        for window in opened:
            assert (await window.receive(SECONDS)).data
        running = children(process.pid)
        process.send_signal(getattr(signal, name))
        for window in opened:
            while not window.closed:
                await window.receive(SECONDS)
    return running


@on_linux
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_it_says_where_and_what_it_is_and_ctrl_c_ends_it_with_every_window(name: str, cache_folder: Path) -> None:
    port = free_port()
    with started("--port", str(port), "--paper", str(FICTIONAL)) as (process, printed):
        said = "\n".join(printed)
        assert f"http://127.0.0.1:{port}" in said
        for promise in ("No login: anyone", "process of its own", "Not the accessible route", "Ctrl+C ends it"):
            assert promise in said

        running = asyncio.run(interrupted(process, port, name))
        assert process.wait(SECONDS) == 0
        assert len(running) == 2
        assert not [one for one in running if runs(one)]
        assert process.stderr is not None
        assert process.stderr.read() == ""


@on_linux
def test_a_server_that_is_killed_leaves_no_window_behind(cache_folder: Path) -> None:
    port = free_port()
    with started("--port", str(port), "--paper", str(FICTIONAL)) as (process, _):
        running = asyncio.run(interrupted(process, port, "SIGKILL"))
        until = time.monotonic() + SECONDS
        while left := [one for one in running if runs(one)]:
            assert time.monotonic() < until, f"still there: {left}"
            time.sleep(0.05)

        assert len(running) == 2
