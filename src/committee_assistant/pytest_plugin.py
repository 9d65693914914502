"""Lets pytest collect transcripts: ``pytest transcripts/`` holds an item for each turn to its record and expectation.

pytest loads this module in every run of whoever has the package installed, so it imports nothing of the package, and
reads no file, before it meets a YAML file in a place that was named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant
    from committee_assistant.model.problem import Problem
    from committee_assistant.transcripts.replay import Replayed
    from committee_assistant.transcripts.transcript import Transcript, Turn

ENDINGS = {".yaml", ".yml"}
LARGEST_FILE = 5_000_000
"""In bytes; a larger one is no transcript."""
LONGEST_NAME = 60
"""Characters of a question in the name of its item."""
_TURNS = re.compile(r"^turns[ \t]*:", re.MULTILINE)
_ASK = re.compile(r"^[ \t]*-[ \t]+ask[ \t]*:", re.MULTILINE)
_ASSISTANT = pytest.StashKey["Assistant"]()


class AnswerDiffersError(Exception):
    """An answer is not as recorded or expected; the message is what is to be shown."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Name the paper, how strictly answers are held, and where transcripts are."""
    group = parser.getgroup("committee-assistant")
    group.addoption("--committee-paper", metavar="FILE-or-ID", help="the paper that transcripts are about")
    group.addoption("--committee-loose", action="store_true", help="let the wording of answers differ from transcripts")
    parser.addini("committee_paper", "the paper that transcripts are about; a path is seen from the ini file")
    parser.addini("committee_loose", "let the wording of answers differ from transcripts", type="bool", default=False)
    parser.addini("committee_transcripts", "files and folders of transcripts, for runs without paths", type="paths")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a transcript in a place that was named."""
    if file_path.suffix.lower() not in ENDINGS:
        return None
    named = _named(parent.config)
    place = file_path.parent.resolve() / file_path.name
    if place in named or (not named.isdisjoint(place.parents) and _is_transcript(place)):
        file: TranscriptFile = TranscriptFile.from_parent(parent, path=file_path)
        return file
    return None


def _named(config: pytest.Config) -> set[Path]:
    """Give the paths of the command line or of ``testpaths``, and those of ``committee_transcripts``."""
    places = [Path(place) for place in config.getini("committee_transcripts")]
    if config.args_source is not pytest.Config.ArgsSource.INVOCATION_DIR:
        places += (config.invocation_params.dir / argument.partition("::")[0] for argument in config.args)
    return {place.parent.resolve() / place.name if place.is_file() else place.resolve() for place in places}


def _is_transcript(file: Path) -> bool:
    """Tell by its look whether a file has turns with questions; whether it is sound is told when it is read."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            return False
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return False
    return bool(_TURNS.search(text) and _ASK.search(text))


class TranscriptFile(pytest.File):
    """A transcript, whose turns are one conversation."""

    def collect(self) -> Iterator[pytest.Item]:
        """Give an item for each turn, or one that fails where the file cannot be read."""
        from committee_assistant.transcripts.read import read_transcript

        transcript, problems = read_transcript(self.path)
        if transcript is None:
            yield Unreadable.from_parent(self, name="transcript", problems=problems)
            return
        conversation = Conversation(transcript, self.config)
        for place, turn in enumerate(transcript.turns):
            yield TurnItem.from_parent(self, name=_name(place, turn), place=place, conversation=conversation)


def _name(place: int, turn: Turn) -> str:
    """Name an item by its number and question; ``::`` and brackets would mean something to pytest."""
    from committee_assistant.rendering.layout import printable

    words = " ".join(printable(turn.ask).split()).replace("::", ":").translate({ord("["): "(", ord("]"): ")"})
    return f"{place + 1} {words[:LONGEST_NAME]}".strip()


class Conversation:
    """The turns of a transcript, each asked once, and never before those that lead to it."""

    def __init__(self, transcript: Transcript, config: pytest.Config) -> None:
        self.transcript = transcript
        self._config = config
        self._done: list[Replayed] = []
        self._rest: Iterator[Replayed] | None = None

    def turn(self, place: int) -> Replayed:
        """Give a turn with its answer of today, asking what comes before it where that was not asked yet."""
        if self._rest is None:
            from committee_assistant.transcripts.replay import replay

            loose = self._config.getoption("committee_loose") or self._config.getini("committee_loose")
            self._rest = replay(self.transcript, _assistant(self._config), loose=bool(loose))
        while len(self._done) <= place:
            self._done.append(next(self._rest))
        return self._done[place]


def _assistant(config: pytest.Config) -> Assistant:
    """Open the paper, once in a run; fails the test where that is not possible."""
    if _ASSISTANT not in config.stash:
        from click import ClickException

        from committee_assistant.cli.papers import opened

        try:
            config.stash[_ASSISTANT] = opened(_paper(config))
        except ClickException as error:
            pytest.fail(f"the paper cannot be opened: {error.format_message()}", pytrace=False)
    return config.stash[_ASSISTANT]


def _paper(config: pytest.Config) -> str | None:
    given = config.getoption("committee_paper")
    if given:
        return str(config.invocation_params.dir / given) if (config.invocation_params.dir / given).exists() else given
    named = str(config.getini("committee_paper"))
    beside = (config.inipath.parent if config.inipath else config.rootpath) / named
    return (str(beside) if beside.exists() else named) if named else None


class TurnItem(pytest.Item):
    """A question, to be answered as recorded and expected."""

    def __init__(self, *, place: int, conversation: Conversation, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self._place = place
        self._conversation = conversation
        self._turn = conversation.transcript.turns[place]

    def runtest(self) -> None:
        """Ask, and raise AnswerDiffersError where the answer differs."""
        from committee_assistant.transcripts.differing import difference_lines

        one = self._conversation.turn(self._place)
        if not one.same:
            lines = (f"    {line}" for line in difference_lines(one))
            raise AnswerDiffersError("\n".join((f"{self._turn.origin}: {self._turn.ask}", *lines)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Show the question, the difference and what was expected, and no Python."""
        return _shown(excinfo) or str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Give the file and the line, from 0, of the turn."""
        return self.path, self._turn.origin.line - 1, f"{self.path.name}: {self.name}"


class Unreadable(pytest.Item):
    """A file that is meant to be a transcript and cannot be read as one."""

    def __init__(self, *, problems: list[Problem], **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self._problems = problems

    def runtest(self) -> None:
        """Raise AnswerDiffersError with every problem of the file."""
        raise AnswerDiffersError("\n".join(map(str, self._problems)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Show the problems and no Python."""
        return _shown(excinfo) or str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Give the file and the line, from 0, of its first problem."""
        return self.path, max(self._problems[0].origin.line - 1, 0), f"{self.path.name}: it cannot be read"


def _shown(excinfo: pytest.ExceptionInfo[BaseException]) -> str:
    """Give what is to be shown of a failure, free of what a terminal would obey; "" for one of another kind."""
    from committee_assistant.rendering.layout import printable

    return printable(str(excinfo.value)) if isinstance(excinfo.value, AnswerDiffersError) else ""
