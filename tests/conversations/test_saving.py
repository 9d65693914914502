from __future__ import annotations

import json
from pathlib import Path

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.conversations.saving import NOTHING_TO_SAVE, save, save_transcript
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.transcripts.read import read_transcript
from committee_assistant.transcripts.replay import replay
from tests.conversations.examples import HOSTILE, asked
from tests.library.papers import paper_of

PAPER = paper_of("parks", "There are twelve benches.", "There is a pond.", "Nothing else.")


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    keeper = Keeper(tmp_path / "home", keeps=False)
    keeper.begin(PAPER)
    keeper.add(asked("How many benches?"))
    keeper.add(asked(HOSTILE, HOSTILE))
    return keeper


@pytest.mark.parametrize(
    ("argument", "ending"), [("", ".md"), ("md", ".md"), ("HTML", ".html"), ("json", ".json"), ("transcript", ".yaml")]
)
def test_without_a_name_it_goes_into_the_users_exports_and_never_over_another(
    keeper: Keeper, argument: str, ending: str
) -> None:
    said = [save(keeper, PAPER, argument) for _ in range(2)]

    written = sorted((keeper.home / "exports").iterdir())
    assert [one.suffix for one in written] == [ending, ending]
    assert {f"Saved to {one}." for one in written} == set(said)


@pytest.mark.parametrize(
    ("argument", "begins"),
    [("talk.md", "# "), ("talk.html", "<!"), ("talk.json", "{"), ("talk.yaml", "version:"), ("html talk.md", "<!"),
     ("talk", "# "), ("my talk.md", "# ")],
)  # fmt: skip
def test_the_form_is_what_is_said_or_else_what_the_name_ends_in(
    keeper: Keeper, argument: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert save(keeper, PAPER, argument).startswith("Saved to ")

    name = argument.removeprefix("html ")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begins)


def test_json_is_json(keeper: Keeper, tmp_path: Path) -> None:
    save(keeper, PAPER, f"json {tmp_path / 'talk.json'}")

    assert json.loads((tmp_path / "talk.json").read_text(encoding="utf-8"))


def test_a_folder_that_is_named_gets_a_file_of_our_name(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    assert save(keeper, PAPER, f"html {tmp_path / 'out'}").startswith("Saved to ")
    assert [one.suffix for one in (tmp_path / "out").iterdir()] == [".html"]


def test_a_file_that_is_there_is_left_alone(keeper: Keeper, tmp_path: Path) -> None:
    there = tmp_path / "talk.md"
    there.write_text("mine", encoding="utf-8")

    assert "is there already" in save(keeper, PAPER, str(there))
    assert "is there already" in save_transcript(keeper, str(there))
    assert there.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["~no-one/x", "x" * 500, "none/talk.md", "nul\x00l"])
def test_a_place_that_is_none_is_refused_in_a_line(
    keeper: Keeper, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "state"))

    assert "nothing is lost" in save(keeper, PAPER, place)
    assert "nothing is lost" in save_transcript(keeper, place)


def test_where_nothing_was_said_there_is_nothing_to_save(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path, keeps=False)
    keeper.begin(PAPER)
    assert save(keeper, PAPER, "") == NOTHING_TO_SAVE
    keeper.add(KeptTurn("/timeline", shown="Timeline"))

    assert save_transcript(keeper, "") == NOTHING_TO_SAVE
    assert save(keeper, PAPER, "transcript") == NOTHING_TO_SAVE
    assert list(tmp_path.iterdir()) == []


def test_transcripts_are_numbered_here_or_else_at_home(
    keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save_transcript(keeper, "")
    (tmp_path / "transcripts").mkdir()
    said = [save_transcript(keeper, "") for _ in range(2)]

    assert [one.name for one in (keeper.home / "transcripts").iterdir()] == ["parks-1.yaml"]
    assert sorted(one.name for one in (tmp_path / "transcripts").iterdir()) == ["parks-1.yaml", "parks-2.yaml"]
    assert "replay --paper parks FILE" in said[0]


def test_a_transcript_replays_as_it_was_said(fictional: Assistant, tmp_path: Path) -> None:
    keeper, dialogue = Keeper(tmp_path, keeps=False), None
    keeper.begin(fictional.knowledge.paper)
    for question in ("how many playgrounds are there?", "when was the first visit?", "and the next?"):
        reply = fictional.ask(question, dialogue)
        dialogue = reply.dialogue
        keeper.add(KeptTurn(question, reply.answer))
    save_transcript(keeper, str(tmp_path / "talk.yaml"))

    transcript, problems = read_transcript(tmp_path / "talk.yaml")

    assert problems == []
    assert transcript
    assert all(one.same for one in replay(transcript, fictional))
