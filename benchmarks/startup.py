"""How long a whole ``ask`` takes, from process start to end, against a Python that does nothing.

    python benchmarks/startup.py ["QUESTION"]

The knowledge is compiled once before anything is timed, as it is at a user's first question. Runs of the two
commands alternate, so that a busy machine slows both. Prints the median of each and their ratio.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 11
QUESTION = "when was the second monitoring visit"
NOTHING = [sys.executable, "-c", "pass"]


def seconds(command: list[str]) -> float:
    """Run a command to its end; raises CalledProcessError where it answers with anything but 0 or 1."""
    started = time.perf_counter()
    ended = subprocess.run(command, capture_output=True)
    took = time.perf_counter() - started
    if ended.returncode not in (0, 1):
        raise subprocess.CalledProcessError(ended.returncode, command, ended.stdout, ended.stderr)
    return took


def main() -> None:
    """Time both commands and print what they took."""
    question = " ".join(sys.argv[1:]) or QUESTION
    ask = [sys.executable, "-m", "committee_assistant", "ask", question]
    seconds(ask)
    pairs = [(seconds(NOTHING), seconds(ask)) for _ in range(RUNS)]
    nothing, asked = (median(times) for times in zip(*pairs, strict=True))
    print(f"python -c pass    {1000 * nothing:7.1f} ms")
    print(f"ask               {1000 * asked:7.1f} ms   {asked / nothing:.1f} times")


if __name__ == "__main__":
    main()
