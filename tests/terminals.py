"""Runs the real program in a pseudo-terminal, works its keys and keeps every byte that it writes."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

PATIENCE = 30.0
"""Seconds after which what was waited for has not come."""
_START = """
import fcntl, os, signal, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
if sys.argv[1] == "deaf":
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
os.execv(sys.executable, sys.argv[2:])
"""
"""Takes the terminal as its own; where deaf, as under nohup, it is not told when that is closed."""
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P^_X].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)


class Terminal:
    """One pseudo-terminal with the program in it."""

    def __init__(self, process: subprocess.Popen[bytes], controller: int, device: int) -> None:
        self.process = process
        self.written = b""
        self._before = 0
        self._controller = controller
        self._device = device

    @property
    def text(self) -> str:
        """What was written so far without escape sequences."""
        return _SEQUENCE.sub(b"", self.written).decode("utf-8", "replace")

    def send(self, keys: str) -> None:
        self._before = len(self.text)
        os.write(self._controller, keys.encode())

    def wait_for(self, text: str) -> None:
        """Read until a text was written after the latest keys; fails where it does not come."""
        end = time.monotonic() + PATIENCE
        while text not in self.text[self._before :]:
            assert time.monotonic() < end, f"{text!r} was not written; this was: {self.text[-2000:]!r}"
            assert self._read(), f"the program ended before {text!r}: {self.text[-2000:]!r}"

    def wait_for_cursor(self, row: int, column: int) -> None:
        """Read until the cursor rests at a place, both counted from 1; fails where it does not come there."""
        end = time.monotonic() + PATIENCE
        rests = re.compile(rb"\x1b\[%d;%dH(?:\x1b\[\?2026l)?\Z" % (row, column))
        while not rests.search(self.written):
            assert time.monotonic() < end, f"the cursor did not come to {row}, {column}: {self.written[-300:]!r}"
            assert self._read(), "the program ended"

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; the system tells the program so."""
        fcntl.ioctl(self._controller, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Close the terminal as a window that is closed does."""
        os.close(self._device)
        os.close(self._controller)
        self._device = self._controller = -1

    def interrupt(self) -> None:
        """Press Ctrl+C until the program ends: in the instant before it waits for a key, Python overlooks a signal."""
        for _ in range(10):
            self.send("\x03")
            end = time.monotonic() + 1
            while time.monotonic() < end:
                if not self._read(0.1) or self.process.poll() is not None:
                    return

    def ended(self) -> int:
        """Read to the end and give the exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self._controller >= 0:
                self._read()
            else:
                time.sleep(0.02)
        assert self.process.poll() is not None, f"the program did not end: {self.text[-2000:]!r}"
        while self._controller >= 0 and self._read(0.05):
            pass
        return self.process.returncode

    def line_settings(self) -> list[object]:
        """Give how the terminal treats typed characters."""
        return list(termios.tcgetattr(self._device))

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for file in (self._controller, self._device):
            if file >= 0:
                os.close(file)

    def _read(self, seconds: float = 0.5) -> bool:
        """Read what is there; False where nothing came and the program has ended."""
        if select.select([self._controller], [], [], seconds)[0]:
            with contextlib.suppress(OSError):
                self.written += os.read(self._controller, 65536)
                return True
        return self.process.poll() is None


@contextmanager
def terminal(
    *arguments: str,
    columns: int = 80,
    rows: int = 24,
    environment: Mapping[str, str] = MappingProxyType({}),
    deaf: bool = False,
) -> Iterator[Terminal]:
    """Start the program in a pseudo-terminal of a size."""
    controller, device = pty.openpty()
    fcntl.ioctl(controller, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    inherited = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    process = subprocess.Popen(
        [sys.executable, "-c", _START, "deaf" if deaf else "", sys.executable, "-m", "committee_assistant", *arguments],
        stdin=device,
        stdout=device,
        stderr=device,
        start_new_session=True,
        env={**inherited, "TERM": "xterm-256color", **environment},
    )
    screen = Terminal(process, controller, device)
    try:
        yield screen
    finally:
        screen.close()
