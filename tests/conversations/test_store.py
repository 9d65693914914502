"""What is kept comes back to the letter, whatever was left of the file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.conversations.lines import header_line, parse, turn_lines
from committee_assistant.conversations.store import ConversationError, ConversationStore
from committee_assistant.model.conversation import KeptTurn
from tests.conversations.examples import HOSTILE, asked, conversation, turns

ROOT = Path(__file__).parents[2]


@given(st.lists(turns, max_size=4))
def test_any_conversation_comes_back_to_the_letter(kept: list[KeptTurn]) -> None:
    whole = conversation(*kept)

    assert parse(header_line(whole) + turn_lines(kept), whole.id) == whole


@given(st.lists(turns, min_size=1, max_size=3), st.integers(0, 10_000))
def test_wherever_a_file_is_cut_off_the_turns_before_are_there_and_it_grows_again(
    kept: list[KeptTurn], cut: int
) -> None:
    whole = header_line(conversation()) + turn_lines(kept)
    cut = len(header_line(conversation())) + cut % (len(turn_lines(kept)) + 1)
    with tempfile.TemporaryDirectory() as folder:
        store = ConversationStore(Path(folder))
        id = store.create(conversation())
        store.path(id).write_bytes(whole[:cut])
        left = store.read(id).turns
        assert left == tuple(kept[: whole[:cut].count(b"\n") - 1])

        store.mend(id)
        store.append(id, [asked("And now?")])

        assert store.read(id).turns == (*left, asked("And now?"))


def test_a_line_that_was_not_written_whole_is_passed_over(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    id = store.create(conversation(asked("How many benches?")))
    with store.path(id).open("ab") as file:
        file.write(b'{"asked": "How many ga')

    assert [turn.asked for turn in store.read(id).turns] == ["How many benches?"]
    assert store.list().problems == ()


def test_a_file_of_half_a_header_is_nothing_yet(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    id = store.create(conversation())
    store.path(id).write_bytes(header_line(conversation())[:20])

    assert store.list().conversations == ()
    assert store.list().problems == ()


@pytest.mark.parametrize(
    "line",
    [b"{}", b"hello", b"[1]", b"\xff", b'{"asked": 3}', b"[" * 100_000, b'{"asked": "x", "answer": {"outcome": "?"}}',
     b'{"asked": "x", "answer": {"outcome": "answer", "claims": [{"text": "It has no paragraph."}]}}'],
)  # fmt: skip
def test_a_damaged_line_is_named_and_the_others_still_list(tmp_path: Path, line: bytes) -> None:
    store = ConversationStore(tmp_path)
    whole = store.create(conversation(asked("How many benches?")))
    damaged = store.create(conversation(asked("How many gates?")))
    with store.path(damaged).open("ab") as file:
        file.write(line + b"\n")

    listing = store.list()

    assert [one.id for one in listing.conversations] == [whole]
    assert len(listing.problems) == 1
    assert listing.problems[0].startswith(f"{store.path(damaged)}:3: this line is damaged")
    assert f"--remove {damaged}" in listing.problems[0]
    with pytest.raises(ConversationError, match=":3:"):
        store.read(damaged)
    store.remove(damaged)
    assert store.list().problems == ()


def test_a_newer_version_is_refused_with_what_to_do(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    id = store.create(conversation(asked("How many benches?")))
    newer = store.path(id).read_bytes().replace(b'"version": 1', b'"version": 2')
    store.path(id).write_bytes(newer)

    (problem,) = store.list().problems

    assert problem.endswith(":1: a newer committee-assistant wrote this conversation: update the program")


@pytest.mark.parametrize("header", [b"{}", b"null", b'{"kind": "a letter", "version": 1}', b"\x00\x00"])
def test_a_file_that_is_no_conversation_is_named(tmp_path: Path, header: bytes) -> None:
    store = ConversationStore(tmp_path)
    store.folder.mkdir()
    store.path("letter").write_bytes(header + b"\n")

    assert f"{store.path('letter')}:1: " in store.list().problems[0]


def test_the_one_last_spoken_in_comes_first(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    early = store.create(conversation(asked("One?", at="2031-05-01 09:00:00"), id="20310501-090000-1"))
    late = store.create(conversation(asked("Two?", at="2031-05-02 09:00:00"), id="20310502-090000-1"))
    assert [one.id for one in store.list().conversations] == [late, early]

    store.append(early, [asked("Three?", at="2031-05-03 09:00:00")])

    assert [one.id for one in store.list().conversations] == [early, late]


def test_conversations_begun_in_one_second_get_numbers_that_sort(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    made = [store.create(conversation(asked("Again?", at="2031-05-02 19:07:33"))) for _ in range(12)]

    assert made[0] == "20310502-190733-1"
    assert [one.id for one in store.list().conversations] == made[::-1]


@pytest.mark.parametrize("id", ["../outside", "", ".", "20310502-190733-9", "a/b"])
def test_nothing_outside_the_folder_is_read_or_removed(tmp_path: Path, id: str) -> None:
    outside = tmp_path / "outside.jsonl"
    outside.write_text("mine", encoding="utf-8")
    store = ConversationStore(tmp_path)
    store.create(conversation(asked("How many benches?")))

    with pytest.raises(ConversationError, match="no such conversation"):
        store.read(id)
    with pytest.raises(ConversationError, match="no such conversation"):
        store.remove(id)
    assert outside.read_text(encoding="utf-8") == "mine"


def test_what_was_removed_is_not_begun_again_without_its_header(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    id = store.create(conversation(asked("How many benches?")))
    store.remove(id)

    with pytest.raises(FileNotFoundError):
        store.append(id, [asked("How many gates?")])
    assert list(store.folder.iterdir()) == []


def test_a_turn_that_does_not_fit_leaves_no_part_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ConversationStore(tmp_path)
    id = store.create(conversation(asked("How many benches?")))
    before = store.path(id).read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.append(id, [asked(HOSTILE)])
    with pytest.raises(OSError, match="No space"):
        store.create(conversation(asked(HOSTILE)))

    assert store.path(id).read_bytes() == before
    assert len(list(store.folder.iterdir())) == 1


def test_a_file_in_the_place_of_the_folder_holds_no_conversation(tmp_path: Path) -> None:
    (tmp_path / "conversations").write_text("a file", encoding="utf-8")

    assert ConversationStore(tmp_path).list().conversations == ()


MANY = """
import sys
from pathlib import Path
from committee_assistant.conversations.store import ConversationStore
from tests.conversations.examples import asked, conversation
store = ConversationStore(Path(sys.argv[1]))
for number in range(40):
    print(store.create(conversation(asked(f"{sys.argv[2]} {number}?"))))
    store.append(sys.argv[3], [asked(f"{sys.argv[2]} {number}, shared?")])
"""


def test_two_processes_at_once_never_share_an_id_nor_mix_their_lines(tmp_path: Path) -> None:
    store = ConversationStore(tmp_path)
    shared = store.create(conversation(asked("Who is there?"), id="20300101-000000-1"))
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", MANY, str(tmp_path), name, shared], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for name in ("one", "two")
    ]
    made = [id for process in processes for id in process.communicate(timeout=60)[0].split()]

    listing = store.list()

    assert len(set(made)) == len(made) == 80
    assert listing.problems == ()
    assert len(listing.conversations) == 81
    assert len(store.read(shared).turns) == 81
