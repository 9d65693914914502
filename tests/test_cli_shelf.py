"""The shelf that the screens are given, over a real library; the shipped paper is the large one."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
import pytest

from committee_assistant.cli.papers import HOME
from committee_assistant.cli.root import root
from committee_assistant.cli.shelf import for_screen, shelf
from committee_assistant.home import HOME_VARIABLE
from committee_assistant.library.folder import FILE_NAME, library_file_exists
from committee_assistant.opening import DEFAULT_PAPER
from committee_assistant.shelf import Shelf, ShelfError
from tests.wexcombe_paper import TEXT


def silent(page: int, pages: int) -> None:
    """Tell nobody."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def parks(tmp_path: Path) -> Path:
    file = tmp_path / "parks.md"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def papers(home: Path) -> Shelf:
    return shelf()


def test_what_is_shipped_comes_first_and_what_was_added_after_it(papers: Shelf, parks: Path) -> None:
    added = papers.add(parks, silent)
    shipped, ours = papers.papers()

    assert added.said.startswith("Added parks: ")
    assert (shipped.id, shipped.shipped) == (DEFAULT_PAPER, True)
    assert (ours.id, ours.shipped, ours.date) == ("parks", False, "2026-03-04")
    assert ours.paragraphs == len(papers.open("parks").knowledge.paper.paragraphs)


def test_an_opened_paper_is_the_one_that_is_asked_of_by_default(papers: Shelf, parks: Path) -> None:
    papers.add(parks, silent)
    assert papers.open("parks").knowledge.paper.verbatim
    from committee_assistant.cli.papers import opened

    assert opened(None).knowledge.paper.id == "parks"


def test_opening_the_shipped_paper_makes_no_library(papers: Shelf, home: Path) -> None:
    assert papers.open(DEFAULT_PAPER).knowledge.events
    assert not library_file_exists(home)


def test_a_file_is_opened_without_being_added(papers: Shelf, parks: Path) -> None:
    assert papers.open(str(parks)).knowledge.paper.id == "parks"
    assert len(papers.papers()) == 1


def test_a_removed_paper_is_gone_and_a_shipped_one_stays(papers: Shelf, parks: Path) -> None:
    papers.add(parks, silent)
    papers.remove("parks")
    with pytest.raises(ShelfError, match="parks: there is no such paper"):
        papers.open("parks")
    with pytest.raises(ShelfError, match="came with the program stay"):
        papers.remove(DEFAULT_PAPER)

    assert [one.id for one in papers.papers()] == [DEFAULT_PAPER]


def test_another_file_of_the_same_name_is_refused_with_what_to_do(papers: Shelf, parks: Path) -> None:
    papers.add(parks, silent)
    parks.write_text(f"{TEXT}\n4.3 And more.\n", encoding="utf-8")

    with pytest.raises(ShelfError, match=r"a paper is there as parks already.*remove that one"):
        papers.add(parks, silent)


def test_what_cannot_be_read_is_said_with_its_file(papers: Shelf, tmp_path: Path, home: Path) -> None:
    with pytest.raises(ShelfError, match=r"nothing\.pdf: No such file"):
        papers.add(tmp_path / "nothing.pdf", silent)
    home.mkdir()
    (home / FILE_NAME).write_bytes(b"no library" * 1000)
    with pytest.raises(ShelfError, match="library is damaged"):
        papers.papers()


def test_the_folder_named_on_the_command_line_holds_on_every_thread(tmp_path: Path, parks: Path, home: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    with click.Context(root) as context:
        context.meta[HOME] = elsewhere
        papers = shelf()
        where = for_screen(threading.get_ident)
    with ThreadPoolExecutor() as pool:
        assert pool.submit(where).result() != threading.get_ident()
        pool.submit(papers.add, parks, silent).result()

    assert library_file_exists(elsewhere)
    assert not library_file_exists(home)
