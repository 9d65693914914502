"""``add``, ``papers``, ``open``, ``remove`` and ``changes``: what is kept, said and refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from committee_assistant import opening
from committee_assistant.cli.root import run
from committee_assistant.compiled_cache import CACHE_VARIABLE
from committee_assistant.home import HOME_VARIABLE
from committee_assistant.library.folder import FILE_NAME
from committee_assistant.opening import knowledge_root
from tests.conftest import FICTIONAL

BENCHMARKS = Path(__file__).parents[1] / "benchmarks" / "papers"
HOUSING = BENCHMARKS / "thornmere-housing.docx"
LIBRARIES = BENCHMARKS / "ferncastle-libraries.md"
MINUTES = BENCHMARKS / "saltwick-minutes.pdf"
SHIPPED = "wexcombe-parks-2023-03-14"
COPY = FICTIONAL / "parks-update.md"
JANUARY = """# Wexcombe ponds: progress in January

## Ponds

1. The review of the ponds will be completed by March 2025.

2. There were 1,088 visits to the pond at Otter Lane.
"""
JULY = JANUARY.replace("January", "July").replace("March 2025", "September 2025").replace("1,088", "1,204")

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Ship the fictional paper's knowledge instead of the large one; what is compiled is kept for all tests.

    The thesaurus is left out: compiling it takes a second, and no question here needs it.
    """
    folder = tmp_path_factory.mktemp("shelf")
    thesaurus = ignore_patterns("thesaurus-*.yaml")
    copytree(knowledge_root() / "english", folder / "knowledge" / "english", ignore=thesaurus)
    copytree(FICTIONAL, folder / "knowledge" / SHIPPED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "knowledge_root", lambda: folder / "knowledge")
        patch.setattr(opening, "DEFAULT_PAPER", SHIPPED)
        patch.setenv(CACHE_VARIABLE, str(folder / "cache"))
        opening.open_assistant()
        yield folder


