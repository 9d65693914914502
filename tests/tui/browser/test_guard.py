"""Another website, or another name for this computer, gets nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from aiohttp import WSServerHandshakeError

from tests.tui.browser.serving import serving

PORT = "{port}"
"""Stands for the port that is served on."""


def marking(marker: Path) -> list[str]:
    """Give a program that leaves a mark when it is started."""
    return [sys.executable, "-c", f"open({str(marker)!r}, 'w').close()"]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost"])
async def test_the_page_is_served_under_the_names_of_this_computer(name: str) -> None:
    async with serving([]) as site, site.session.get(site.address, headers={"Host": f"{name}:{site.port}"}) as got:
        page = await got.text()

    assert got.status == 200
    assert f'="ws://{name}:{site.port}/ws"' in page


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "[::1]:{port}",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/ws", "/page/page.js", "/terminal/js/textual.js", "/nothing"])
async def test_another_name_for_this_computer_is_refused(host: str, path: str) -> None:
    async with serving([]) as site:
        headers = {"Host": host.replace(PORT, str(site.port)), "Origin": site.address}
        async with site.session.get(site.address + path, headers=headers) as got:
            assert got.status == 403
            assert await got.text() == "Refused: only the page of this computer itself may connect.\n"


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "https://evil.example",
        "http://evil.example:{port}",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:{port}.evil.example",
        "http://127.0.0.1:{port}@evil.example",
    ],
)
async def test_a_websocket_from_another_website_is_refused_before_anything_is_started(
    origin: str | None, tmp_path: Path
) -> None:
    marker = tmp_path / "started"
    async with serving(marking(marker)) as site:
        headers = {} if origin is None else {"Origin": origin.replace(PORT, str(site.port))}
        with pytest.raises(WSServerHandshakeError) as refused:
            await site.session.ws_connect(f"{site.address}/ws", headers=headers)

    assert refused.value.status == 403
    assert not marker.exists()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_the_page_itself_may_connect(name: str, tmp_path: Path) -> None:
    marker = tmp_path / "started"
    async with (
        serving(marking(marker)) as site,
        site.session.ws_connect(f"{site.address}/ws", headers={"Origin": f"http://{name}:{site.port}"}) as window,
    ):
        await window.receive()

    assert marker.exists()


async def test_a_page_of_another_website_cannot_ask_with_its_origin() -> None:
    async with serving([]) as site, site.session.get(site.address, headers={"Origin": "https://evil.example"}) as got:
        assert got.status == 403


@pytest.mark.parametrize("path", ["/", "/page/page.css", "/nothing"])
async def test_every_response_forbids_what_is_outside(path: str) -> None:
    async with serving([]) as site, site.session.get(site.address + path) as got:
        policy = got.headers["Content-Security-Policy"].split("; ")

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert f"connect-src ws://127.0.0.1:{site.port} ws://localhost:{site.port}" in policy
    assert got.headers["Cross-Origin-Resource-Policy"] == "same-origin"


async def test_no_folder_is_listed_and_nothing_else_is_served() -> None:
    async with serving([]) as site:
        for path in ("/page/", "/terminal/js/", "/page/../server.py", "/page/%2e%2e/server.py", "/download/x"):
            async with site.session.get(site.address + path) as got:
                assert got.status in {403, 404}
