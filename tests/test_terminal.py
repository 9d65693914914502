"""The real program in a real (pseudo) terminal: what it draws, and how it leaves the terminal behind."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from committee_assistant.cli.root import root
from tests.terminals import terminal

PAPER = ("--paper", str(Path(__file__).parent / "fictional"))
INVITATION = "Ask a question about this paper"
QUESTION = "When was the first visit?"
AFTER_VISITS = 22, 11
"""Row and column that follow a word typed into the box, on a screen of 80 by 24."""
_MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")


def modes(written: bytes) -> dict[str, bool]:
    """Give every private mode that was touched, and whether it was on in the end."""
    return {found[1].decode(): found[2] == b"h" for found in _MODE.finditer(written)}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMITTEE_ASSISTANT_HOME", str(tmp_path))


def test_the_screen_is_drawn_a_question_answered_and_the_terminal_left_as_it_was() -> None:
    with terminal(*PAPER) as it:
        before = it.line_settings()
        it.wait_for(INVITATION)
        it.send(f"{QUESTION}\r")
        it.wait_for("Sources")
        during = modes(it.written)
        it.send("\x11")

        assert it.ended() == 0
        after = modes(it.written)
        assert during["1049"]
        assert during["1000"]
        assert not during["25"]
        assert {mode for mode, on in after.items() if on} == {"25", "7"}  # the cursor, and lines that wrap
        assert it.line_settings() == before


def test_ctrl_c_on_the_screen_says_how_to_leave() -> None:
    with terminal(*PAPER) as it:
        it.wait_for("F1 Help")
        it.send("\x03")
        it.wait_for("Ctrl+Q leaves.")
        it.send("\x11")

        assert it.ended() == 0


def test_without_the_mouse_the_terminal_keeps_its_own() -> None:
    with terminal(*PAPER, "--no-mouse") as it:
        it.wait_for(INVITATION)
        it.send("\x11")

        assert it.ended() == 0
        assert not any(f"\x1b[?{mode}h".encode() in it.written for mode in ("1000", "1002", "1003"))


@pytest.mark.parametrize("arguments", [(), ("--plain",)])
def test_a_terminal_that_is_closed_ends_the_program(arguments: tuple[str, ...]) -> None:
    with terminal(*PAPER, *arguments) as it:
        it.wait_for("F1 Help" if not arguments else "You: ")
        it.hang_up()

        it.ended()


@pytest.mark.parametrize("arguments", [(), ("--plain",)])
def test_it_ends_where_nothing_tells_it_that_the_terminal_is_closed(arguments: tuple[str, ...], tmp_path: Path) -> None:
    with terminal(*PAPER, *arguments, deaf=True) as it:
        it.wait_for("F1 Help" if not arguments else "You: ")
        it.send(f"{QUESTION}\r")
        it.wait_for("Sources")
        it.hang_up()

        it.ended()
    kept = next((tmp_path / "conversations").glob("*.jsonl"))
    assert QUESTION in kept.read_text(encoding="utf-8")


def test_any_size_is_drawn_and_the_conversation_goes_on() -> None:
    with terminal(*PAPER) as it:
        it.wait_for(INVITATION)
        for columns, rows in ((20, 5), (1, 1), (250, 70), (80, 24)):
            it.resize(columns, rows)
        it.send(f"{QUESTION}\r")
        it.wait_for("Sources")
        it.send("\x11")

        assert it.ended() == 0


def test_plain_mode_writes_no_escape_sequence_whatever_is_typed() -> None:
    with terminal("--plain", *PAPER) as it:
        it.wait_for("You: ")
        it.send(f"{QUESTION}\n")
        it.wait_for("\nYou: ")
        it.send("\x1b[Amore\x7f\x7f\x1b[D\x1b[Dxx\x01\x05\x15")
        it.send(f"{'long ' * 30}\x15/timeline\n")
        it.wait_for("Timeline:")
        it.wait_for("11.\r\nYou: ")
        it.send("\x04")

        assert it.ended() == 0
        assert it.text.rstrip().endswith("The conversation has ended.")
        assert b"\x1b" not in it.written


def test_ctrl_c_leaves_plain_mode_with_one_line() -> None:
    with terminal("--plain", *PAPER) as it:
        it.wait_for("You: ")
        it.send("what is")
        it.wait_for("what is")
        it.interrupt()

        assert it.ended() == 130
        assert it.text.splitlines()[-1] == "The conversation has ended."
        assert "Traceback" not in it.text


@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({"TERM": "dumb"}, "because the terminal cannot be drawn on"),
        ({"COMMITTEE_ASSISTANT_PLAIN": "1"}, "by the environment"),
    ],
)
def test_plain_mode_says_what_turned_it_on(environment: dict[str, str], why: str) -> None:
    with terminal(*PAPER, environment=environment) as it:
        it.wait_for(f"Plain mode is on ({why}).")
        it.wait_for("You: ")
        it.send("quit\n")

        assert it.ended() == 0
        assert b"\x1b" not in it.written


@pytest.mark.skipif("cursor" not in {option.name for option in root.params}, reason="there is no --cursor")
def test_the_real_cursor_stands_where_one_types() -> None:
    with terminal(*PAPER, "--cursor") as it:
        it.wait_for("F1 Help")
        it.send("visits")
        it.wait_for_cursor(*AFTER_VISITS)

        assert modes(it.written)["25"]
        it.send("\x11")
        assert it.ended() == 0
