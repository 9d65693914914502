"""Transcripts as files that come from anywhere: found, refused with a line, rewritten whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.transcripts.discovery import transcript_files
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.replay import replay
from committee_assistant.transcripts.updating import ChangedMeanwhileError, rewrite, write_over

SOUND = 'title: "Audits"\nturns:\n  - ask: "how many audits have been done"\n'


def test_files_are_found_below_folders_once_and_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "deep/er/c.YAML", ".hidden.yaml", ".git/d.yaml", "notes.md", "deep/e.yaml/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    found = transcript_files([tmp_path, tmp_path / "b.yaml", tmp_path / "deep" / ".." / "a.yml"])

    assert [file.relative_to(tmp_path).as_posix() for file in found] == ["a.yml", "b.yaml", "deep/er/c.YAML"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    assert transcript_files([tmp_path / ".mine"]) == [tmp_path / ".mine"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_that_go_round_are_harmless(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "itself.yaml").symlink_to(tmp_path / "itself.yaml")
    found = transcript_files([tmp_path, tmp_path / "round"])

    assert [file.name for file in found] == ["a.yaml", "itself.yaml"]
    assert "cannot be read" in str(read_transcript(found[1])[1][0])


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"", 1, "the file is not a set of"),
        (b"\n\n# nothing\n", 1, "the file is not a set of"),
        (b"title: x\nturns:\n  - ask: 'half", 3, "not YAML"),
        (b"title: x\nturns:\n  - ask: a\n    expect: {outcome: answer, cite: [['6'", 4, "not YAML"),
        (b"title: x\nturns:\n  - ask: a\x1b[2J\n", 3, "not YAML"),
        (b"title: x\nturns:\n  - ask: a\n    ask: b\n", 4, "'ask' is given twice"),
        (b"title: x\ntitle: y\nturns:\n  - ask: a\n", 2, "'title' is given twice"),
        (b"title: x\nturns: hello\n", 2, "'turns' is not a list"),
        (b"title: x\nturns: {ask: hello}\n", 2, "'turns' is not a list"),
        (b"title: [x]\nturns:\n  - ask: a\n", 1, "'title' is not a text"),
        (b"title: x\nturns:\n  - ask: a\n    cites: '6'\n    answer: b\n    outcome: answer\n", 4, "not a list"),
        (b"title: x\nturns:\n  - ask: a\n    expect: {outcome: answer, say: [[{a: b}]]}\n", 4, "list of texts"),
        (b"version: 2\ntitle: x\nturnings: []\n", 1, "the transcript is of version 2; this program reads version 1"),
        (b"title: x\nversion: 12345678901234567890\nturns: []\n", 2, "the transcript is of version 123456789"),
        (b"title: x\nversion: one\nturns:\n  - ask: a\n", 2, "'version' is 'one'"),
        (b"title: x\nversion: 0\nturns:\n  - ask: a\n", 2, "'version' is '0'"),
        (b"title: caf\xe9\n", 1, "not UTF-8"),
        (b"\x00\x01\x02", 1, "not YAML"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(content: bytes, line: int, said: str, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_bytes(content)
    transcript, problems = read_transcript(file)

    assert transcript is None
    assert [problem for problem in problems if said in str(problem) and problem.origin.line == line]


def test_a_later_version_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "later.yaml"
    file.write_text("version: 2\ntitle: x\nturnings:\n  - question: a\n", encoding="utf-8")

    assert len(read_transcript(file)[1]) == 1


@pytest.mark.parametrize("text", [f"version: 1\n{SOUND}", f"\ufeff# Kept.\n{SOUND}", SOUND.replace("\n", "\r\n")])
def test_a_version_a_byte_order_mark_and_line_ends_of_windows_are_read(text: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(text.encode())
    transcript, problems = read_transcript(file)

    assert problems == []
    assert transcript is not None
    assert transcript.comment == ("# Kept." if "Kept" in text else "")


def test_a_rewritten_file_keeps_its_line_ends_its_comment_and_its_link(tmp_path: Path, fictional: Assistant) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"# Kept.\r\n" + SOUND.replace("\n", "\r\n").encode())
    try:
        link.symlink_to(file)
    except OSError:
        link = file
    transcript, _ = read_transcript(link)
    assert transcript is not None
    rewrite(link, transcript, tuple(replay(transcript, fictional)))

    assert file.read_bytes().startswith(b"# Kept.\r\nversion: 1\r\n")
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
    assert link == file or link.is_symlink()
    assert sorted(tmp_path.iterdir()) == sorted({file, link})


def test_a_file_that_was_edited_meanwhile_is_left_alone(tmp_path: Path, fictional: Assistant) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOUND, encoding="utf-8")
    transcript, _ = read_transcript(file)
    assert transcript is not None
    file.write_text(SOUND.replace("Audits", "Mine"), encoding="utf-8")

    with pytest.raises(ChangedMeanwhileError):
        rewrite(file, transcript, tuple(replay(transcript, fictional)))
    assert "Mine" in file.read_text(encoding="utf-8")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_over(file, "new")
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("a.yaml", "old")]
