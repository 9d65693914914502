import os
import stat
from pathlib import Path
from shutil import copytree

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.compiled_cache import CACHE_VARIABLE
from committee_assistant.opening import KnowledgeError, open_assistant
from tests.conftest import FICTIONAL


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    return folder


@pytest.fixture
def parks(tmp_path: Path) -> Path:
    return copytree(FICTIONAL, tmp_path / "parks")


def kept(cache: Path) -> list[Path]:
    return sorted(cache.iterdir())


def total(folder: Path) -> str:
    return open_assistant(folder).ask("how many playgrounds are there?").answer.claims[0].text


def test_what_was_compiled_is_kept_and_read_again(cache: Path, parks: Path) -> None:
    first = open_assistant(parks)
    (only,) = kept(cache)
    written = only.stat().st_mtime_ns

    again = open_assistant(parks)

    assert again == first
    assert kept(cache)[0].stat().st_mtime_ns == written


@pytest.mark.parametrize("damage", [b"", b"\x00" * 100, b"\xc1", b"not a copy", b"\x93\x01\x02\x03"])
def test_a_damaged_copy_is_ignored_and_written_anew(cache: Path, parks: Path, damage: bytes) -> None:
    whole = open_assistant(parks)
    (copy,) = kept(cache)
    sound = copy.read_bytes()
    copy.write_bytes(damage)

    assert open_assistant(parks) == whole
    assert copy.read_bytes() == sound


def test_a_copy_cut_short_is_ignored_and_written_anew(cache: Path, parks: Path) -> None:
    open_assistant(parks)
    (copy,) = kept(cache)
    sound = copy.read_bytes()
    copy.write_bytes(sound[: len(sound) // 2])

    assert total(parks) == "Wexcombe looks after 42 playgrounds."
    assert copy.read_bytes() == sound


def test_a_stale_copy_is_not_used(cache: Path, parks: Path) -> None:
    assert total(parks) == "Wexcombe looks after 42 playgrounds."
    for name in ("playgrounds.yaml", "paragraphs.yaml"):
        file = parks / name
        file.write_text(file.read_text(encoding="utf-8").replace("42", "43"), encoding="utf-8")

    assert total(parks) == "Wexcombe looks after 43 playgrounds."


def test_two_papers_do_not_share_a_copy(cache: Path, parks: Path, tmp_path: Path) -> None:
    other = copytree(parks, tmp_path / "other")
    open_assistant(parks)
    open_assistant(other)

    assert len(kept(cache)) == 2


def test_nothing_but_whole_copies_is_left_in_the_cache(cache: Path, parks: Path) -> None:
    open_assistant(parks)

    assert [file.suffix for file in kept(cache)] == [".msgpack"]


def test_a_cache_folder_that_is_a_file_does_no_harm(cache: Path, parks: Path) -> None:
    cache.write_text("in the way")

    assert total(parks) == "Wexcombe looks after 42 playgrounds."
    assert cache.read_text() == "in the way"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions bind neither root nor Windows")
def test_a_cache_folder_that_cannot_be_written_does_no_harm(cache: Path, parks: Path) -> None:
    cache.mkdir()
    cache.chmod(stat.S_IRUSR | stat.S_IXUSR)

    assert total(parks) == "Wexcombe looks after 42 playgrounds."
    assert kept(cache) == []


def test_knowledge_with_problems_is_refused_with_all_of_them(cache: Path, parks: Path) -> None:
    (parks / "more.yaml").write_text("holes: []\nstatements: none\n")

    with pytest.raises(KnowledgeError) as caught:
        open_assistant(parks)

    assert len(caught.value.problems) == 2
    assert not cache.exists()


def test_a_folder_that_is_not_there_is_refused(cache: Path, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="there is no"):
        open_assistant(tmp_path / "nowhere")


def test_without_example_questions_the_answers_are_the_same(fictional: Assistant) -> None:
    bare = open_assistant(FICTIONAL, examples=False)

    assert bare.ask("which playgrounds were rebuilt?").answer == fictional.ask("which playgrounds were rebuilt?").answer
    assert not any(len(fact.asks) for fact in bare.knowledge.facts.values())
    assert any(len(fact.asks) for fact in fictional.knowledge.facts.values())
