"""A conversation as a file for others: Markdown, HTML, JSON, or a transcript that replay holds the program to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from committee_assistant.model.conversation import Conversation
from committee_assistant.model.paper import Paper
from committee_assistant.papers.numbering import slug

FORMATS = {"md": ".md", "html": ".html", "json": ".json", "transcript": ".yaml"}
"""What a conversation can be exported as, with the ending of its file."""
ENDINGS = {ending: format for format, ending in FORMATS.items()} | {
    ".markdown": "md",
    ".htm": "html",
    ".yml": "transcript",
}
EXPORTS = "exports"
TRANSCRIPTS = "transcripts"


class NothingAskedError(ValueError):
    """A transcript needs a question."""


def exported(conversation: Conversation, format: str, paper: Paper | None) -> str:
    """Give a whole file in one of ``FORMATS``; without the paper, which may have gone, sources are numbers only.

    Raises NothingAskedError for a transcript of commands alone.
    """
    if format == "transcript":
        return _transcript(conversation)
    if format == "html":
        from committee_assistant.rendering.conversation_html import conversation_html

        return conversation_html(conversation, paper)
    if format == "json":
        from committee_assistant.rendering.conversation_json import conversation_json

        return json.dumps(conversation_json(conversation, paper), ensure_ascii=False, indent=2) + "\n"
    from committee_assistant.rendering.conversation_markdown import conversation_markdown

    return conversation_markdown(conversation, paper)


def _transcript(conversation: Conversation) -> str:
    from committee_assistant.transcripts.record import recorded
    from committee_assistant.transcripts.transcript import Transcript, Turn
    from committee_assistant.transcripts.write import transcript_yaml

    turns = tuple(Turn(turn.asked, recorded(turn.answer)) for turn in conversation.turns if turn.answer)
    if not turns:
        raise NothingAskedError("a transcript needs a question")
    return transcript_yaml(Transcript(f"Questions on {conversation.paper_title}", turns))


def file_name(conversation: Conversation, format: str) -> str:
    """Give what an export is called where nobody names it: ``20261123-2104-parks-update.md``."""
    began = conversation.began.replace("-", "").replace(":", "").replace(" ", "-")
    return "-".join(filter(None, (began, slug(conversation.paper_title)))) + FORMATS[format]


def format_of(path: Path, usual: str = "md") -> str:
    """Give the format that a file's name ends in, else the usual one."""
    return ENDINGS.get(path.suffix.lower(), usual)


def write_new(path: Path, text: str) -> None:
    """Write a file whole or not at all; raises OSError where it cannot, FileExistsError where there is one."""
    with path.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            file.close()
            path.unlink(missing_ok=True)
            raise


def write_beside(path: Path, text: str) -> Path:
    """Write to a path, or where there is a file to the first of ``name-2``, ``name-3`` … that is none; give which.

    Makes the folder. Raises OSError where nothing can be written.
    """
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return _write_first_free(chain((path,), numbered), text)


def write_numbered_transcript(conversation: Conversation, home: Path, here: Path) -> Path:
    """Write a transcript to the next free number of ``here/transcripts``, or of the user's where there is none.

    Raises NothingAskedError where nothing was asked, OSError where nothing can be written.
    """
    text = exported(conversation, "transcript", None)
    folder = here / TRANSCRIPTS if (here / TRANSCRIPTS).is_dir() else home / TRANSCRIPTS
    stem = slug(conversation.paper)
    return _write_first_free((folder / f"{stem}-{number}.yaml" for number in count(1)), text)


def _write_first_free(paths: Iterator[Path], text: str) -> Path:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            write_new(path, text)
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")
