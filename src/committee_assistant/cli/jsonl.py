"""Questions as JSON Lines: each line of input is answered at once with one line of output."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from committee_assistant.assistant import Assistant
from committee_assistant.cli.output import say_json
from committee_assistant.dialogue.state import Dialogue
from committee_assistant.rendering.json_form import json_form


class BadRequestError(Exception):
    """A line is no request; the message says why."""


def answer_lines(assistant: Assistant, lines: Iterable[bytes]) -> None:
    """Answer every line in order; one that is no request gets an ``error`` in its place."""
    dialogues: dict[str, Dialogue] = {}
    for line in lines:
        say_json(_answer(assistant, line, dialogues))


def _answer(assistant: Assistant, line: bytes, dialogues: dict[str, Dialogue]) -> dict[str, Any]:
    try:
        question, conversation = parse_request(line)
    except BadRequestError as error:
        return {"error": str(error)}
    before = dialogues.get(conversation) if conversation is not None else None
    reply = assistant.ask(question, before)
    if conversation is not None:
        dialogues[conversation] = reply.dialogue
    return json_form(question, reply.answer, assistant.knowledge.paper.id)


def parse_request(line: bytes) -> tuple[str, str | None]:
    """Give the question and the conversation of a line; raises BadRequestError where it is no request."""
    question, request = parse_text(line, "question")
    conversation = request.get("conversation")
    if conversation is not None and not isinstance(conversation, str):
        raise BadRequestError("'conversation' is no string")
    return question, conversation


def parse_text(line: bytes, key: str) -> tuple[str, dict[str, Any]]:
    """Give the text that a line's object has under a key, and the object; raises BadRequestError where it has none."""
    try:
        request = json.loads(line.decode("utf-8", "replace").removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise BadRequestError(f"this line is not JSON: {error}") from error
    if not isinstance(request, dict):
        raise BadRequestError(f'this line is not a JSON object such as {{"{key}": "…"}}')
    text = request.get(key)
    if not isinstance(text, str):
        raise BadRequestError(f"'{key}' is missing or is no string")
    return text, request
