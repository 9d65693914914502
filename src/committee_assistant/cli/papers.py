"""Which paper a command is about: the shipped one, a file, a folder of knowledge, or one of the user's library."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import click
from click.globals import pop_context, push_context

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.output import announced, complain

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant
    from committee_assistant.checking.checker import Checker
    from committee_assistant.library.store import Library
    from committee_assistant.model.paper import Paper
    from committee_assistant.papers.read import Progress

HOME = "committee_assistant.home"
"""Key of click's context under which the folder of the library is kept."""

Command = TypeVar("Command", bound=Callable[..., Any])
Given = ParamSpec("Given")
Result = TypeVar("Result")


def _keep_home(ctx: click.Context, param: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        ctx.meta[HOME] = folder


home_option = click.option(
    "--home",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    expose_value=False,
    callback=_keep_home,
    is_eager=True,
    help="Where added papers and conversations are kept, instead of the user's data folder.",
)


def paper_option(command: Command) -> Command:
    """Let a command be told which paper, and where the library is."""
    named = click.option(
        "--paper",
        metavar="FILE-or-ID",
        help="A paper (PDF, Word, Markdown, text), the id of a paper that was added or came with the program, or a "
        "folder of knowledge; by default the paper last opened, or else the July 2020 report.",
    )
    return named(home_option(command))


def in_context(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Give work that may be done on any thread: click knows its context, and so ``--home``, only on the first."""
    context = click.get_current_context(silent=True)
    if context is None:
        return work
    known = context

    def work_there(*given: Given.args, **named: Given.kwargs) -> Result:
        push_context(known)
        try:
            return work(*given, **named)
        finally:
            pop_context()

    return work_there


@contextlib.contextmanager
def library() -> Iterator[Library]:
    """Open the user's library; raises Unreadable where it cannot be used, or in the end not be written."""
    from committee_assistant.home import home_folder
    from committee_assistant.library.database import LibraryError
    from committee_assistant.library.store import Library

    context = click.get_current_context(silent=True)
    try:
        with Library.open(home_folder(context.meta.get(HOME) if context else None)) as papers:
            yield papers
    except LibraryError as error:
        raise Unreadable(str(error)) from error


def opened(named: str | None, *, examples: bool = False, wording: bool = False) -> Assistant:
    """Open the assistant on a paper by name; raises click.ClickException where that is not possible.

    ``examples`` are the facts' example questions, for what suggests them; with ``wording`` the paper's own words come
    along where the user has added a copy.
    """
    from committee_assistant.opening import KnowledgeError

    try:
        with announced("Preparing the paper; this happens once and takes some seconds.", after=1):
            assistant = _open(named, examples, wording)
    except KnowledgeError as error:
        more = len(error.problems) - 1
        others = f"; {more} more: see {_lint_command(named)}" if more else ""
        raise Unreadable(f"the knowledge cannot be used: {error.problems[0]}{others}") from error
    gc.freeze()  # it stays to the end
    gc.enable()
    _tell_which(named, assistant)
    return assistant


def _tell_which(named: str | None, assistant: Assistant) -> None:
    """Tell a person whose words these are where the paper was not named and is not the one that is shipped."""
    from committee_assistant.opening import DEFAULT_PAPER

    paper = assistant.knowledge.paper
    if named is None and paper.id != DEFAULT_PAPER and sys.stdout.isatty():
        complain(f"Of {paper.short_title or paper.title}, the paper last opened; --paper names another.")


def checker(named: str | None) -> Checker:
    """Open what checks claims against a paper by name; raises click.ClickException where that is not possible."""
    from committee_assistant.opening import open_checker

    assistant = opened(named)
    folder = Path(named) if named and Path(named).is_dir() else None
    with announced("Preparing the claims; this happens once and takes some seconds.", after=1):
        return open_checker(assistant, folder)


def opener(named: str | None) -> Callable[[], Assistant]:
    """Give what opens the assistant later, on a screen; a paper that is not there or no paper is said at once."""
    if named is None or named in shipped_papers() or Path(named).is_dir():
        return in_context(lambda: opened(named, examples=True, wording=True))
    from committee_assistant.opening import open_paper  # else it is loaded once the screen is painted

    paper = paper_named(named)
    return lambda: open_paper(paper, keep=not Path(named).is_file())


def _open(named: str | None, examples: bool, wording: bool) -> Assistant:
    from committee_assistant.opening import open_assistant, open_paper

    shipped = shipped_papers()
    if named is None:
        named = _current()
        if named and named not in shipped and (current := stored_paper(named)):
            return open_paper(current, keep=True, examples=examples)  # whatever is called so where one works
    if named is None or named in shipped:
        folder = shipped[named] if named else None
        assistant = open_assistant(folder, examples=examples)
        return with_copys_wording(assistant) if wording else assistant
    path = Path(named)
    if path.is_dir():
        return open_assistant(path, examples=examples)
    if path.is_file():
        return open_paper(read_file(path), keep=False, examples=examples)
    stored = stored_paper(named)
    if stored:
        return open_paper(stored, keep=True, examples=examples)
    raise click.UsageError(f"--paper {named}: no such file, folder or added paper; see: committee-assistant papers")


def _current() -> str | None:
    """Give the id of the paper that was last opened, or None."""
    from committee_assistant.library.folder import library_file_exists

    context = click.get_current_context(silent=True)
    if not library_file_exists(context.meta.get(HOME) if context else None):
        return None  # most runs need no database
    with library() as papers:
        return papers.current or None


def stored_paper(paper_id: str) -> Paper | None:
    """Give an added paper by id, or None."""
    with library() as papers:
        return papers.paper(paper_id) if any(one.id == paper_id for one in papers.papers()) else None


def with_copys_wording(assistant: Assistant) -> Assistant:
    """Give the paper's own words beside the restatements where the user has added a copy that is recognised."""
    from dataclasses import replace

    paper_id = assistant.knowledge.paper.id
    with library() as papers:
        copies = [one.id for one in papers.papers() if one.knowledge == paper_id]
        if not copies:
            return assistant
        paper = papers.paper(copies[0])
    return replace(assistant, knowledge=replace(assistant.knowledge, paper=paper))


def paper_named(named: str) -> Paper:
    """Give a paper by file or id, for what needs no assistant; raises click.ClickException where there is none."""
    from committee_assistant.opening import open_assistant

    if Path(named).is_file():
        return read_file(Path(named))
    if named in (shipped := shipped_papers()):
        return with_copys_wording(open_assistant(shipped[named], examples=False)).knowledge.paper
    stored = stored_paper(named)
    if stored is None:
        raise click.UsageError(f"{named}: no such file or added paper; see: committee-assistant papers")
    return stored


def read_file(path: Path) -> Paper:
    """Read a file as a paper; raises Unreadable, with the file's name, where it is none."""
    return read_content(file_content(path), path)


def file_content(path: Path) -> bytes:
    """Give a file's bytes; raises Unreadable where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error


def read_content(content: bytes, path: Path, told: Progress | None = None) -> Paper:
    """Read the bytes of a file as a paper; raises Unreadable, with the file's name, where they are none.

    Without ``told`` a person at the terminal sees how far the reading has come.
    """
    from committee_assistant.cli.reading import page_progress
    from committee_assistant.papers.document import UnreadableDocumentError
    from committee_assistant.papers.read import read_paper

    try:
        with page_progress(path.name) as progress:
            return read_paper(content, path.name, told or progress)
    except UnreadableDocumentError as error:
        raise Unreadable(f"{path}: {error}") from error


def shipped_papers() -> dict[str, Path]:
    """Give the folder of each paper that knowledge is shipped of, by id."""
    from committee_assistant.opening import knowledge_root

    return {folder.name: folder for folder in sorted(knowledge_root().glob("*")) if (folder / "paper.yaml").is_file()}


def _lint_command(named: str | None) -> str:
    return f"committee-assistant lint {named}" if named else "committee-assistant lint"
