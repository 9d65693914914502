"""How soon the conversation is on the screen, and how soon a key shows, in a real pseudo-terminal.

    python benchmarks/screen.py [--turns 200]

Starts the program as a user does and reads what it writes. First paint is from the start of the process to the first
whole frame; key echo from a key being sent to its letter being written; the answer from Enter to its sources, and what
is offered next from Enter too. Echo and answer are measured again after as many turns as asked for. Prints the median
and the slowest of several runs. Needs a system with pseudo-terminals, so not Windows.
"""

from __future__ import annotations

import os
import re
import select
import struct
import sys
import time
from collections.abc import Callable
from statistics import median

RUNS = 7
KEYS = "qwertyuiopasdfghjklz"
SIZE = (120, 40)
PATIENCE = 15.0
"""Seconds after which something that does not come is said not to."""
QUIET = 0.25
"""Seconds without output after which a frame is taken to be whole."""
FRAME = "Help"
"""The last words of the first frame, in its footer."""
QUESTIONS = ("when was the second monitoring visit", "what are the seven priorities", "who wrote the report")
_ESCAPES = re.compile(rb"\x1b\[[0-9;:?<>=]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]")


class Program:
    """The conversation, running in a terminal of its own."""

    def __init__(self) -> None:
        import fcntl
        import pty
        import termios

        self.started = time.perf_counter()
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-m", "committee_assistant"])
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def until(self, text: str) -> float:
        """Read until a text is written; gives when. Raises TimeoutError where it never is."""
        seen, end = b"", time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if select.select([self._terminal], [], [], 0.5)[0]:
                seen += os.read(self._terminal, 65536)
                if text.encode() in _ESCAPES.sub(b"", seen):
                    return time.perf_counter()
        raise TimeoutError(f"{text!r} was not written")

    def until_quiet(self) -> None:
        """Read until nothing is written for a while."""
        while select.select([self._terminal], [], [], QUIET)[0]:
            os.read(self._terminal, 65536)

    def took(self, keys: str, until: str) -> float:
        """Send keys, and give the seconds until a text is written."""
        sent = time.perf_counter()
        os.write(self._terminal, keys.encode())
        return self.until(until) - sent

    def ask(self, question: str) -> tuple[float, float]:
        """Ask; gives the seconds until the sources of the answer, and until what is offered next."""
        os.write(self._terminal, question.encode())
        self.until_quiet()
        answered = self.took("\r", "Sources")
        sent = time.perf_counter()
        offered = answered + self.until("Next") - sent
        self.until_quiet()
        return answered, offered

    def echoes(self) -> list[float]:
        """Give the seconds that each of some letters takes to be written; the box is empty before and after."""
        found = []
        for key in KEYS:
            found.append(self.took(key, key))
            self.until_quiet()
            os.write(self._terminal, b"\x7f")
            self.until_quiet()
        return found

    def leave(self) -> None:
        """End the program."""
        os.kill(self._child, 9)
        os.waitpid(self._child, 0)
        os.close(self._terminal)


def running(measure: Callable[[Program], list[float]]) -> list[float]:
    """Measure on a program that has been started and has opened its paper."""
    program = Program()
    try:
        return measure(program)
    finally:
        program.leave()


def first_paint(program: Program) -> list[float]:
    """Give the seconds from the start of the process to the first frame."""
    return [program.until(FRAME) - program.started]


def show(name: str, times: list[float], target: float | None = None) -> None:
    """Print a line of the table."""
    wanted = f"   target {1000 * target:.0f} ms" if target else ""
    print(f"{name:<34}{1000 * median(times):8.0f} ms {1000 * max(times):8.0f} ms{wanted}", flush=True)


def conversation(turns: int) -> Callable[[Program], list[float]]:
    """Give what measures a conversation of so many turns, printing as it goes."""

    def measure(program: Program) -> list[float]:
        program.until("1  ")
        program.until_quiet()
        show("key echo", program.echoes(), 0.05)
        asked = [program.ask(question) for question in QUESTIONS]
        show("question to answer", [answered for answered, _ in asked])
        show("question to what is offered next", [offered for _, offered in asked])
        for turn in range(len(asked), turns):
            program.ask(QUESTIONS[turn % len(QUESTIONS)])
        show(f"key echo after {turns} turns", program.echoes(), 0.05)
        show(f"answer after {turns} turns", [program.ask(question)[0] for question in QUESTIONS])
        return []

    return measure


def main() -> None:
    """Time both and print what they took."""
    turns = int(sys.argv[2]) if sys.argv[1:2] == ["--turns"] else 200
    running(lambda program: [program.until("1  ")])  # compiles the paper where that has not been done
    print(f"{'':<34}{'median':>11} {'slowest':>11}")
    show("first paint", [time for _ in range(RUNS) for time in running(first_paint)], 1.0)
    running(conversation(turns))


if __name__ == "__main__":
    main()
