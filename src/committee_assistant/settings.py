"""What a user has set once and for all: a small YAML file in the user's folder that people can edit.

::

    theme: light            # dark, light or high-contrast
    plain: true             # labelled lines for a screen reader, instead of the whole screen
    cursor: true            # the terminal's real cursor stands where the attention is
    mouse: false            # leave the mouse to the terminal
    keep: false             # keep no conversations
    keys:                   # another key for something that F1 lists
      copy: y
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from committee_assistant.home import home_folder
from committee_assistant.model.problem import Problem

FILE_NAME = "settings.yaml"


@dataclass(frozen=True)
class Settings:
    """What holds where nothing is said on the command line."""

    theme: str = ""
    """Name of a theme; "" for the first."""
    plain: bool = False
    cursor: bool = False
    mouse: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of what they do, as Textual writes keys: ``ctrl+t``."""
    keep: bool = True
    """Whether conversations are kept."""


def settings_path(home: Path | None = None) -> Path:
    """Give where the settings are kept; the file need not exist."""
    return home_folder(home) / FILE_NAME


def read_settings(path: Path) -> tuple[Settings, list[Problem]]:
    """Read the settings; those of a file that is not there, or of a line that is wrong, are the usual ones."""
    if not path.is_file():
        return Settings(), []
    from committee_assistant.loading.entry import Entry, Problems, read_entry  # most users set nothing

    problems = Problems()
    entry = read_entry(path, str(path), problems)
    if entry is None:
        return Settings(), problems.found
    entry.only("theme", "plain", "cursor", "mouse", "keep", "keys")
    keys: Entry | None = entry.entry("keys")
    found = Settings(
        theme=entry.text("theme", ""),
        plain=entry.flag("plain"),
        cursor=entry.flag("cursor"),
        mouse=entry.flag("mouse") if "mouse" in entry else True,
        keys={name: keys.text(name) for name in keys.names()} if keys else {},
        keep=entry.flag("keep") if "keep" in entry else True,
    )
    return found, sorted(set(problems.found))
