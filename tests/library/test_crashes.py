"""Whole papers or nothing: processes that are killed while they add, and processes that add at once."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from committee_assistant.library.store import Library
from tests.library.papers import check_from_within, made_up

ROOT = Path(__file__).parents[2]
ADD = """
import sys
from pathlib import Path
from committee_assistant.library.store import Library
from tests.library.papers import made_up
prepared = [made_up(f"{sys.argv[2]}-{number}") for number in range(int(sys.argv[3]))]
print("ready", flush=True)
sys.stdin.readline()
with Library.open(Path(sys.argv[1])) as library:
    for paper in prepared:
        library.add(paper, "paper.pdf", paper.id)
"""


def adding(folder: Path, name: str, papers: int) -> subprocess.Popen[str]:
    """Start a process that adds papers as soon as it is told."""
    command = [sys.executable, "-c", ADD, str(folder), name, str(papers)]
    started = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def assert_whole(folder: Path) -> int:
    with Library.open(folder) as library:
        papers = library.papers()
        for paper in papers:
            assert library.paper(paper.id) == made_up(paper.id)
    if papers:
        check_from_within(folder)
    return len(papers)


def test_a_process_killed_while_adding_leaves_whole_papers(tmp_path: Path) -> None:
    chance = random.Random(7)
    held = 0
    for number in range(12):
        process = adding(tmp_path, f"round{number}", 60)
        begin(process)
        time.sleep(chance.uniform(0.01, 0.2))
        process.kill()
        process.communicate()
        now = assert_whole(tmp_path)
        assert now >= held
        held = now

    assert held > 0


def test_processes_that_add_at_once_all_succeed(tmp_path: Path) -> None:
    processes = [adding(tmp_path, name, 10) for name in ("one", "two", "three")]
    for process in processes:
        begin(process)
    ended = [process.communicate(timeout=60) for process in processes]

    assert [said for _, said in ended] == ["", "", ""]
    assert assert_whole(tmp_path) == 30
