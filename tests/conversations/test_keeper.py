"""The conversation in progress: kept as it goes, and never stopped by where it is kept."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.store import ConversationStore
from committee_assistant.home import HOME_VARIABLE
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.paper import Paper
from tests.conversations.examples import HOSTILE, asked
from tests.library.papers import paper_of


@pytest.fixture
def paper() -> Paper:
    return paper_of("parks", "There are twelve benches.")


def kept(home: Path) -> tuple[Conversation, ...]:
    return ConversationStore(home).list().conversations


def test_nothing_is_written_before_the_first_turn(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path / "home")
    keeper.begin(paper)

    assert keeper.leave() == ""
    assert list(tmp_path.iterdir()) == []


def test_every_turn_is_kept_as_it_goes(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path)
    keeper.begin(paper)
    for number in range(3):
        assert keeper.keep(asked(f"Question {number}?")) == ""
        (conversation,) = kept(tmp_path)
        assert conversation == keeper.conversation
        assert len(conversation.turns) == number + 1
    assert conversation.paper == "parks"
    assert conversation.began
    assert conversation.ended


def test_a_new_conversation_is_a_new_file(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path)
    for question in ("One?", "Two?"):
        keeper.begin(paper)
        keeper.keep(asked(question))

    assert {one.title for one in kept(tmp_path)} == {"One?", "Two?"}


def test_what_follows_a_reopened_conversation_is_added_to_it(tmp_path: Path, paper: Paper) -> None:
    first, second = Keeper(tmp_path), Keeper(tmp_path)
    first.begin(paper)
    first.keep(asked("One?"))
    second.go_on(kept(tmp_path)[0])
    second.keep(asked("Two?"))

    (conversation,) = kept(tmp_path)
    assert [turn.asked for turn in conversation.turns] == ["One?", "Two?"]


def test_with_keeping_off_nothing_is_written_and_all_is_remembered(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path / "home", keeps=False)
    keeper.begin(paper)
    keeper.keep(asked("One?"))

    assert keeper.leave() == ""
    assert keeper.conversation.title == "One?"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_once_and_tried_again(tmp_path: Path, paper: Paper) -> None:
    home = tmp_path / "home"
    home.write_text("a file in the way", encoding="utf-8")
    keeper = Keeper(home)
    keeper.begin(paper)

    assert "cannot be kept in" in keeper.keep(asked("One?"))
    assert keeper.keep(asked("Two?")) == ""
    assert "could not be kept" in keeper.leave()
    home.unlink()
    assert keeper.keep(asked("Three?")) == ""

    assert [turn.asked for turn in kept(home)[0].turns] == ["One?", "Two?", "Three?"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="whoever is root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path, paper: Paper) -> None:
    tmp_path.chmod(0o500)
    keeper = Keeper(tmp_path)
    keeper.begin(paper)

    assert "Permission denied" in keeper.keep(asked("One?"))


def test_a_disk_that_is_full_for_a_while_loses_nothing_and_doubles_nothing(
    tmp_path: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper(tmp_path)
    keeper.begin(paper)
    keeper.keep(asked("One?"))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert "No space left on device" in keeper.keep(asked("Two?"))
        assert keeper.keep(asked("Three?")) == ""
    keeper.keep(asked("Four?"))

    assert [turn.asked for turn in kept(tmp_path)[0].turns] == ["One?", "Two?", "Three?", "Four?"]


def test_a_conversation_that_was_removed_meanwhile_is_said_to_be_lost(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path)
    keeper.begin(paper)
    keeper.keep(asked("One?"))
    keeper.store.remove(keeper.conversation.id)

    assert "cannot be kept" in keeper.keep(asked("Two?"))
    assert kept(tmp_path) == ()


def test_turns_written_by_several_threads_are_kept_once_and_in_order(tmp_path: Path, paper: Paper) -> None:
    keeper = Keeper(tmp_path)
    keeper.begin(paper)
    threads = []
    for number in range(30):
        keeper.add(asked(f"Question {number}?"))
        threads.append(threading.Thread(target=keeper.write))
        threads[-1].start()
    for thread in threads:
        thread.join()
    keeper.write()

    assert [turn.asked for turn in kept(tmp_path)[0].turns] == [f"Question {number}?" for number in range(30)]


def test_leaving_says_where_it_is_kept_and_how_to_go_on(
    tmp_path: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "usual"))
    usual, named = Keeper(), Keeper(tmp_path / "other place")
    for keeper in (usual, named):
        keeper.begin(paper)
        keeper.keep(asked("One?"))

    assert str(usual.store.path(usual.conversation.id)) in usual.leave()
    assert usual.leave().endswith("committee-assistant --continue")
    assert f'--home "{tmp_path / "other place"}" --continue' in named.leave()


def test_a_record_is_a_transcript_under_a_name_that_is_free(tmp_path: Path, paper: Paper) -> None:
    file = tmp_path / "talk.yaml"
    file.write_text("mine", encoding="utf-8")
    keeper = Keeper(tmp_path, record=file)
    keeper.begin(paper)
    keeper.keep(KeptTurn("/timeline", shown="Timeline"))
    assert keeper.write_record() is None
    keeper.keep(asked(HOSTILE))

    assert keeper.write_record() == tmp_path / "talk-2.yaml"
    assert keeper.write_record() is None
    assert file.read_text(encoding="utf-8") == "mine"
