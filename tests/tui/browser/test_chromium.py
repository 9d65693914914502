"""The conversation in a real Chromium: what is typed, shown, loaded, copied and refused."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

pytest.importorskip("playwright", reason="playwright is not installed, which drives the browser")
pytest.importorskip("textual_serve", reason="the extra “browser” is not installed")

from playwright.sync_api import Browser, Page, sync_playwright

from tests.tui.browser.serving import FICTIONAL, SECONDS, free_port, started

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=f"none of {', '.join(NAMES)} is on the PATH")

QUESTION = "how many playgrounds are there?"
ANSWER = "Wexcombe looks after 42 playgrounds. [¶1]"
PROMPT = "Ask about the paper"
CELL = (20, 30)
"""No cell of the terminal is as large as this, margin included."""
KEEP_TERMINAL = """
Object.defineProperty(Object.prototype, "fitAddon", {
  configurable: true,
  set(addon) {
    window.shownIn = this.terminal;
    Object.defineProperty(this, "fitAddon", { value: addon, writable: true });
  },
});
"""
"""Keeps the page's terminal, which it does not publish, where it can be read."""
ROWS = """() => {
  if (!window.shownIn) return "";
  const buffer = window.shownIn.buffer.active;
  return Array.from({ length: buffer.length }, (_, row) => buffer.getLine(row).translateToString(true)).join("\\n");
}"""
CONNECTS = """address => new Promise(resolve => {
  const socket = new WebSocket(address);
  socket.onopen = () => { socket.close(); resolve(true); };
  socket.onerror = () => resolve(false);
})"""


@dataclass
class Visit:
    """An open page and everything it asked for."""

    page: Page
    port: int
    loaded: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The cells of the terminal, as its own screen has them."""
        return str(self.page.evaluate(ROWS))

    def wait_for(self, text: str) -> None:
        for _ in range(SECONDS * 20):
            if text in self.shown:
                return
            time.sleep(0.05)
        pytest.fail(f"{text!r} is not shown within {SECONDS} seconds, but:\n{self.shown}")

    def ask(self, question: str) -> None:
        self.page.keyboard.type(question)
        self.page.keyboard.press("Enter")


@pytest.fixture(scope="module")
def port(cache_folder: object) -> Iterator[int]:
    chosen = free_port()
    with started("--port", str(chosen), "--paper", str(FICTIONAL)):
        yield chosen


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    resolve = "--host-resolver-rules=MAP evil.example 127.0.0.1"
    arguments = [resolve, *(["--no-sandbox"] if as_root else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, port: int) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = Visit(context.new_page(), port)
    context.on("request", lambda request: opened.loaded.append(request.url))
    opened.page.on("websocket", lambda socket: opened.loaded.append(socket.url))
    opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
    opened.page.on("console", lambda line: opened.errors.append(line.text) if line.type == "error" else None)
    opened.page.add_init_script(KEEP_TERMINAL)
    opened.page.goto(f"http://127.0.0.1:{port}/")
    opened.wait_for(PROMPT)
    yield opened
    context.close()


def test_a_question_that_is_typed_is_answered_with_its_paragraph_and_nothing_is_loaded_from_outside(
    visit: Visit,
) -> None:
    before = visit.page.screenshot()
    visit.ask(QUESTION)
    visit.wait_for("Paragraph 1 ")

    assert ANSWER in visit.shown
    assert visit.page.screenshot() != before
    assert len(visit.loaded) > 5
    here = f"//127.0.0.1:{visit.port}/"
    assert [url for url in visit.loaded if not url.startswith((f"http:{here}", f"ws:{here}"))] == []
    assert visit.errors == []


def test_the_page_says_that_there_is_no_login(visit: Visit) -> None:
    notice = visit.page.inner_text("header")

    assert "No login: anyone who uses this computer can open this page and read it." in notice
    assert "Each window is a process of its own" in notice
    assert "committee-assistant --plain" in notice
    assert visit.page.title() == "Committee assistant"
    assert visit.page.get_attribute("html", "lang") == "en-GB"


def test_the_terminal_fills_the_window_at_every_size(visit: Visit) -> None:
    for width, height in ((700, 520), (1600, 900)):
        visit.page.set_viewport_size({"width": width, "height": height})
        for _ in range(SECONDS * 20):
            box = visit.page.locator(".xterm-screen").bounding_box()
            assert box is not None
            right, bottom = box["x"] + box["width"], box["y"] + box["height"]
            if width - CELL[0] < right <= width and height - CELL[1] < bottom <= height:
                break
            time.sleep(0.05)
        else:
            pytest.fail(f"in {width} by {height} the terminal ends at {right}, {bottom}")


def test_an_answer_is_copied_to_the_clipboard(visit: Visit) -> None:
    visit.ask(QUESTION)
    visit.wait_for("▸1 ")
    visit.page.keyboard.press("Tab")
    visit.wait_for("C Copy")
    visit.page.keyboard.press("c")
    visit.wait_for("Answer copied")

    assert str(visit.page.evaluate("navigator.clipboard.readText()")) == f"{QUESTION}\n{ANSWER}"


def test_leaving_ends_the_window_and_offers_another(visit: Visit) -> None:
    visit.page.keyboard.press("Control+q")
    ended = visit.page.get_by_text("This window has ended.")
    ended.wait_for(state="visible", timeout=SECONDS * 1000)
    visit.page.get_by_role("link", name="Open another").click()
    visit.wait_for(PROMPT)

    assert ended.is_hidden()


class Elsewhere(BaseHTTPRequestHandler):
    """Another website."""

    def do_GET(self) -> None:
        page = b"<!DOCTYPE html><title>Elsewhere</title>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_another_website_cannot_connect_but_the_page_can(chromium: Browser, port: int, elsewhere: int) -> None:
    address = f"ws://127.0.0.1:{port}/ws"
    page = chromium.new_page()
    page.goto(f"http://evil.example:{elsewhere}/")
    assert page.evaluate(CONNECTS, address) is False
    page.goto(f"http://127.0.0.1:{elsewhere}/")
    assert page.evaluate(CONNECTS, address) is False
    page.goto(f"http://127.0.0.1:{port}/")
    assert page.evaluate(CONNECTS, address) is True
    page.close()


def test_a_name_made_to_lead_to_this_computer_is_refused(chromium: Browser, port: int) -> None:
    page = chromium.new_page()
    answered = page.goto(f"http://evil.example:{port}/")

    assert answered is not None
    assert answered.status == 403
    page.close()


def test_another_website_cannot_show_the_page_in_a_frame(chromium: Browser, port: int, elsewhere: int) -> None:
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{elsewhere}/")
    page.set_content(f'<iframe src="http://127.0.0.1:{port}/"></iframe>', wait_until="load")

    assert page.frames[1].locator("header").count() == 0
    page.close()
