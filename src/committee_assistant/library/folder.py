"""Where in the user's folder the library is kept."""

from __future__ import annotations

from pathlib import Path

from committee_assistant.home import home_folder

FILE_NAME = "library.sqlite"


def library_file_exists(home: Path | None = None) -> bool:
    """Tell whether any paper was ever added; most runs need not load a database to know."""
    return (home_folder(home) / FILE_NAME).is_file()
