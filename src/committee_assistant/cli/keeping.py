"""``--continue`` and ``--no-keep``: whether a conversation is kept, and which one is gone on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from committee_assistant.cli.failure import Unreadable
from committee_assistant.cli.papers import HOME, library, shipped_papers

if TYPE_CHECKING:
    from committee_assistant.conversations.keeper import Keeper
    from committee_assistant.conversations.store import ConversationStore
    from committee_assistant.model.conversation import Conversation
    from committee_assistant.model.paper import Paper

Command = TypeVar("Command", bound=Callable[..., Any])


def keeping_options(command: Command) -> Command:
    """Let a conversation be gone on with, or not be kept."""
    go_on = click.option(
        "--continue", "go_on", is_flag=True, help="Go on with the last conversation; with --paper, the last about it."
    )
    no_keep = click.option(
        "--no-keep",
        is_flag=True,
        help="Keep nothing of the conversation. Otherwise it is kept as it goes, with its answers, in the folder "
        "'conversations' of the user's data folder, or of --home or COMMITTEE_ASSISTANT_HOME; 'keep: false' in "
        "settings.yaml there does the same for good.",
    )
    return go_on(no_keep(command))


def kept_conversations() -> ConversationStore:
    """Give the user's kept conversations."""
    from committee_assistant.conversations.store import ConversationStore
    from committee_assistant.home import home_folder

    context = click.get_current_context(silent=True)
    return ConversationStore(home_folder(context.meta.get(HOME) if context else None))


def paper_if_there(paper_id: str) -> bool:
    """Tell whether a paper is shipped or was added, so that it can be opened by its id."""
    if paper_id in shipped_papers():
        return True
    with library() as papers:
        return paper_id in {one.id for one in papers.papers()}


def last_conversation(keeper: Keeper, paper: str | None) -> tuple[str | None, Callable[[Paper], Conversation | None]]:
    """Give the paper to open, and what gives the conversation to go on with once it is.

    Without a paper named it is the very last one's, or any where that has gone. Raises click.ClickException where
    nothing is kept yet or the folder cannot be read.
    """
    if paper is not None:
        return paper, lambda opened: next((one for one in _all(keeper) if one.paper == opened.id), None)
    from committee_assistant.conversations.store import ConversationError

    try:
        last = next(iter(_all(keeper)), None)
    except ConversationError as error:
        raise Unreadable(str(error)) from error
    if last is None:
        raise click.UsageError("--continue: no conversation is kept yet")
    found = last
    return (found.paper if paper_if_there(found.paper) else None), lambda opened: found


def _all(keeper: Keeper) -> tuple[Conversation, ...]:
    return keeper.store.list().conversations
