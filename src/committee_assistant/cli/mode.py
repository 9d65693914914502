"""Which kind of conversation is held: on the whole screen, or in plain lines, and what decided it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from committee_assistant.cli.output import PROGRAM, complain
from committee_assistant.cli.screen import in_browser
from committee_assistant.settings import Settings, read_settings, settings_path

PLAIN_VARIABLE = "COMMITTEE_ASSISTANT_PLAIN"
"""Environment variable that turns plain mode on with 1, and off where it is set with 0."""
_OFF = frozenset({"0", "no", "off", "false"})
_UNDRAWABLE = frozenset({"dumb", "unknown"})


def user_settings(home: Path | None) -> Settings:
    """Read the user's settings; each problem is one line on standard error, and its line counts as not written."""
    settings, problems = read_settings(settings_path(home))
    for problem in problems:
        complain(f"{PROGRAM}: {problem}")
    return settings


def why_plain(asked: bool, settings: Settings) -> str:
    """Say what turns plain mode on, in words; "" where the conversation takes the whole screen.

    What is asked for now counts before what is set, and both before what the terminal can do.
    """
    if in_browser():
        return ""  # its window is no terminal, and can show nothing but the screen
    in_environment = os.environ.get(PLAIN_VARIABLE, "").strip().lower()
    if asked:
        return "by flag"
    if in_environment and in_environment not in _OFF:
        return "by the environment"
    if settings.plain and not in_environment:
        return "by setting"
    if not sys.stdin.isatty():
        return "because input is not a terminal"
    if not sys.stdout.isatty():
        return "because output is not a terminal"
    if os.environ.get("TERM", "").lower() in _UNDRAWABLE:
        return "because the terminal cannot be drawn on"
    return ""
