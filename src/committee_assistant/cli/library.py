"""``add``, ``papers``, ``open``, ``remove`` and ``changes``: the papers that a user keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import NotFound, Unreadable
from committee_assistant.cli.output import complain, say, width
from committee_assistant.cli.papers import file_content, home_option, library, read_content, shipped_papers
from committee_assistant.model.period import date_in_words
from committee_assistant.model.phrases import counted

if TYPE_CHECKING:
    from committee_assistant.library.store import Added, Library
    from committee_assistant.model.paper import Paper

READABLE = {".pdf", ".docx", ".md", ".markdown", ".txt"}
"""Endings of the files that are taken from a folder; a file that is named is read whatever it is called."""
HIDDEN = (".", "~$")
"""How names begin of what systems, and Word while a document is open, put beside papers."""

ADD_EXAMPLES = """\b
Examples:
  committee-assistant add pack.pdf
  committee-assistant add "March papers"
  committee-assistant add --id january minutes.docx
Then ask of it by the id that is printed:
  committee-assistant ask --paper pack "who is the chair?\""""


@click.command(epilog=ADD_EXAMPLES, short_help="Read papers and keep them, to ask of them later.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE-or-FOLDER...")
@click.option("--id", "paper_id", metavar="ID", help="What to call the paper, instead of by its file's name.")
@click.option("--replace", "replacing", is_flag=True, help="Put the paper in the place of one with the same id.")
@home_option
def add(files: tuple[Path, ...], paper_id: str | None, replacing: bool) -> int:
    """Add papers: PDF, Word (.docx), Markdown or text, several at once, or all of a folder.

    A copy of a paper that came with the program is recognised, and from then on that paper is shown in its own
    words. Exits with 0 where every file was added and with 2 where one could not be read.
    """
    found = list(_files(files))
    if not found:
        endings = ", ".join(sorted(READABLE))
        raise Unreadable(f"add {' '.join(map(str, files))}: there is no paper here; readable are {endings}")
    if paper_id and len(found) > 1:
        raise click.UsageError("--id names one paper; add the others without it")
    failed = 0
    with library() as papers:
        for path in found:
            try:
                say(*_add(path, paper_id, replacing, papers))
            except click.ClickException as error:
                complain(f"committee-assistant add: {error.format_message()}")
                failed += 1
    return 2 if failed else 0


def _files(named: tuple[Path, ...]) -> Iterator[Path]:
    for path in named:
        if path.is_dir():
            shown = (one for one in path.iterdir() if not one.name.startswith(HIDDEN))
            yield from sorted(one for one in shown if one.suffix.lower() in READABLE and one.is_file())
        else:
            yield path


def _add(path: Path, paper_id: str | None, replacing: bool, papers: Library) -> Iterator[str]:
    from committee_assistant.library.database import LibraryError, PaperThereError

    content = file_content(path)
    paper = read_content(content, path)
    try:
        added, lines = keep(content, paper, path, papers, paper_id, replacing)
    except PaperThereError as error:
        there = f"a paper is there as {error.paper_id} already, from {error.file_name}"
        raise Unreadable(f"{path}: {there}; use --replace, or --id for another name") from error
    except LibraryError as error:
        raise Unreadable(str(error)) from error
    yield said_of(added)
    yield from lines
    if not added.paper.knowledge:
        yield f'Ask of it: committee-assistant ask --paper {added.paper.id} "…"'


def keep(
    content: bytes, paper: Paper, path: Path, papers: Library, paper_id: str | None = None, replacing: bool = False
) -> tuple[Added, list[str]]:
    """Put a paper that was read from a file into the library; give what that did, and what to say of its edition.

    Raises PaperThereError where another file has its id, LibraryError where the library cannot be written.
    """
    from committee_assistant.papers.numbering import slug

    paper = replace(paper, id=slug(paper_id)) if paper_id else paper
    if paper.id in shipped_papers():
        paper = replace(paper, id=f"{paper.id}-copy")
    known, lines = _recognised(paper)
    digest = hashlib.sha256(content).hexdigest()
    return papers.add(known or paper, path.name, digest, known.id if known else "", replace=replacing), lines


def said_of(added: Added) -> str:
    """Say in a line what adding a paper did."""
    from committee_assistant.library.store import Effect

    stored = added.paper
    done = {Effect.ADDED: "Added", Effect.REPLACED: "Replaced", Effect.NONE: "Already there:"}[added.effect]
    about = f"{stored.title}{_of(stored.committee, stored.date)}"
    return f"{done} {stored.id}: {about}, {counted(stored.paragraphs, 'paragraph')}."


