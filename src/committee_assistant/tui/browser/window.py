"""One window of the browser: a WebSocket on one side, a process with the whole program on the other.

Textual's server has the process and the packets to and from it. Used as it comes it would start a shell, wait for a
process that does not end, and leave a frozen page behind one that ended unasked.
"""

from __future__ import annotations

import asyncio
import contextlib
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Any

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from committee_assistant.tui.browser import DRIVER, VARIABLE

HEARTBEAT_SECONDS = 15
"""How often a window is asked whether it is still there."""
GRACE_SECONDS = 3
"""How long a process may take to end by itself, and a browser to say goodbye."""
USUAL_SIZE = {"width": 80, "height": 24}
MOST_CELLS = 1000
"""No window is wider or higher than this."""


class _Program(AppService):
    """The process behind a window."""

    def __init__(self, arguments: Sequence[str], websocket: web.WebSocketResponse) -> None:
        async def close() -> None:
            await websocket.close()

        super().__init__(
            command="",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=DownloadManager(),
        )
        self._arguments = arguments

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process, without a shell that could find a meaning in a name."""
        environment = {**self._build_environment(width, height), VARIABLE: DRIVER}
        process = await asyncio.create_subprocess_exec(
            *self._arguments, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Pass on what the process draws; when it ends, for whatever reason, so does the window."""
        await super().run()
        await self.remote_close()

    async def stop(self) -> None:
        """Ask the process to end, and end it where it does not."""
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE_SECONDS):
                    await super().stop()
        finally:
            if self._process:
                with contextlib.suppress(ProcessLookupError):
                    self._process.kill()
                self.stdin.close()
                await self._process.wait()


async def converse(request: web.Request, arguments: Sequence[str]) -> web.WebSocketResponse:
    """Serve one window from its first byte to its last; its process, started with ``arguments``, ends with it."""
    websocket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, timeout=GRACE_SECONDS)
    await websocket.prepare(request)
    program = _Program(arguments, websocket)
    width, height = (_asked(request, side) for side in USUAL_SIZE)
    try:
        await program.start(width, height)
        async for message in websocket:
            if message.type == WSMsgType.TEXT:
                with contextlib.suppress(ValueError):  # what is no message of the page's is let pass
                    await _pass_on(message.json(), program, websocket)
    finally:
        await program.stop()
    return websocket


async def _pass_on(envelope: Any, program: AppService, websocket: web.WebSocketResponse) -> None:
    match envelope:
        case ["stdin", str(typed)]:
            await program.send_bytes(typed.encode("utf-8", "replace"))
        case ["resize", {"width": int(width), "height": int(height)}]:
            await program.set_terminal_size(_cells(width), _cells(height))
        case ["focus"]:
            await program.focus()
        case ["blur"]:
            await program.blur()
        case ["ping", sent]:
            await websocket.send_json(["pong", sent])


def _asked(request: web.Request, side: str) -> int:
    asked = request.query.get(side, "")
    return _cells(int(asked)) if asked.isdecimal() else USUAL_SIZE[side]


def _cells(count: int) -> int:
    return min(max(count, 1), MOST_CELLS)
