"""Replays many transcripts, on every processor where there are many turns."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from committee_assistant.assistant import Assistant
from committee_assistant.model.problem import Problem
from committee_assistant.transcripts.choosing import matching
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.replay import Replayed, replay
from committee_assistant.transcripts.transcript import Transcript

WORTH_SHARING = 300
"""Turns from which further processes save more time than starting them takes."""


@dataclass(frozen=True)
class Rules:
    """How answers are judged."""

    loose: bool = False
    words: tuple[str, ...] = ()
    """What must occur in a file's name, its title or a question for that turn to be judged."""
    stop: bool = False
    """Whether nothing is asked after the first difference."""


@dataclass(frozen=True)
class Run:
    """A file and what came of replaying it."""

    file: Path
    transcript: Transcript | None = None
    """None where it cannot be read."""
    problems: tuple[Problem, ...] = ()
    replayed: tuple[Replayed, ...] = ()

    @property
    def judged(self) -> tuple[Replayed, ...]:
        """The turns that were held to something."""
        return tuple(one for one in self.replayed if one.judged)

    @property
    def passed(self) -> bool:
        """Whether it could be read and nothing differs."""
        return self.transcript is not None and all(one.same for one in self.replayed)

    @property
    def whole(self) -> bool:
        """Whether every turn was judged, so that it can be said to have passed."""
        return self.transcript is not None and len(self.judged) == len(self.transcript.turns)


def run_all(files: Sequence[Path], assistant: Assistant, rules: Rules) -> Iterator[Run]:
    """Replay files in order, each as soon as it is called for; those without a turn to judge are left out."""
    runs = [run for file in files if (run := _read(file)).transcript is None or _places(run, rules)]
    turns = sum(len(run.transcript.turns) for run in runs if run.transcript)
    # Elsewhere a further process would have to open the paper again.
    shared = sys.platform == "linux" and turns >= WORTH_SHARING and not rules.stop and _processors() > 1
    alone = (_run(one, assistant, rules) for one in runs)
    with closing(_shared_out(runs, assistant, rules) if shared else alone) as done:
        for run in done:
            yield run
            if rules.stop and not run.passed:
                return


def _read(file: Path) -> Run:
    transcript, problems = read_transcript(file)
    return Run(file, transcript, tuple(problems))


def _places(run: Run, rules: Rules) -> tuple[int, ...]:
    return matching(run.transcript, run.file, rules.words) if run.transcript else ()


def _run(run: Run, assistant: Assistant, rules: Rules) -> Run:
    if run.transcript is None:
        return run
    replayed: list[Replayed] = []
    for one in replay(run.transcript, assistant, loose=rules.loose, judged=_places(run, rules)):
        replayed.append(one)
        if rules.stop and not one.same:
            break
    return replace(run, replayed=tuple(replayed))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _shared_out(runs: Sequence[Run], assistant: Assistant, rules: Rules) -> Generator[Run]:
    """Replay in processes that begin as copies of this one, and so have the paper open."""
    from multiprocessing import get_context

    with get_context("fork").Pool(_processors(), _begin, (assistant, rules)) as pool:
        yield from pool.imap(_run_here, runs)


_given: tuple[Assistant, Rules]
"""Of a further process."""


def _begin(assistant: Assistant, rules: Rules) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    global _given
    _given = (assistant, rules)


def _run_here(run: Run) -> Run:
    return _run(run, *_given)
