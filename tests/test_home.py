from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_data_path

from committee_assistant.home import HOME_VARIABLE, home_folder


def test_the_option_comes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "environment"))

    assert home_folder(tmp_path / "option") == tmp_path / "option"


def test_the_environment_comes_before_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))

    assert home_folder() == tmp_path


@pytest.mark.parametrize("named", [None, ""])
def test_everything_is_kept_in_the_users_data_folder(named: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    if named is not None:
        monkeypatch.setenv(HOME_VARIABLE, named)

    assert home_folder() == user_data_path("committee-assistant", appauthor=False)
