"""Serves the page and its windows on 127.0.0.1 until it is interrupted; nothing is loaded from anywhere else."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from string import Template

import textual_serve
from aiohttp import web

from committee_assistant.tui.browser.guard import HOST, WEBSOCKET, guarded
from committee_assistant.tui.browser.window import converse

PAGE = Path(__file__).parent / "page"
TERMINAL = Path(textual_serve.__file__).parent / "static"
"""The terminal that runs in the browser, with its font."""
LAST_PORT = 65535
TRIED = 50
"""How many ports after one in use are tried for a free one."""


class PortInUseError(Exception):
    """Another program listens on the port; ``free`` is one that is free, or None."""

    def __init__(self, port: int, free: int | None) -> None:
        super().__init__(f"port {port} is in use")
        self.free = free


class Windows:
    """The windows that are open, to close them all in the end."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments
        self._open: set[asyncio.Task[object]] = set()

    async def open(self, request: web.Request) -> web.StreamResponse:
        """Serve a window until it is closed on either side."""
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            return await converse(request, self._arguments)
        finally:
            self._open.discard(task)

    async def close_all(self, app: web.Application) -> None:
        """End every window with its process."""
        for task in self._open:
            task.cancel()
        if self._open:
            await asyncio.wait(self._open)


def listen(port: int) -> socket.socket:
    """Take a port of 127.0.0.1; raises PortInUseError, or OSError where the system forbids it."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortInUseError(port, _free_after(port)) from error


def _free_after(port: int) -> int | None:
    for other in range(port + 1, min(port + TRIED, LAST_PORT) + 1):
        try:
            socket.create_server((HOST, other)).close()
        except OSError:
            continue
        return other
    return None


def application(arguments: Sequence[str], port: int) -> web.Application:
    """Make the application: the page, what it loads, and for each window a process started with ``arguments``."""
    windows = Windows(arguments)
    app = guarded(port)
    app.add_routes(
        [
            web.get("/", _page),
            web.get(WEBSOCKET, windows.open),
            web.static("/page", PAGE),
            web.static("/terminal", TERMINAL),
        ]
    )
    app.on_shutdown.append(windows.close_all)
    return app


async def _page(request: web.Request) -> web.Response:
    text = _template().substitute(websocket=escape(f"ws://{request.host}{WEBSOCKET}"))
    return web.Response(text=text, content_type="text/html", charset="utf-8")


@cache
def _template() -> Template:
    return Template((PAGE / "index.html").read_text(encoding="utf-8"))


def serve(listening: socket.socket, arguments: Sequence[str]) -> None:
    """Serve on a socket from ``listen`` until Ctrl+C; then every window is closed and its process ended."""
    port = listening.getsockname()[1]
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # it remarks on a process that ended while it was being ended
    web.run_app(application(arguments, port), sock=listening, print=None, access_log=None, shutdown_timeout=1)