@pytest.fixture(autouse=True)
def home(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep papers in a folder of the test's own, and work in another."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "home"


def said(capsys: Captured, *arguments: str | Path) -> tuple[int, str, str]:
    """Run a command and give its exit code with what it printed."""
    capsys.readouterr()
    code = run([str(one) for one in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def listed(capsys: Captured) -> list[str]:
    """Give the ids that ``papers`` lists, with the star of the one that is open."""
    code, out, err = said(capsys, "papers")
    assert (code, err) == (0, "")
    return [line[:2].strip() + line[2:].split("  ")[0] for line in out.splitlines()]


def written(name: str, text: str) -> Path:
    """Write a paper where the test works."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_added_and_said_to_be(capsys: Captured) -> None:
    code, out, err = said(capsys, "add", HOUSING)
    first, then = out.splitlines()

    assert (code, err) == (0, "")
    assert first == (
        "Added thornmere-housing: Repairs, damp and mould in the Council's homes (Cabinet, 17 November 2025), "
        "76 paragraphs."
    )
    assert then == 'Ask of it: committee-assistant ask --paper thornmere-housing "…"'


def test_an_added_paper_can_be_asked_and_shown(capsys: Captured) -> None:
    said(capsys, "add", LIBRARIES)
    asked = said(capsys, "ask", "--paper", "ferncastle-libraries", "when did Castle Park open?")
    shown = said(capsys, "show", "--paper", "ferncastle-libraries", "background-2")

    assert asked[0] == shown[0] == 0
    assert "1987" in asked[1]
    assert "[¶background-2]" in asked[1]
    assert "It has a 25-metre pool" in shown[1]


def test_several_files_are_added(capsys: Captured) -> None:
    code, out, _ = said(capsys, "add", written("ponds.md", JANUARY), LIBRARIES, COPY)

    assert code == 0
    assert out.count("Added ") == 3
    assert listed(capsys) == [f"*{SHIPPED}", "ponds", "ferncastle-libraries"]


def test_the_papers_of_a_folder_are_added_and_its_other_files_left(capsys: Captured) -> None:
    written("pack/january.md", JANUARY)
    written("pack/budget.xlsx", "x")
    written("pack/later/july.md", JULY)
    copy(MINUTES, "pack/Minutes.PDF")

    code, out, err = said(capsys, "add", "pack")

    assert (code, err) == (0, "")
    assert [line.split(":")[0] for line in out.splitlines() if line.startswith("Added")] == [
        "Added minutes",
        "Added january",
    ]


@pytest.mark.parametrize("name", ["~$january.docx", "._january.pdf", ".january.md"])
def test_files_that_other_programs_hide_in_a_folder_are_left(name: str, capsys: Captured) -> None:
    written("pack/january.md", JANUARY)
    written(f"pack/{name}", "\0\0")

    assert said(capsys, "add", "pack")[0] == 0
    assert listed(capsys) == [f"*{SHIPPED}", "january"]


def test_a_folder_without_papers_is_one_line_and_exits_with_2(capsys: Captured) -> None:
    Path("pack").mkdir()
    code, out, err = said(capsys, "add", "pack")

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "pack" in err
    assert ".docx" in err


def test_the_same_file_again_changes_nothing(capsys: Captured) -> None:
    said(capsys, "add", LIBRARIES)
    before = listed(capsys)
    code, out, _ = said(capsys, "add", copy(LIBRARIES, "renamed.md"))

    assert code == 0
    assert out.startswith("Already there: ferncastle-libraries")
    assert listed(capsys) == before


def test_another_file_of_that_name_is_refused_with_what_to_do(capsys: Captured) -> None:
    said(capsys, "add", written("ponds.md", JANUARY))
    code, out, err = said(capsys, "add", written("ponds.md", JULY))

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "ponds.md" in err
    assert "--replace" in err
    assert "--id" in err
    assert "March 2025" in said(capsys, "show", "1", "--paper", "ponds")[1]


def test_replace_puts_a_file_in_place_of_the_other(capsys: Captured) -> None:
    said(capsys, "add", written("replaced.md", JANUARY))
    code, out, _ = said(capsys, "add", "--replace", written("new/replaced.md", JULY))
    after = said(capsys, "ask", "--paper", "replaced", "when will the review of the ponds be completed?")[1]

    assert code == 0
    assert out.startswith("Replaced replaced: ")
    assert "September 2025" in after


def test_an_id_of_one_s_own_is_made_fit_to_type(capsys: Captured) -> None:
    code, out, _ = said(capsys, "add", "--id", "Ponds, January 2025", written("x.md", JANUARY))

    assert code == 0
    assert out.startswith("Added ponds-january-2025: ")
    assert listed(capsys) == [f"*{SHIPPED}", "ponds-january-2025"]


def test_one_id_for_several_papers_is_a_wrong_call(capsys: Captured) -> None:
    code, out, err = said(capsys, "add", "--id", "ponds", LIBRARIES, MINUTES)

    assert (code, out) == (2, "")
    assert "--id names one paper" in err
    assert listed(capsys) == [f"*{SHIPPED}"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("picture.pdf", b"\x89PNG\r\n\x1a\n", "picture"),
        ("empty.docx", b"", "empty"),
        ("half.pdf", b"%PDF-1.7\n", "damaged"),
        ("missing.md", None, "No such file"),
    ],
)
def test_an_unreadable_file_among_good_ones_is_one_line_and_the_others_are_added(
    name: str, content: bytes | None, reason: str, capsys: Captured
) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    good, also = written("january.md", JANUARY), written("july.md", JULY)

    code, out, err = said(capsys, "add", good, name, also)

    assert code == 2
    assert out.count("Added ") == 2
    assert err.startswith(f"committee-assistant add: {name}: ")
    assert reason in err
    assert err.count("\n") == 1
    assert listed(capsys) == [f"*{SHIPPED}", "january", "july"]


def test_a_copy_of_a_shipped_paper_is_recognised_and_shown_in_its_own_words(capsys: Captured) -> None:
    restated = said(capsys, "show", "1")[1]
    code, out, _ = said(capsys, "add", COPY)
    shown = said(capsys, "show", "1")[1]

    assert code == 0
    assert "This is Parks Update, which is known: 17 of 17 paragraphs are the same to the letter." in out
    assert "looks after 42 playgrounds" in shown
    assert "looks after 42 playgrounds" not in restated
    assert listed(capsys) == [f"*{SHIPPED}"]
    assert "your copy's wording" in said(capsys, "papers")[1]


def test_an_answer_is_the_same_beside_a_copy(capsys: Captured) -> None:
    question = ("ask", "how many audits have been done?")
    before = said(capsys, *question)
    said(capsys, "add", COPY)

    assert said(capsys, *question) == before


def test_another_edition_of_a_shipped_paper_is_kept_as_one_of_its_own(capsys: Captured) -> None:
    text = COPY.read_text(encoding="utf-8").replace("310 audits", "311 audits")
    code, out, _ = said(capsys, "add", written("parks.md", text))

    assert code == 0
    assert "It is like Parks Update but no copy of it" in out
    assert "Differing: 2." in out
    assert listed(capsys) == [f"*{SHIPPED}", "parks"]


def test_a_file_called_as_a_shipped_paper_does_not_hide_it(capsys: Captured) -> None:
    said(capsys, "add", written(f"{SHIPPED}.md", JANUARY))

    assert listed(capsys) == [f"*{SHIPPED}", f"{SHIPPED}-copy"]


def test_before_anything_is_added_the_shipped_paper_is_listed_and_open(home: Path, capsys: Captured) -> None:
    assert listed(capsys) == [f"*{SHIPPED}"]
    assert not home.exists()


def test_a_paper_that_is_opened_has_the_star_and_is_asked_and_shown(capsys: Captured) -> None:
    said(capsys, "add", LIBRARIES)
    code, out, _ = said(capsys, "open", "ferncastle-libraries")

    assert (code, out.count("\n")) == (0, 1)
    assert "Libraries and Castle Park" in out
    assert listed(capsys) == [SHIPPED, "*ferncastle-libraries"]
    assert "1987" in said(capsys, "ask", "when did Castle Park open?")[1]
    assert "25-metre pool" in said(capsys, "show", "background-2")[1]


def test_the_shipped_paper_can_be_opened_again(capsys: Captured) -> None:
    said(capsys, "add", LIBRARIES)
    said(capsys, "open", "ferncastle-libraries")

    assert said(capsys, "open", SHIPPED)[0] == 0
    assert listed(capsys) == [f"*{SHIPPED}", "ferncastle-libraries"]
    assert "310" in said(capsys, "ask", "how many audits have been done?")[1]


def test_the_paper_that_is_open_does_not_hang_on_where_one_works(capsys: Captured) -> None:
    said(capsys, "add", written("ponds.md", JANUARY))
    said(capsys, "open", "ponds")
    Path("ponds").mkdir()

    assert "March 2025" in said(capsys, "show", "1")[1]


@pytest.mark.parametrize("call", ["open", "remove"])
def test_an_unknown_id_is_one_line_and_exits_with_1(call: str, capsys: Captured) -> None:
    code, out, err = said(capsys, call, "no-such-paper")

    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "no-such-paper" in err
    assert "committee-assistant papers" in err


def test_a_paper_is_removed_with_what_was_compiled_of_it_and_its_file_left(shelf: Path, capsys: Captured) -> None:
    path = written("leaving.md", JANUARY)
    compiled = set((shelf / "cache").iterdir())
    said(capsys, "add", path)
    said(capsys, "show", "1", "--paper", "leaving")
    assert set((shelf / "cache").iterdir()) > compiled

    assert said(capsys, "remove", "leaving")[:2] == (0, "Removed leaving.\n")
    assert path.is_file()
    assert listed(capsys) == [f"*{SHIPPED}"]
    assert set((shelf / "cache").iterdir()) == compiled
    assert said(capsys, "ask", "--paper", "leaving", "when?")[0] == 2


def test_removing_the_paper_that_is_open_opens_the_shipped_one(capsys: Captured) -> None:
    said(capsys, "add", written("leaving.md", JANUARY), written("too.md", JULY))
    said(capsys, "open", "leaving")
    code, out, _ = said(capsys, "remove", "leaving", "too")

    assert (code, out) == (0, "Removed leaving.\nRemoved too.\n")
    assert listed(capsys) == [f"*{SHIPPED}"]


def test_removing_a_copy_brings_the_restatements_back(capsys: Captured) -> None:
    before = said(capsys, "show", "1")
    said(capsys, "add", COPY)
    said(capsys, "remove", SHIPPED)

    assert said(capsys, "show", "1") == before


def test_a_file_may_be_asked_and_nothing_is_stored(shelf: Path, home: Path, capsys: Captured) -> None:
    kept = {one.name: one.stat().st_mtime_ns for one in (shelf / "cache").iterdir()}
    code, out, err = said(capsys, "ask", "--paper", LIBRARIES, "when did Castle Park open?")

    assert (code, err) == (0, "")
    assert "1987" in out
    assert not home.exists()
    assert {one.name: one.stat().st_mtime_ns for one in (shelf / "cache").iterdir()} == kept
    assert not list(Path.cwd().iterdir())


def test_a_paragraph_that_a_paper_without_numbers_does_not_have_is_told_with_others(capsys: Captured) -> None:
    said(capsys, "add", LIBRARIES)
    code, _, err = said(capsys, "show", "--paper", "ferncastle-libraries", "7")

    assert code == 1
    assert "nearest: " in err
    assert err.rstrip().rpartition("nearest:")[2].strip()


def test_changes_between_two_versions_are_shown_with_both_sentences(capsys: Captured) -> None:
    code, out, err = said(capsys, "changes", written("january.md", JANUARY), written("july.md", JULY))

    assert (code, err) == (0, "")
    assert out.startswith("What Wexcombe ponds: progress in July states otherwise than Wexcombe ponds: progress in J")
    assert "March 2025 → September 2025" in out
    assert "1,088 → 1,204" in out
    assert "  before  “There were 1,088 visits to the pond at Otter Lane.” [¶2]" in out
    assert "  now     “There were 1,204 visits to the pond at Otter Lane.” [¶2]" in out


def test_changes_tells_papers_of_one_title_apart_by_their_ids(capsys: Captured) -> None:
    july = JANUARY.replace("1,088", "1,204")
    out = said(capsys, "changes", written("january.md", JANUARY), written("july.md", july))[1]

    assert out.partition("\n")[0].endswith(
        "January (july) states otherwise than Wexcombe ponds: progress in January (january)"
    )


def test_changes_takes_ids_and_files(home: Path, capsys: Captured) -> None:
    said(capsys, "add", written("january.md", JANUARY))
    by_id = said(capsys, "changes", "january", written("july.md", JULY))

    assert by_id[0] == 0
    assert "1,088 → 1,204" in by_id[1]
    assert (home / FILE_NAME).is_file()


def test_a_paper_has_no_changes_against_itself(capsys: Captured) -> None:
    path = written("january.md", JANUARY)
    code, out, _ = said(capsys, "changes", path, path)

    assert code == 1
    assert out.startswith("No figure, date or status was found")


def test_changes_of_an_unknown_paper_is_a_wrong_call(capsys: Captured) -> None:
    code, out, err = said(capsys, "changes", "january", SHIPPED)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "january: no such file or added paper" in err


def test_home_comes_before_the_environment(home: Path, tmp_path: Path, capsys: Captured) -> None:
    other = tmp_path / "other"
    said(capsys, "add", "--home", other, written("ponds.md", JANUARY))

    assert (other / FILE_NAME).is_file()
    assert not home.exists()
    assert listed(capsys) == [f"*{SHIPPED}"]
    assert "ponds" in said(capsys, "papers", "--home", other)[1]
    assert said(capsys, "open", "ponds", "--home", other)[0] == 0
    assert "March 2025" in said(capsys, "show", "1", "--home", other)[1]
    assert "March 2025" in said(capsys, "--home", str(other), "show", "1")[1]


def test_the_environment_names_the_home(home: Path, capsys: Captured) -> None:
    said(capsys, "add", written("ponds.md", JANUARY))

    assert [one.name for one in home.iterdir()] == [FILE_NAME]


def test_a_damaged_library_is_one_line_and_exits_with_2(home: Path, capsys: Captured) -> None:
    home.mkdir()
    (home / FILE_NAME).write_bytes(b"no library" * 200)

    for call in (["papers"], ["open", SHIPPED], ["add", str(LIBRARIES)], ["ask", "hello"], ["remove", "ponds"]):
        code, out, err = said(capsys, *call)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert str(home) in err


@pytest.mark.parametrize("call", [("open", SHIPPED), ("add", COPY), ("add", LIBRARIES)], ids=lambda call: call[0])
def test_a_home_that_cannot_be_made_is_one_line_and_exits_with_2(
    call: tuple[str, ...], tmp_path: Path, capsys: Captured
) -> None:
    file = written("file", "")
    code, _, err = said(capsys, *call, "--home", file.resolve() / "home")

    assert code == 2
    assert err.count("\n") == 1
    assert "--home" in err
