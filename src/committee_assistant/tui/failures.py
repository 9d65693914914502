"""What is said of something that failed: one line; the detail of what nobody foresaw goes to the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from committee_assistant.error_log import log_error
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.layout import printable
from committee_assistant.shelf import ShelfError

if TYPE_CHECKING:
    from committee_assistant.opening import KnowledgeError


def why_not(error: Exception) -> str:
    """Say why a paper could not be opened, read or kept."""
    from committee_assistant.opening import KnowledgeError  # the engine is loaded once the screen is painted

    if isinstance(error, ShelfError):
        return printable(str(error))
    if isinstance(error, KnowledgeError):
        return _faults(error)
    path = log_error(error)
    return f"The detail is in {path}." if path else ""


def _faults(error: KnowledgeError) -> str:
    problems = counted(len(error.problems), "problem")
    first = f" The first: {error.problems[0]}." if error.problems else ""
    return f"Its knowledge has {problems}; `committee-assistant lint` lists them.{first}"
