"""The steps of knowledge/README.md, taken as it gives them: each makes the question after it be answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from committee_assistant import opening
from committee_assistant.cli.root import run
from committee_assistant.compiled_cache import CACHE_VARIABLE

ROOT = Path(__file__).parents[1]
CHAPTER = re.compile(r"^## In five minutes\n(.*?)^## ", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"```yaml\n# (?P<file>\S+)\n(?P<text>.*?)```(?P<then>.*?)```sh\n(?P<commands>.*?)```", re.DOTALL)
PROGRAM = "committee-assistant "

Captured = pytest.CaptureFixture[str]


@dataclass(frozen=True)
class Step:
    """A file that the README has its reader write, what to run then, and the answer that is promised."""

    file: str
    text: str
    commands: tuple[str, ...]
    promised: str


def steps() -> Iterator[Step]:
    chapter = CHAPTER.search((ROOT / "knowledge" / "README.md").read_text(encoding="utf-8"))
    assert chapter is not None
    for found in STEP.finditer(chapter[1]):
        promised = re.search(r"It answers “(.+?)”", found["then"], re.DOTALL)
        assert promised is not None
        yield Step(found["file"], found["text"], tuple(found["commands"].splitlines()), promised[1])


STEPS = list(steps())


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the two folders that the steps write into; the thesaurus, which takes a while, is left out."""
    copytree(ROOT / "knowledge/english", tmp_path / "knowledge/english", ignore=ignore_patterns("thesaurus-*.yaml"))
    copytree(ROOT / "tests/fictional", tmp_path / "tests/fictional")
    monkeypatch.setattr(opening, "knowledge_root", lambda: tmp_path / "knowledge")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ran(command: str, capsys: Captured) -> tuple[int, str]:
    """Run a line of the README; give its exit code and what it printed."""
    assert command.startswith(PROGRAM)
    words = re.findall(r'"([^"]*)"|(\S+)', command.removeprefix(PROGRAM))
    code = run([quoted or bare for quoted, bare in words])
    return code, capsys.readouterr().out


def test_a_fact_an_intent_and_a_word_are_taught() -> None:
    assert [Path(step.file).parent.name for step in STEPS] == ["fictional", "english", "english"]
    assert [step.text.partition(":")[0] for step in STEPS] == ["statements", "intents", "concepts"]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: Path(step.file).stem)
def test_a_step_makes_its_question_be_answered(step: Step, copied: Path, capsys: Captured) -> None:
    _, before = ran(step.commands[-1], capsys)
    assert step.promised not in before

    (copied / step.file).write_text(step.text, encoding="utf-8")
    done = [ran(command, capsys) for command in step.commands]

    assert [code for code, _ in done] == [0] * len(done)
    assert done[-1][1].startswith(step.promised)
