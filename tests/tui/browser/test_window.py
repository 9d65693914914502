"""A window and its process end together, whichever ends first."""

from __future__ import annotations

import asyncio
import json
import sys

import pytest
from aiohttp import ClientSession, WSMsgType

from committee_assistant.tui.browser import window
from tests.tui.browser.serving import SECONDS, Site, serving

DRAWS = (
    "import sys; sys.stdout.buffer.write(b'__GANGLION__\\nD' + (5).to_bytes(4, 'big') + b'drawn'); sys.stdout.flush()"
)
"""A program that draws in the way of Textual's web driver."""
STUCK = f"{DRAWS}; import time; time.sleep(600)"
ECHOES = f"{DRAWS}; got = sys.stdin.buffer.read(5 + len('typed')); sys.stdout.buffer.write(got); sys.stdout.flush()"


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


async def first_of(site: Site, *sent: object) -> list[object]:
    """Open a window, send messages, and give what comes until it is closed."""
    came: list[object] = []
    async with site.session.ws_connect(f"{site.address}/ws?width=90&height=x", origin=site.address) as opened:
        for message in sent:
            await (opened.send_str(message) if isinstance(message, str) else opened.send_json(message))
        async for message in opened:
            assert message.type == WSMsgType.BINARY
            came.append(message.data)
    return came


async def test_a_window_closes_when_its_process_ends() -> None:
    async with serving(python(DRAWS)) as site:
        assert await asyncio.wait_for(first_of(site), SECONDS) == [b"drawn"]


async def test_a_window_closes_when_its_process_fails_to_start(capfd: pytest.CaptureFixture[str]) -> None:
    async with serving(python("raise SystemExit('no such paper')")) as site:
        assert await asyncio.wait_for(first_of(site), SECONDS) == []

    assert "no such paper" in capfd.readouterr().out


async def test_what_is_typed_reaches_the_process_and_what_is_no_message_does_no_harm() -> None:
    nonsense: tuple[object, ...] = ("{", "[]", 7, ["stdin"], ["stdin", 7], ["resize", {"width": "x"}], ["quit"], None)
    async with serving(python(ECHOES)) as site:
        came = await asyncio.wait_for(first_of(site, *nonsense, ["stdin", "typed"]), SECONDS)

    assert came == [b"drawn", b"typed"]


async def test_arguments_reach_the_process_as_they_are() -> None:
    hostile = ['a "b" c', "%PATH%", "$HOME & echo", "; touch x", "naïve ▸", "^|<>"]
    code = (
        f"{DRAWS}; import json; said = json.dumps(sys.argv[1:]).encode(); "
        "sys.stdout.buffer.write(b'D' + len(said).to_bytes(4, 'big') + said)"
    )
    async with serving(python(code, *hostile)) as site:
        came = await asyncio.wait_for(first_of(site), SECONDS)

    assert came[1] == json.dumps(hostile).encode()


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """Collect the exit codes of processes whose window has ended; they are given little time to end by themselves."""
    codes: list[int | None] = []
    stop = window._Program.stop

    async def stop_and_tell(program: window._Program) -> None:
        await stop(program)
        codes.append(program._process.returncode if program._process else None)

    monkeypatch.setattr(window, "GRACE_SECONDS", 0.2)
    monkeypatch.setattr(window._Program, "stop", stop_and_tell)
    return codes


async def test_a_process_that_does_not_end_is_ended_with_its_window(ended: list[int | None]) -> None:
    async with serving(python(STUCK)) as site:
        async with site.session.ws_connect(f"{site.address}/ws", origin=site.address) as opened:
            assert (await opened.receive()).data == b"drawn"
        for _ in range(SECONDS * 100):
            if ended:
                break
            await asyncio.sleep(0.01)

        assert len(ended) == 1
        assert ended[0]


async def test_every_window_and_its_process_end_when_the_server_does(ended: list[int | None]) -> None:
    async with ClientSession() as session:
        async with serving(python(STUCK)) as site:
            windows = [await session.ws_connect(f"{site.address}/ws", origin=site.address) for _ in range(2)]
            for opened in windows:
                assert (await opened.receive()).data == b"drawn"
            leaving = [asyncio.create_task(opened.receive()) for opened in windows]

        assert len(ended) == 2
        assert all(ended)
        assert {(await one).type for one in leaving} == {WSMsgType.CLOSE}
