"""``draft``: files for an officer to review, which a second draft never overwrites where they were edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from committee_assistant.cli.draft import DRAFTED
from committee_assistant.cli.root import run
from committee_assistant.compiled_cache import CACHE_VARIABLE
from committee_assistant.home import HOME_VARIABLE
from committee_assistant.library.store import Library
from committee_assistant.loading.load import load_knowledge
from committee_assistant.papers.read import read_paper

BENCHMARKS = Path(__file__).parents[1] / "benchmarks" / "papers"
LIBRARIES = BENCHMARKS / "ferncastle-libraries.md"
PONDS = """# Wexcombe ponds

Parks Committee, 12 March 2026

## Ponds

1. Marigold Fenwick, Head of Parks, wrote this report.

2. The pond at Otter Lane opened on 3 November 2025. It had 1,088 visits in 2025.

3. The Committee will have a report on the Safer Ponds Board (SPB) on 7 May 2026.
"""
LATER = PONDS.replace("3 November 2025", "4 November 2025").replace("1,088", "1,204")

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of the test's own, where the paper lies; nothing of the user's is touched."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "ponds.md").write_text(PONDS, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def said(capsys: Captured, *arguments: str | Path) -> tuple[int, str, str]:
    """Run a command and give its exit code with what it printed."""
    capsys.readouterr()
    code = run([str(one) for one in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def drafted(capsys: Captured, *more: str) -> tuple[int, str, str]:
    """Draft the paper that lies on the desk."""
    return said(capsys, "draft", "ponds.md", "-o", "ponds", *more)


def changed(text: str = LATER) -> None:
    Path("ponds.md").write_text(text, encoding="utf-8")


def files(folder: str | Path = "ponds") -> dict[str, str]:
    return {one.name: one.read_text(encoding="utf-8") for one in Path(folder).glob("*.yaml")}


def edited(name: str = "events.yaml") -> str:
    """Edit a file as an officer would, and give what it then holds."""
    path = Path("ponds") / name
    path.write_text(f"# Read by the clerk.\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_a_draft_is_written_with_a_copy_to_compare_it_with(capsys: Captured) -> None:
    code, out, err = drafted(capsys)
    lines = out.splitlines()

    assert (code, err) == (0, "")
    assert {"paper.yaml", "paragraphs.yaml", "events.yaml"} <= files().keys()
    assert files() == files(Path("ponds") / DRAFTED)
    assert lines[:-1] == [f"written    {Path('ponds') / name}" for name in sorted(files())]
    assert lines[-1] == "Review the files, then: committee-assistant lint ponds"


def test_a_draft_says_what_the_paper_says(capsys: Captured) -> None:
    drafted(capsys)
    knowledge, problems = load_knowledge(Path("ponds"))

    assert problems == []
    assert knowledge.paper.id == "ponds"
    assert knowledge.paper.date == "2026-03-12"
    assert "3 November 2025" in files()["events.yaml"]


@pytest.mark.parametrize("name", ["ferncastle-libraries.md", "thornmere-housing.docx", "saltwick-minutes.pdf"])
def test_an_unchanged_draft_of_a_real_paper_passes_lint(name: str, capsys: Captured) -> None:
    assert said(capsys, "draft", BENCHMARKS / name, "-o", "folder")[0] == 0

    assert said(capsys, "lint", "folder") == (0, "no problems\n", "")


def test_a_drafted_folder_can_be_asked(capsys: Captured) -> None:
    said(capsys, "draft", LIBRARIES, "-o", "libraries")
    code, out, err = said(capsys, "ask", "--paper", "libraries", "when did Castle Park open?")

    assert (code, err) == (0, "")
    assert "1987" in out
    assert "[¶background-2]" in out


def test_nothing_is_kept_anywhere_else(tmp_path: Path, capsys: Captured) -> None:
    drafted(capsys)

    assert sorted(one.name for one in tmp_path.iterdir()) == ["desk"]
    assert sorted(one.name for one in (tmp_path / "desk").iterdir()) == ["ponds", "ponds.md"]


def test_a_paper_that_was_added_is_drafted_by_its_id(tmp_path: Path, capsys: Captured) -> None:
    with Library.open(tmp_path / "home") as papers:
        papers.add(read_paper(PONDS.encode(), "march.md"), "march.md", "0" * 64)

    assert said(capsys, "draft", "march", "-o", "folder")[0] == 0
    assert said(capsys, "draft", "march", "-o", "other", "--home", tmp_path / "elsewhere")[0] == 2


def test_a_second_draft_of_the_same_paper_changes_nothing(capsys: Captured) -> None:
    drafted(capsys)
    before = files()
    code, out, _ = drafted(capsys)

    assert code == 0
    assert all(line.startswith("unchanged ") for line in out.splitlines()[:-1])
    assert files() == before


def test_an_edited_file_is_kept_where_the_paper_is_the_same(capsys: Captured) -> None:
    drafted(capsys)
    kept = edited()

    assert drafted(capsys, "--replace")[0] == 0
    assert files()["events.yaml"] == kept


def test_an_edited_file_is_kept_and_what_would_change_is_shown(capsys: Captured) -> None:
    drafted(capsys)
    kept = edited()
    changed()
    code, out, err = drafted(capsys)

    assert (code, err) == (1, "")
    assert files()["events.yaml"] == kept
    assert f"kept       {Path('ponds') / 'events.yaml'}" in out.splitlines()
    assert "--- events.yaml (drafted before)" in out
    assert "+++ events.yaml (drafted now)" in out
    assert any(line.startswith("-") and "3 November 2025" in line for line in out.splitlines())
    assert any(line.startswith("+") and "4 November 2025" in line for line in out.splitlines())
    assert "the clerk" not in out


def test_an_edited_file_is_kept_even_when_others_are_replaced(capsys: Captured) -> None:
    drafted(capsys)
    kept = edited()
    changed()
    code, out, _ = drafted(capsys, "--replace")

    assert code == 1
    assert files()["events.yaml"] == kept
    assert "1,204" in files()["paragraphs.yaml"]
    assert f"written    {Path('ponds') / 'paragraphs.yaml'}" in out.splitlines()
    assert drafted(capsys)[0] == 1


def test_files_that_nobody_edited_are_only_replaced_when_asked(capsys: Captured) -> None:
    drafted(capsys)
    before = files()
    changed()
    code, out, _ = drafted(capsys)

    assert code == 1
    assert files() == before
    assert f"differs    {Path('ponds') / 'paragraphs.yaml'}" in out.splitlines()
    assert "+++ paragraphs.yaml (drafted now)" in out

    assert drafted(capsys, "--replace")[0] == 0
    assert "1,204" in files()["paragraphs.yaml"]
    assert drafted(capsys)[0] == 0


def test_a_file_that_is_drafted_no_more_goes_only_when_asked(capsys: Captured) -> None:
    drafted(capsys)
    changed("# Wexcombe ponds\n\nThe ponds are full.\n")

    assert drafted(capsys)[0] == 1
    assert "events.yaml" in files()
    assert drafted(capsys, "--replace")[0] == 0
    assert "events.yaml" not in files()
    assert files() == files(Path("ponds") / DRAFTED)


def test_a_file_that_the_officer_took_away_stays_away(capsys: Captured) -> None:
    drafted(capsys)
    (Path("ponds") / "events.yaml").unlink()
    changed()

    assert drafted(capsys, "--replace")[0] == 1
    assert "events.yaml" not in files()


def test_a_file_that_was_there_before_is_kept(capsys: Captured) -> None:
    Path("ponds").mkdir()
    own = Path("ponds/paper.yaml")
    own.write_text("paper:\n  id: ponds\n", encoding="utf-8")
    code, out, _ = drafted(capsys)

    assert code == 1
    assert f"kept       {own}" in out.splitlines()
    assert own.read_text(encoding="utf-8") == "paper:\n  id: ponds\n"


@pytest.mark.parametrize(
    ("arguments", "said_of"),
    [
        (["no-such-paper", "-o", "folder"], "no-such-paper"),
        (["empty.md", "-o", "folder"], "empty.md"),
        (["ponds.md"], "--output"),
        (["ponds.md", "-o", "ponds.md"], "ponds.md"),
        (["ponds.md", "-o", "ponds.md/folder"], "ponds.md"),
        (["ponds.md", "-o", "latin"], "latin"),
        ([], "PAPER"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_wrong_call_is_one_line_and_exits_with_2(arguments: list[str], said_of: str, capsys: Captured) -> None:
    Path("empty.md").touch()
    Path("latin").mkdir()
    Path("latin/events.yaml").write_bytes("events: # Café".encode("cp1252"))
    code, out, err = said(capsys, "draft", *arguments)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert said_of in err