def _recognised(paper: Paper) -> tuple[Paper | None, list[str]]:
    """Give the shipped paper that this is a copy of, with the copy's words, and what to say of the two."""
    from committee_assistant.opening import open_assistant
    from committee_assistant.papers.edition import SAME_EDITION, SIMILAR, compare_edition, with_wording

    for folder in shipped_papers().values():
        known = open_assistant(folder, examples=False).knowledge.paper
        edition = compare_edition(paper, known)
        all_of_them = len(edition.wording) + len(edition.differing)
        differing = f" Differing: {', '.join(edition.differing)}." if edition.differing else ""
        if edition.share >= SAME_EDITION:
            same = f"{len(edition.wording)} of {all_of_them} paragraphs are the same to the letter"
            return with_wording(known, edition.wording), [
                f"This is {known.title}, which is known: {same}.{differing}",
                "From now on it is shown in its own words.",
            ]
        if edition.share >= SIMILAR:
            return None, [f"It is like {known.title} but no copy of it: kept as a paper of its own.{differing}"]
    return None, []


def _of(committee: str, date: str) -> str:
    parts = ", ".join(filter(None, (committee, date_in_words(date))))
    return f" ({parts})" if parts else ""


@click.command(short_help="List the papers that can be asked of.")
@home_option
def papers() -> None:
    """List the papers that came with the program and those that were added; a star marks the one that is open."""
    from committee_assistant.opening import DEFAULT_PAPER, open_assistant

    with library() as kept:
        current = kept.current or DEFAULT_PAPER
        stored = kept.papers()
    copies = {one.knowledge for one in stored}
    for name, folder in shipped_papers().items():
        known = open_assistant(folder, examples=False).knowledge.paper
        wording = "with your copy's wording" if name in copies else "came with the program"
        _list(name == current, name, known.title, f"{_of('', known.date)}, {wording}")
    for one in stored:
        if not one.knowledge:
            _list(one.id == current, one.id, one.title, f"{_of('', one.date)}, {counted(one.paragraphs, 'paragraph')}")


def _list(current: bool, name: str, title: str, more: str) -> None:
    from committee_assistant.rendering.layout import hang

    say(*hang(f"{'*' if current else ' '} {name}  ", f"{title}{more}", width()))


@click.command("open", short_help="Choose the paper that is asked of by default.")
@click.argument("paper_id", metavar="ID")
@home_option
def open_(paper_id: str) -> None:
    """Choose the paper that every command is about until another is opened."""
    with library() as kept:
        known = {one.id: one.title for one in kept.papers()}
        if paper_id not in known and paper_id not in shipped_papers():
            raise NotFound(f"open {paper_id}: there is no such paper; see: committee-assistant papers")
        kept.set_current(paper_id)
    say(f"Questions are now about {known.get(paper_id, paper_id)}.")


@click.command(short_help="Take papers out of those that are kept.")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@home_option
def remove(ids: tuple[str, ...]) -> None:
    """Take papers out; the files that they were read from are left alone."""
    from committee_assistant.opening import forget

    with library() as kept:
        for name in ids:
            if name not in {one.id for one in kept.papers()}:
                raise NotFound(f"remove {name}: no paper of that id was added; see: committee-assistant papers")
            kept.remove(name)
            forget(name)
            say(f"Removed {name}.")


@click.command(short_help="Show what a later paper states otherwise than an earlier one.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@home_option
def changes(old: str, new: str) -> int:
    """Compare two papers, by id or file: figures, dates and statuses that differ on the same topic.

    Exits with 1 where nothing is found.
    """
    from committee_assistant.cli.papers import paper_named
    from committee_assistant.library.compare import compare
    from committee_assistant.rendering.changes import change_lines

    before, after = paper_named(old), paper_named(new)
    found = compare(before, after)
    if not found:
        say(f"No figure, date or status was found that {after.title} states otherwise than {before.title}.")
        return 1
    say(*change_lines(found, *_told_apart(before, after), width()))
    return 0


def _told_apart(one: Paper, other: Paper) -> tuple[str, str]:
    """Give what two papers are called, as shortly as tells one from the other."""
    for names in ((one.short_title, other.short_title), (one.title, other.title)):
        if names[0] != names[1]:
            return names
    return f"{one.title} ({one.id})", f"{other.title} ({other.id})"
