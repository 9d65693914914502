"""Serves the page on a free port: within the test, or as the whole program that a user starts."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from aiohttp import ClientSession, web

from committee_assistant.tui.browser.server import application, listen

FICTIONAL = Path(__file__).parents[2] / "fictional"
LAST_LINE = "Ctrl+C ends it"
SECONDS = 30
"""How long anything may take on a busy machine."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


class Site:
    """A served page, and what asks of it."""

    def __init__(self, port: int, session: ClientSession) -> None:
        self.port = port
        self.session = session
        self.address = f"http://127.0.0.1:{port}"


@asynccontextmanager
async def serving(program: Sequence[str]) -> AsyncIterator[Site]:
    """Serve windows that run a program."""
    listening = listen(free_port())
    port = listening.getsockname()[1]
    runner = web.AppRunner(application(program, port), shutdown_timeout=1)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        async with ClientSession() as session:
            yield Site(port, session)
    finally:
        await runner.cleanup()


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """Start ``serve`` as a user does, and give its process and what it printed."""
    command = [sys.executable, "-m", "committee_assistant", "serve", *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment
    ) as process:
        assert process.stdout is not None
        printed = []
        for line in process.stdout:
            printed.append(line.rstrip("\n"))
            if line.startswith(LAST_LINE):
                break
        try:
            yield process, printed
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(SECONDS)
