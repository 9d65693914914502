"""The shelf of papers that the screens show: those that are shipped, and the user's library."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.library import keep, said_of
from committee_assistant.cli.papers import (
    file_content,
    in_context,
    library,
    read_content,
    read_file,
    shipped_papers,
    stored_paper,
    with_copys_wording,
)
from committee_assistant.shelf import AddedPaper, Progress, Shelf, ShelfError, ShelvedPaper

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant

Given = ParamSpec("Given")
Result = TypeVar("Result")


def shelf() -> Shelf:
    """Give the shelf for screens; call it on the thread that runs the command."""
    return Shelf(papers=for_screen(_papers), open=for_screen(_open), add=for_screen(_add), remove=for_screen(_remove))


def for_screen(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Give work that a screen may have done on any thread, and that fails with ShelfError."""
    there = in_context(work)

    def told(*given: Given.args, **named: Given.kwargs) -> Result:
        try:
            return there(*given, **named)
        except click.ClickException as error:
            raise ShelfError(error.format_message()) from error

    return told


def _papers() -> tuple[ShelvedPaper, ...]:
    from committee_assistant.opening import open_assistant

    with library() as kept:
        stored = kept.papers()
    copied = {one.knowledge for one in stored}
    known = [open_assistant(folder, examples=False).knowledge.paper for folder in shipped_papers().values()]
    shipped = (ShelvedPaper(one.id, one.title, one.date, len(one.paragraphs), True, one.id in copied) for one in known)
    added = (ShelvedPaper(one.id, one.title, one.date, one.paragraphs, False) for one in stored if not one.knowledge)
    return (*shipped, *added)


def _open(name: str) -> Assistant:
    assistant = _opened(name)
    paper = assistant.knowledge.paper
    if paper.id == name:
        _remember(name)
    return assistant


def _opened(name: str) -> Assistant:
    from committee_assistant.opening import open_assistant, open_paper

    if name in (shipped := shipped_papers()):
        return with_copys_wording(open_assistant(shipped[name]))
    stored = stored_paper(name)
    if stored:
        return open_paper(stored, keep=True)
    path = Path(name).expanduser()
    if path.is_dir():
        return open_assistant(path)
    if path.is_file():
        return open_paper(read_file(path), keep=False)
    raise ShelfError(f"{name}: there is no such paper; /papers lists them")


def _remember(paper_id: str) -> None:
    """Make it the paper that is asked of by default; it is open even where that cannot be kept."""
    from committee_assistant.opening import DEFAULT_PAPER

    with suppress(Unreadable), library() as kept:
        if (kept.current or DEFAULT_PAPER) != paper_id:
            kept.set_current(paper_id)


def _add(path: Path, told: Progress) -> AddedPaper:
    from committee_assistant.library.database import PaperThereError

    content = file_content(path)
    paper = read_content(content, path, told)
    with library() as papers:
        try:
            added, lines = keep(content, paper, path, papers)
        except PaperThereError as error:
            there = f"a paper is there as {error.paper_id} already, from {error.file_name}"
            raise ShelfError(f"{path}: {there}; remove that one, or give the file another name") from error
    return AddedPaper(added.paper.id, " ".join((said_of(added), *lines)))


def _remove(paper_id: str) -> None:
    from committee_assistant.opening import forget

    with library() as papers:
        if paper_id not in {one.id for one in papers.papers()}:
            raise ShelfError(f"{paper_id}: no paper of that id was added; those that came with the program stay")
        papers.remove(paper_id)
    forget(paper_id)
