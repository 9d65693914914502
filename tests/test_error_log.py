from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.error_log import log_error


def test_any_character_of_an_error_can_be_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)

    path = log_error(ValueError("half a pair: \ud800"))

    assert path is not None
    assert "half a pair: \\ud800" in path.read_text(encoding="utf-8")
