"""What is said of something that failed: one line; the detail of what nobody foresaw goes to the log."""

from __future__ import annotations

from committee_assistant.error_log import log_error
from committee_assistant.opening import KnowledgeError
from committee_assistant.rendering.layout import printable
from committee_assistant.shelf import ShelfError


def why_not(error: Exception) -> str:
    """Say why a paper could not be opened, read or kept."""
    if isinstance(error, ShelfError):
        return printable(str(error))
    if isinstance(error, KnowledgeError):
        return _faults(error)
    path = log_error(error)
    return f"The detail is in {path}." if path else ""


def _faults(error: KnowledgeError) -> str:
    count = len(error.problems)
    problems = "1 problem" if count == 1 else f"{count} problems"
    first = f" The first: {error.problems[0]}." if error.problems else ""
    return f"Its knowledge has {problems}; `committee-assistant lint` lists them.{first}"
