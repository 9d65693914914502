"""``/save``, ``/transcript`` and leaving: what each writes and what it says back, the same on every screen."""

from __future__ import annotations

from pathlib import Path

from committee_assistant.conversations.export import (
    EXPORTS,
    FORMATS,
    NothingAskedError,
    exported,
    file_name,
    format_of,
    write_beside,
    write_new,
    write_numbered_transcript,
)
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.error_log import log_error
from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.rendering.layout import printable

NOTHING_TO_SAVE = "There is nothing to save yet."


def save(keeper: Keeper, paper: Paper | None, argument: str) -> str:
    """Export the conversation as ``[md|html|json] [FILE]`` says, and say what came of it in a line; never raises."""
    if not keeper.conversation.turns:
        return NOTHING_TO_SAVE
    first, _, rest = argument.partition(" ")
    named = rest.strip() if first.lower() in FORMATS else argument
    format = first.lower() if first.lower() in FORMATS else format_of(Path(argument))
    try:
        return f"Saved to {_written(keeper, paper, format, named)}."
    except NothingAskedError:
        return NOTHING_TO_SAVE
    except Exception as error:  # the conversation must outlive a failed save
        return _refused(error, named or str(keeper.home / EXPORTS))


def _written(keeper: Keeper, paper: Paper | None, format: str, named: str) -> str:
    conversation = keeper.conversation
    text = exported(conversation, format, paper)
    path = Path(named).expanduser() if named else keeper.home / EXPORTS
    if not named or path.is_dir():
        path = write_beside(path / file_name(conversation, format), text)
    else:
        write_new(path, text)
    return printable(str(path))


def save_transcript(keeper: Keeper, named: str) -> str:
    """Write the questions and answers so far for replay, and say what came of it in a line; never raises.

    Without a name it is the next number of ``transcripts`` in the current folder, or else in the user's.
    """
    conversation = keeper.conversation
    try:
        if named:
            path = Path(named).expanduser()
            write_new(path, exported(conversation, "transcript", None))
        else:
            path = write_numbered_transcript(conversation, keeper.home, Path())
    except NothingAskedError:
        return NOTHING_TO_SAVE
    except Exception as error:  # the conversation must outlive a failed save
        return _refused(error, named or str(keeper.home))
    return printable(f"Transcript written to {path}.\nTo hold the program to it: {_replay(conversation)}")


def _replay(conversation: Conversation) -> str:
    from committee_assistant.opening import DEFAULT_PAPER

    about = "" if conversation.paper == DEFAULT_PAPER else f"--paper {conversation.paper} "
    return f"committee-assistant replay {about}FILE"


def _refused(error: Exception, named: str) -> str:
    if isinstance(error, FileExistsError):
        return f"{printable(named)} is there already; give another name."
    log_error(error)
    return f"{printable(named)} could not be written; nothing is lost, try another place."


def write_record(keeper: Keeper) -> str:
    """Write the transcript where a file was named for it, and say what came of it, or ""; never raises."""
    try:
        written = keeper.write_record()
    except Exception as error:  # nothing may hold up leaving, or another conversation
        log_error(error)
        return f"The conversation could not be saved to {keeper.record}."
    return f"The conversation is saved in {written}." if written else ""


def last_words(keeper: Keeper) -> list[str]:
    """Write what is left to write, and say in lines where the conversation is; never raises."""
    said = write_record(keeper)
    try:
        kept = keeper.leave()
    except Exception as error:  # leaving must always be possible
        log_error(error)
        kept = "The conversation could not be kept."
    return [*filter(None, (said, kept))]
