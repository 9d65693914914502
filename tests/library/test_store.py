from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.library.database import LibraryError
from committee_assistant.library.folder import FILE_NAME
from committee_assistant.library.schema import APPLICATION
from committee_assistant.library.store import Effect, Library
from committee_assistant.model.paper import Paper, Paragraph
from committee_assistant.model.problem import Origin
from tests.library.papers import check_from_within, made_up, paper_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "home") as opened:
        yield opened


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        assert library.papers() == ()
        assert library.search(["quay"]) == []
        assert library.current == ""

    assert list(tmp_path.iterdir()) == []


def test_a_paper_comes_back_whole(library: Library, tmp_path: Path) -> None:
    paragraphs = (
        Paragraph("purpose", "Purpose", "Two lines\nof text – “quoted”", ("2",), "ab12", origin=Origin("otter.pdf", 3)),
        Paragraph("1(a)", "", "", ()),
    )
    paper = Paper("otter", "Otterford’s quays", "Quays", "Places", "2025-01-14", paragraphs, {"purpose": 0, "1(a)": 1})
    added = library.add(paper, "otter.pdf", "f00d", "shipped-otter")

    assert added.effect is Effect.ADDED
    assert library.papers() == (added.paper,)
    assert (added.paper.paragraphs, added.paper.knowledge) == (2, "shipped-otter")
    with Library.open(tmp_path / "home") as again:
        assert again.paper("otter") == paper
        assert msgspec.msgpack.encode(again.paper("otter")) == msgspec.msgpack.encode(paper)


def test_papers_are_listed_by_date_then_id(library: Library) -> None:
    for name, date in (("b", "2025-03-01"), ("c", "2024-03-01"), ("a", "2025-03-01")):
        library.add(paper_of(name, "Text", date=date), f"{name}.pdf", name)

    assert [paper.id for paper in library.papers()] == ["c", "a", "b"]


def test_the_same_file_again_changes_nothing(library: Library) -> None:
    first = library.add(paper_of("otter", "The quay is open."), "otter.pdf", "f00d")
    again = library.add(paper_of("other", "Something else."), "copy.pdf", "f00d")

    assert (again.effect, again.paper) == (Effect.NONE, first.paper)
    assert library.papers() == (first.paper,)


def test_another_file_takes_a_papers_place_only_when_asked(library: Library, tmp_path: Path) -> None:
    library.add(paper_of("otter", "The quay is open."), "otter.pdf", "f00d")
    library.add(made_up("other"), "other.pdf", "0")
    with pytest.raises(LibraryError, match=r"another file, otter\.pdf, is there as 'otter'"):
        library.add(paper_of("otter", "The slipway is shut."), "otter-2.pdf", "beef")
    replaced = library.add(paper_of("otter", "The slipway is shut."), "otter-2.pdf", "beef", replace=True)

    assert replaced.effect is Effect.REPLACED
    assert [paper.file_name for paper in library.papers()] == ["other.pdf", "otter-2.pdf"]
    assert "otter" not in {hit.paper_id for hit in library.search(["open"])}
    assert library.search(["shut"])[0].paper_id == "otter"
    check_from_within(tmp_path / "home")


def test_replacing_reads_the_same_file_anew(library: Library) -> None:
    library.add(paper_of("otter", "The quay is open."), "otter.pdf", "f00d")
    library.add(paper_of("ferry", "The ferry runs."), "otter.pdf", "f00d", replace=True)

    assert [paper.id for paper in library.papers()] == ["ferry"]


