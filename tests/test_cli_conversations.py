"""Kept conversations on the command line: listed, searched, removed, exported, and gone on with."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from committee_assistant.cli.keeping import last_conversation
from committee_assistant.cli.root import root, run
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from committee_assistant.opening import DEFAULT_PAPER
from committee_assistant.transcripts.read import read_transcript
from tests.conversations.examples import HOSTILE, asked, conversation
from tests.library.papers import paper_of

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    store = ConversationStore(tmp_path)
    for day, question in ((1, "Is the mill open?"), (2, "Is the café warm?")):
        turn = asked(question, at=f"2031-05-0{day} 09:30:00")
        store.create(conversation(turn, id=f"2031050{day}-093000-1"))
    return tmp_path


def at(home: Path, *arguments: str) -> list[str]:
    return [arguments[0], "--home", str(home), *arguments[1:]]


def test_conversations_are_listed_latest_first_and_numbered(home: Path, capsys: Captured) -> None:
    assert run(at(home, "conversations")) == 0

    assert capsys.readouterr().out.splitlines() == [
        "  1  Is the café warm?",
        "     2 May 2031 09:30   1 question   Parks Update   20310502-093000-1",
        "  2  Is the mill open?",
        "     1 May 2031 09:30   1 question   Parks Update   20310501-093000-1",
    ]


def test_a_search_keeps_the_numbers_of_the_list(home: Path, capsys: Captured) -> None:
    assert run(at(home, "conversations", "MILL", "twelve")) == 0
    assert capsys.readouterr().out.startswith("  2  Is the mill open?")
    assert run(at(home, "conversations", "mill", "cafe")) == 1
    assert capsys.readouterr().out == "No conversation has all of these words.\n"


def test_where_nothing_is_kept_it_says_where_it_would_be(tmp_path: Path, capsys: Captured) -> None:
    assert run(at(tmp_path, "conversations")) == 0
    assert str(tmp_path / "conversations") in capsys.readouterr().out
    assert run(at(tmp_path, "export")) == 1
    assert "no conversation is kept yet" in capsys.readouterr().err


def test_a_damaged_file_is_one_line_of_complaint(home: Path, capsys: Captured) -> None:
    (home / "conversations" / "odd.jsonl").write_text("hello\n", encoding="utf-8")

    assert run(at(home, "conversations")) == 0
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "odd.jsonl:1: this line is damaged" in printed.err
    assert printed.out.count("\n") == 4
    assert run(at(home, "conversations", "--remove", "odd")) == 0
    assert capsys.readouterr().out == "Removed odd.\n"


def test_one_is_removed_by_its_id_only(home: Path, capsys: Captured) -> None:
    assert run(at(home, "conversations", "--remove", "1")) == 1
    assert "no such conversation" in capsys.readouterr().err
    assert run(at(home, "conversations", "--remove", "20310502-093000-1")) == 0
    assert [one.title for one in ConversationStore(home).list().conversations] == ["Is the mill open?"]


@pytest.mark.parametrize(
    ("which", "question"), [("last", "café"), ("1", "café"), ("2", "mill"), ("20310501-093000-1", "mill")]
)
def test_one_is_exported_by_number_id_or_as_the_last(home: Path, which: str, question: str, capsys: Captured) -> None:
    assert run(at(home, "export", which)) == 0
    assert question in capsys.readouterr().out


@pytest.mark.parametrize(
    ("which", "said"), [("0", "no such"), ("3", "no number 3"), ("none", "no such"), ("²", "no such")]
)
def test_one_that_is_not_there_is_said(home: Path, which: str, said: str, capsys: Captured) -> None:
    assert run(at(home, "export", which)) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(("form", "begins"), [("md", "# "), ("html", "<!"), ("json", "{"), ("transcript", "version:")])
def test_each_form_is_what_is_asked_for_or_what_the_file_ends_in(
    home: Path, form: str, begins: str, tmp_path: Path, capsys: Captured
) -> None:
    file = tmp_path / f"talk.{form.replace('transcript', 'yaml')}"

    assert run(at(home, "export", "--format", form)) == 0
    printed = capsys.readouterr().out
    assert run(at(home, "export", "-o", str(file))) == 0

    assert file.read_text(encoding="utf-8") == printed
    assert printed.lower().startswith(begins)


def test_an_export_never_overwrites(home: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "talk.md"
    file.write_text("mine", encoding="utf-8")

    assert run(at(home, "export", "-o", str(file))) == 2
    assert "the file exists" in capsys.readouterr().err
    assert run(at(home, "export", "-o", str(tmp_path / "none" / "talk.md"))) == 2
    assert file.read_text(encoding="utf-8") == "mine"


def test_an_export_of_the_shipped_paper_brings_what_its_paragraphs_say(tmp_path: Path, capsys: Captured) -> None:
    ConversationStore(tmp_path).create(conversation(asked("When?", "Then.", "20.1"), paper=DEFAULT_PAPER))

    assert run(at(tmp_path, "export", "--format", "json")) == 0

    assert "20.1" in json.dumps(json.loads(capsys.readouterr().out))


def test_an_exported_transcript_is_one_that_replay_reads(home: Path, tmp_path: Path) -> None:
    run(at(home, "export", "-o", str(tmp_path / "talk.yaml")))

    transcript, problems = read_transcript(tmp_path / "talk.yaml")
    assert problems == []
    assert transcript
    assert [turn.ask for turn in transcript.turns] == ["Is the café warm?"]


def test_hostile_words_reach_no_terminal(tmp_path: Path, capsys: Captured) -> None:
    ConversationStore(tmp_path).create(conversation(asked(HOSTILE, HOSTILE)))
    for arguments in (["conversations"], *(["export", "--format", form] for form in ("md", "html", "json"))):
        assert run(at(tmp_path, *arguments)) == 0
        printed = capsys.readouterr().out
        assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(printed)


def test_the_last_one_brings_its_paper_unless_that_has_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMITTEE_ASSISTANT_HOME", str(tmp_path))
    keeper = Keeper()
    with pytest.raises(click.UsageError, match="no conversation is kept yet"):
        last_conversation(keeper, None)
    gone = conversation(asked("One?", at="2031-05-01 09:00:00"), paper="gone")
    known = conversation(asked("Two?", at="2031-05-02 09:00:00"), paper=DEFAULT_PAPER, id="20310502-090000-1")
    keeper.store.create(gone)
    paper, last = last_conversation(keeper, None)
    assert (paper, last(paper_of("other", "Words."))) == (None, gone)

    keeper.store.create(known)

    paper, last = last_conversation(keeper, None)
    assert (paper, last(paper_of("other", "Words."))) == (DEFAULT_PAPER, known)
    paper, last = last_conversation(keeper, "gone.pdf")
    assert (paper, last(paper_of("gone", "Words."))) == ("gone.pdf", gone)
    assert last(paper_of("other", "Words.")) is None


@pytest.mark.parametrize("option", ["--continue", "--no-keep"])
def test_options_of_the_conversation_stand_before_no_command(option: str, capsys: Captured) -> None:
    assert run([option, "papers"]) == 2
    assert f"{option} stands before the command" in capsys.readouterr().err


def test_help_says_where_conversations_are_kept() -> None:
    with click.Context(root) as context:
        printed = " ".join(root.get_help(context).split())

    assert "conversations" in printed
    assert "COMMITTEE_ASSISTANT_HOME" in printed
