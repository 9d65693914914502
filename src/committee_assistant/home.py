"""The one folder in which everything is kept that a user adds, says or sets."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "COMMITTEE_ASSISTANT_HOME"
"""Environment variable that names another folder."""


def home_folder(named: Path | None = None) -> Path:
    """Give the folder: ``named``, else what the environment names, else the user's data folder. It need not exist."""
    if named is not None:
        return named
    in_environment = os.environ.get(HOME_VARIABLE)
    if in_environment:
        return Path(in_environment)
    from platformdirs import user_data_path  # only where nothing is named

    return user_data_path("committee-assistant", appauthor=False)
