from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.tui.recording import Recording
from tests.tui import wexcombe
from tests.tui.driving import driving

ANSWER = Answer(Outcome.ANSWER, (Claim("It is shut.", ("3",)),))


async def test_leaving_writes_the_conversation_to_the_file_named(tmp_path: Path) -> None:
    file = tmp_path / "talk.yaml"
    async with driving(record=file) as it:
        await it.say(wexcombe.MILL)
        await it.say("/audit")
        it.app.chat.box.fill("/quit")
        await it.pilot.press("enter")
        await it.pilot.pause()

    written = file.read_text(encoding="utf-8")
    assert wexcombe.MILL in written
    assert "[¶3]" in written
    assert list(tmp_path.glob("*.part")) == []


async def test_save_writes_to_a_file_and_never_over_one_of_someone_else(tmp_path: Path) -> None:
    file, other = tmp_path / "talk.yaml", tmp_path / "other.yaml"
    other.write_text("mine", encoding="utf-8")
    async with driving() as it:
        await it.say(f"/save {file}")
        assert "There is nothing to save yet." in it.seen
        await it.say(wexcombe.MILL)
        await it.say("/save")
        assert "Name a file: /save FILE" in it.seen
        await it.say(f"/save {file}")
        await it.say(wexcombe.COST)
        await it.say(f"/save {file}")
        await it.say(f"/save {other}")
        assert "is there already" in " ".join(it.seen.split())
        await it.say(f"/save {tmp_path / 'none' / 'talk.yaml'}")
        assert "nothing is lost" in " ".join(it.seen.split())

    assert wexcombe.COST in file.read_text(encoding="utf-8")
    assert other.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["~no-one/x", "x" * 500])
async def test_a_place_that_is_none_is_refused_and_the_conversation_goes_on(place: str) -> None:
    async with driving() as it:
        await it.say(wexcombe.COST)
        await it.say(f"/save {place}")

        assert "nothing is lost" in " ".join(it.seen.split())


def test_a_recording_whose_file_is_there_already_takes_a_number(tmp_path: Path) -> None:
    file = tmp_path / "talk.yaml"
    file.write_text("mine", encoding="utf-8")
    recording = Recording(file)
    recording.keep("Is it shut?", ANSWER)

    assert recording.write("A talk") == tmp_path / "talk-2.yaml"
    assert recording.write("A talk") == tmp_path / "talk-2.yaml"
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_recording_without_turns_or_file_writes_nothing(tmp_path: Path) -> None:
    silent = Recording(tmp_path / "talk.yaml")
    homeless = Recording()
    homeless.keep("Is it shut?", ANSWER)

    assert silent.write("A talk") is None
    assert homeless.write("A talk") is None
    with pytest.raises(OSError, match="none"):
        homeless.write("A talk", tmp_path / "none" / "talk.yaml")
