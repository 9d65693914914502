"""``conversations`` and ``export``: what was asked before, found again, removed, and written to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from committee_assistant.cli.failure import NotFound, Unreadable
from committee_assistant.cli.keeping import kept_conversations, paper_if_there
from committee_assistant.cli.new_file import write_file
from committee_assistant.cli.output import PROGRAM, complain, say, width
from committee_assistant.cli.papers import home_option, paper_named

if TYPE_CHECKING:
    from committee_assistant.conversations.store import ConversationStore, Listing
    from committee_assistant.model.conversation import Conversation
    from committee_assistant.model.paper import Paper

LIST_EXAMPLES = """\b
Examples:
  committee-assistant conversations
  committee-assistant conversations second visit
  committee-assistant conversations --remove 20261123-210407-1

\b
Reopen the last one with committee-assistant --continue, any other with F9
in a conversation.
Exit codes: 0 listed, 1 none found, 2 wrong usage or unreadable folder."""


@click.command(epilog=LIST_EXAMPLES, short_help="List or search the conversations that were kept.")
@click.argument("words", nargs=-1, metavar="[WORDS...]")
@click.option("--remove", "removed", metavar="ID", multiple=True, help="Take a conversation away for good.")
@home_option
def conversations(words: tuple[str, ...], removed: tuple[str, ...]) -> int:
    """List kept conversations, the latest first; with WORDS those in which every word was said."""
    store = kept_conversations()
    if removed:
        _remove(store, removed)
        return 0
    from committee_assistant.conversations.finding import NONE_KEPT, NOT_FOUND, found

    listing = _listing(store)
    hits = {one.id for one in found(listing.conversations, " ".join(words))}
    for number, one in enumerate(listing.conversations, start=1):
        if one.id in hits:
            say(*_described(number, one))
    if not listing.conversations:
        say(f"{NONE_KEPT} They are kept in {store.folder}.")
    elif not hits:
        say(NOT_FOUND)
    return 1 if listing.conversations and not hits else 0


def _listing(store: ConversationStore) -> Listing:
    """Read all; each that cannot be read is one line on standard error."""
    from committee_assistant.conversations.store import ConversationError

    try:
        listing = store.list()
    except ConversationError as error:
        raise Unreadable(str(error)) from error
    for problem in listing.problems:
        complain(f"{PROGRAM}: {problem}")
    return listing


def _described(number: int, one: Conversation) -> list[str]:
    from committee_assistant.conversations.finding import length, when
    from committee_assistant.rendering.layout import hang

    lead = f"{number:>3}  "
    about = "   ".join(filter(None, (when(one), length(one), one.paper_title, one.id)))
    columns = width()
    return [*hang(lead, one.title, columns), *hang(" " * len(lead), about, columns)]


def _remove(store: ConversationStore, ids: tuple[str, ...]) -> None:
    from committee_assistant.conversations.store import ConversationError

    for id in ids:
        try:
            store.remove(id)
        except ConversationError as error:
            raise NotFound(f"conversations --remove {error}") from error
        say(f"Removed {id}.")


EXPORT_EXAMPLES = """\b
Examples:
  committee-assistant export
  committee-assistant export 3 -o visits.html
  committee-assistant export 20261123-210407-1 --format transcript

\b
Replay a transcript with: committee-assistant replay visits.yaml"""


@click.command(epilog=EXPORT_EXAMPLES, short_help="Write a kept conversation to a file.")
@click.argument("which", default="last", metavar="[ID|NUMBER|last]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "html", "json", "transcript"]),
    help="By default what FILE ends in, or else md.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A new file to write to, instead of standard output.",
)
@home_option
def export(which: str, form: str | None, output: Path | None) -> None:
    """Give a kept conversation as Markdown, as one page of HTML, as JSON, or as a transcript for replay.

    Without an id or a number of the list it is the last one.
    """
    from committee_assistant.conversations.export import NothingAskedError, exported, format_of

    conversation = _chosen(kept_conversations(), which)
    form = form or (format_of(output) if output else "md")
    try:
        text = exported(conversation, form, _paper(conversation))
    except NothingAskedError as error:
        raise NotFound(f"export {which}: nothing was asked in it, and {error}") from error
    if output:
        write_file(output, text)
    else:
        say(text.removesuffix("\n"))


def _chosen(store: ConversationStore, which: str) -> Conversation:
    """Find a conversation; raises NotFound where there is none."""
    from committee_assistant.conversations.store import ConversationError

    place = 1 if which == "last" else int(which) if which.isascii() and which.isdecimal() else 0
    if not place:
        try:
            return store.read(which)
        except ConversationError as error:
            raise NotFound(f"export {error}") from error
    listed = _listing(store).conversations
    if not listed:
        raise NotFound(f"export {which}: no conversation is kept yet")
    if place > len(listed):
        raise NotFound(f"export {which}: there is no number {place}; see: committee-assistant conversations")
    return listed[place - 1]


def _paper(conversation: Conversation) -> Paper | None:
    """Give the paper that a conversation is about; None where it has gone."""
    return paper_named(conversation.paper) if paper_if_there(conversation.paper) else None