def test_a_removed_paper_is_gone_everywhere(library: Library, tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        library.add(made_up(name), name, name)
    library.set_current("second")
    library.remove("second")

    assert library.current == ""
    assert {hit.paper_id for hit in library.search(["quay", "ferry"], most=500)} == {"first", "third"}
    with pytest.raises(LibraryError, match="no paper 'second'"):
        library.paper("second")
    with pytest.raises(LibraryError, match="no paper 'second'"):
        library.remove("second")
    check_from_within(tmp_path / "home")
    library.add(made_up("second"), "second", "second")
    check_from_within(tmp_path / "home")


def test_removing_from_no_library_makes_none(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library, pytest.raises(LibraryError, match="no paper"):
        library.remove("otter")

    assert list(tmp_path.iterdir()) == []


def test_the_current_paper_is_remembered(library: Library, tmp_path: Path) -> None:
    library.set_current("otter")

    with Library.open(tmp_path / "home") as again:
        assert again.current == "otter"


def test_an_empty_paper_can_be_kept(library: Library, tmp_path: Path) -> None:
    library.add(paper_of("empty"), "empty.pdf", "0")
    library.add(paper_of("full", "The quay is open."), "full.pdf", "1")
    library.remove("empty")

    assert library.search(["quay"])[0].paper_id == "full"
    check_from_within(tmp_path / "home")


def test_a_paragraph_of_a_megabyte_can_be_kept_and_found(library: Library) -> None:
    paper = paper_of("long", "meadow " * 150_000 + "quay", "The slipway is shut.")
    library.add(paper, "long.pdf", "0")

    assert library.search(["quay"])[0].paragraph_id == "1"
    assert library.paper("long") == paper


def test_control_characters_are_kept(library: Library) -> None:
    paper = paper_of("odd\x00", "The \x1b[31mquay\x00 is\x07 open.", section="\x9b")
    library.add(paper, "odd\n.pdf", "0")

    assert library.paper("odd\x00") == paper
    assert library.search(["open"])[0].paper_id == "odd\x00"


def test_half_a_surrogate_pair_becomes_a_question_mark(library: Library) -> None:
    library.add(paper_of("half\ud800", "The quay \udfff is open."), "\udcff.pdf", "0")

    assert library.papers()[0].file_name == "?.pdf"
    assert library.paper("half\ud800").paragraphs[0].says == "The quay ? is open."
    library.remove("half\ud800")


@settings(max_examples=30)
@given(st.lists(st.tuples(st.text(max_size=3), st.text()), max_size=4), st.text(), st.text())
def test_any_paper_can_be_added_found_and_removed(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str]], section: str, name: str
) -> None:
    paragraphs = tuple(Paragraph(number, section, says) for number, says in parts)
    order = {paragraph.id: place for place, paragraph in enumerate(paragraphs)}
    folder = tmp_path_factory.mktemp("any")
    with Library.open(folder) as library:
        library.add(Paper("any", name, name, name, "", paragraphs, order), name, "0")
        assert library.paper("any").paragraphs == paragraphs
        library.search([says for _, says in parts])
        library.remove("any")
        assert library.papers() == ()
    check_from_within(folder)


def test_threads_share_a_library(library: Library) -> None:
    def add(number: int) -> None:
        library.add(made_up(f"p{number}"), "p.pdf", str(number))
        library.search(["quay"])

    threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(library.papers()) == 6


def one_line(caught: pytest.ExceptionInfo[LibraryError], folder: Path) -> str:
    said = str(caught.value)
    assert "\n" not in said
    assert str(folder) in said
    return said


def test_a_file_that_is_no_library_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a library at all" * 100)
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path)

    assert one_line(caught, tmp_path).endswith("damaged: move the file away and add the papers again")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE recipe (name)")
    connection.close()
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path)

    assert "no library of papers" in one_line(caught, tmp_path)


def test_a_damaged_page_is_told(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(made_up("otter", 200), "otter.pdf", "0")
    whole = (tmp_path / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(LibraryError) as caught, Library.open(tmp_path) as library:
        library.paper("otter")

    assert "damaged" in one_line(caught, tmp_path)


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(made_up("otter"), "otter.pdf", "0")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path)

    assert one_line(caught, tmp_path).endswith("update the program")


def test_an_empty_file_is_an_empty_library(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with Library.open(tmp_path) as library:
        assert library.papers() == ()
        library.add(made_up("otter"), "otter.pdf", "0")
        assert len(library.papers()) == 1


def test_a_folder_that_cannot_be_made_is_told_when_writing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Library.open(tmp_path / "file" / "home") as library:
        assert library.papers() == ()
        with pytest.raises(LibraryError) as caught:
            library.add(made_up("otter"), "otter.pdf", "0")

    assert "--home" in one_line(caught, tmp_path)


def test_a_file_that_may_not_be_written_can_still_be_read(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(made_up("otter"), "otter.pdf", "0")
    (tmp_path / FILE_NAME).chmod(0o400)
    try:
        (tmp_path / FILE_NAME).open("r+b").close()
    except PermissionError:
        pass
    else:
        pytest.skip("this user may write to every file")
    with Library.open(tmp_path) as library:
        assert len(library.papers()) == 1
        with pytest.raises(LibraryError) as caught:
            library.set_current("otter")

    assert "--home" in one_line(caught, tmp_path)


def test_what_fails_midway_leaves_nothing(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add(made_up("first"), "first.pdf", "0")
    connection = sqlite3.connect(tmp_path / "home" / FILE_NAME)
    connection.execute(
        "CREATE TRIGGER late BEFORE INSERT ON stem WHEN new.stem = 'quay' BEGIN SELECT raise(ABORT, 'x'); END"
    )
    connection.close()
    with pytest.raises(LibraryError):
        library.add(made_up("second"), "second.pdf", "1")

    assert [paper.id for paper in library.papers()] == ["first"]
    check_from_within(tmp_path / "home")


def test_the_file_is_marked_as_ours(library: Library, tmp_path: Path) -> None:
    library.set_current("otter")
    connection = sqlite3.connect(tmp_path / "home" / FILE_NAME)
    marked = connection.execute("PRAGMA application_id").fetchone()[0]
    connection.close()

    assert marked == APPLICATION
