"""One question, the same words: from the command line, in plain mode and on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Static

from committee_assistant.assistant import Assistant
from committee_assistant.cli.root import run
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.plain.conversation import PlainConversation
from committee_assistant.rendering.cited import OWN_WORDS
from committee_assistant.rendering.plain import NOT_FROM_PAPER
from committee_assistant.rendering.spoken import GENERAL
from committee_assistant.tui.chat import Turn
from tests.conftest import FICTIONAL
from tests.tui.driving import WIDE, driving

QUESTIONS = (
    "When was the first visit?",
    "How many audits were judged good?",
    "Has the third visit taken place?",
    "What are the two priorities?",
    "What is planned under meadows for bees?",
    "Who chairs the Safer Play Board?",
    "When was the visit?",
    "How much will the ponds cost?",
    "What is the weather on the moon?",
    "Hello",
    "what happend at the secnd visit",
)
_MARKS = re.compile(r" ?\[¶[^\]]+\]")
_IN_WORDS = re.compile(r" ?Paragraphs? [^ ,]+?(?:(?:, [^ ,]+?)* and [^ ,]+?)?\.(?= |$)")
_LABEL = re.compile(r"(?:Answer|Note|Question|Not sure|Not in this paper): ")


def words(said: str) -> list[str]:
    """Give what is said without citations and without what lays it out."""
    return re.sub(r"[\s;.,:“”▸]+", " ", said).split()


def asked(question: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Give the words of ``ask`` over a pipe."""
    run(["ask", question, "--paper", str(FICTIONAL)])
    return words(_MARKS.sub("", capsys.readouterr().out).replace(NOT_FROM_PAPER, ""))


def in_plain_lines(question: str, fictional: Assistant, home: Path) -> tuple[list[str], str]:
    """Give the words of plain mode, and the line of its sources."""
    lines = PlainConversation(fictional, Keeper(home, keeps=False)).take(question)
    sources = next((line for line in lines if line.startswith(("Sources", "Nearest"))), "")
    said = " ".join(_LABEL.sub("", line) for line in lines if line != sources)
    said = said.replace(f"{OWN_WORDS}: ", "").replace(GENERAL, "").replace(" Type a number:", "")
    return words(_IN_WORDS.sub("", said)), sources


def on_screen(turn: Turn) -> tuple[list[str], tuple[str, ...]]:
    """Give the words of a turn's answer as its widgets hold them, and the paragraphs in its row."""
    said = turn.query_one(".said", Static).content
    assert isinstance(said, Content)
    offered = turn.choices.options if turn.choices else ()
    prompts = [str(one.prompt).replace("  ", ". ", 1) for one in offered]
    text = _LABEL.sub("", " ".join((said.plain.replace("\n", ": ", 1), *prompts)), count=1)
    text = _MARKS.sub("", text).replace(NOT_FROM_PAPER, "")
    return words(text), turn.row.paragraphs if turn.row else ()


@pytest.mark.parametrize("question", QUESTIONS)
async def test_the_command_line_plain_mode_and_the_screen_say_the_same(
    question: str, fictional: Assistant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    piped = " ".join(asked(question, capsys))
    plain, sources = in_plain_lines(question, fictional, tmp_path)
    assert " ".join(plain) == piped.partition(" Nearest paragraph ")[0]

    async with driving(WIDE, lambda: fictional, keeper=Keeper(tmp_path, keeps=False)) as it:
        await it.say(question)
        turn = it.app.chat.conversation.latest
        assert turn
        shown, paragraphs = on_screen(turn)
    assert shown == plain
    assert all(re.search(rf"[ ,;]{re.escape(one)}[ ,.]", sources) for one in paragraphs)
    assert bool(sources) == bool(paragraphs)
