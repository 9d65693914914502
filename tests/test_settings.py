from __future__ import annotations

from pathlib import Path

from committee_assistant.settings import FILE_NAME, Settings, read_settings, settings_path


def written(folder: Path, text: str) -> Path:
    path = settings_path(folder)
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_kept_in_the_users_folder(tmp_path: Path) -> None:
    assert settings_path(tmp_path) == tmp_path / FILE_NAME


def test_a_user_who_set_nothing_has_the_usual_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path / FILE_NAME) == (Settings(), [])


def test_what_is_set_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "theme: light\nplain: true\ncursor: true\nmouse: false\nkeys:\n  copy: y\n")

    assert read_settings(path) == (Settings("light", True, True, False, {"copy": "y"}), [])


def test_conversations_are_kept_unless_that_is_turned_off(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, "theme: light\n"))[0].keep
    assert not read_settings(written(tmp_path, "keep: false\n"))[0].keep


def test_a_wrong_line_is_named_and_the_others_hold(tmp_path: Path) -> None:
    settings, problems = read_settings(written(tmp_path, "plain: perhaps\ntheme: light\nvolume: 11\n"))

    assert settings.theme == "light"
    assert [problem.origin.line for problem in problems] == [1, 3]


def test_a_broken_file_leaves_the_usual_settings(tmp_path: Path) -> None:
    settings, problems = read_settings(written(tmp_path, "theme: [light\n"))

    assert settings == Settings()
    assert "not YAML" in problems[0].message
