"""Where a user's library is kept."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "COMMITTEE_ASSISTANT_HOME"
"""Environment variable that names another folder for the library."""


FILE_NAME = "library.sqlite"


def library_folder(home: Path | None = None) -> Path:
    """Give the folder of the library: ``home``, else what the environment names, else the user's data folder."""
    if home is not None:
        return home
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path  # only where nothing is named

    return user_data_path("committee-assistant", appauthor=False)


def library_file_exists(home: Path | None = None) -> bool:
    """Tell whether any paper was ever added; most runs need not load a database to know."""
    return (library_folder(home) / FILE_NAME).is_file()
