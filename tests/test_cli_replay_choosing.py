"""``replay`` on some of many: --loose, --filter, --failed, -x, --update and its question, --junit."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from committee_assistant.assistant import Assistant
from committee_assistant.compiled_cache import CACHE_VARIABLE
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.transcripts import running
from committee_assistant.transcripts.junit import junit_xml
from committee_assistant.transcripts.replay import Replayed
from committee_assistant.transcripts.replay import replay as replay_turns
from committee_assistant.transcripts.running import Rules, Run, run_all
from committee_assistant.transcripts.transcript import Recorded, Transcript, Turn
from tests.test_cli_replay import SOUND, UNMET, WRONG, Captured, replay, transcript

ANSWER = Answer(Outcome.ANSWER, (Claim("310 audits.", ("2",)),))
ASKED = "how many audits have been done"
FOLLOWED = """\
title: "Shares"
turns:
  - ask: "what share was good in the first three months"
    answer: "Nothing."
    outcome: abstain
    cites: []
  - ask: "and inadequate?"
    expect: {outcome: answer, cite: [["2.1"]]}
"""


@pytest.fixture
def own_cache(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache with what is compiled, and with no last run."""
    folder = tmp_path / ".cache"
    folder.mkdir()
    for file in cache_folder.glob("*.msgpack"):
        (folder / file.name).write_bytes(file.read_bytes())
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))


def printed(capsys: Captured) -> str:
    return capsys.readouterr().out


def test_loose_lets_wording_and_order_change(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", WRONG)

    assert replay(file, "--loose") == 0


@pytest.mark.parametrize(
    ("before", "same"),
    [
        (Recorded("Any words.", "answer", ("2",)), True),
        (Recorded("Any words.", "answer", ("2", "2")), True),
        (Recorded("Any words.", "answer", ("2", "3")), False),
        (Recorded("Any words.", "abstain", ("2",)), False),
    ],
)
def test_loose_holds_outcome_and_cited_paragraphs(before: Recorded, same: bool, fictional: Assistant) -> None:
    (one,) = replay_turns(Transcript("x", (Turn(ASKED, before),)), fictional, loose=True)

    assert one.same is same


def test_a_filter_judges_what_matches_and_asks_what_leads_there(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", FOLLOWED)

    assert replay(file) == 1
    assert replay(file, "--filter", "INADEQUATE shares") == 0
    assert "turns: 1 as before" in printed(capsys)


def test_a_filter_that_matches_nothing_is_a_wrong_call(tmp_path: Path, capsys: Captured) -> None:
    assert replay(transcript(tmp_path, "a.yaml", SOUND), "--filter", "ferries") == 2
    assert "--filter ferries" in capsys.readouterr().err


@pytest.mark.usefixtures("own_cache")
def test_failed_replays_only_what_failed_from_whatever_folder(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    transcript(folder, "a.yaml", SOUND)
    transcript(folder, "b.yaml", WRONG)
    transcript(folder, "c.yaml", "half: [")
    assert replay(folder, "--failed") == 2
    assert "none of these transcripts was replayed before" in capsys.readouterr().err
    assert replay(folder) == 2
    monkeypatch.chdir(folder)
    capsys.readouterr()

    assert replay(".", "--failed") == 2
    assert printed(capsys).splitlines()[-1].startswith("2 transcripts, 1 cannot be read")
    (folder / "c.yaml").unlink()
    assert replay("b.yaml", "--update", "--yes") == 0
    assert replay(".", "--failed") == 0
    assert "All of these transcripts passed" in printed(capsys)


@pytest.mark.usefixtures("own_cache")
def test_a_part_that_passes_does_not_make_a_transcript_pass(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", FOLLOWED)
    assert replay(file) == 1
    assert replay(file, "--filter", "inadequate") == 0

    assert replay(file, "--failed") == 1


def test_x_stops_at_the_first_difference(tmp_path: Path, capsys: Captured) -> None:
    transcript(tmp_path, "a.yaml", FOLLOWED)
    transcript(tmp_path, "b.yaml", WRONG)

    assert replay(tmp_path, "-x") == 1
    assert printed(capsys).splitlines()[-1] == (
        "1 transcript; turns: 0 as before, 1 changed; stopped at the first difference"
    )


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code", "words"), [("y\n", 0, "310"), ("n\n", 1, "7 audits"), ("\n", 1, "7 audits")])
def test_update_asks_once_and_records_if_told_so(
    typed: str, code: int, words: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = transcript(tmp_path, "a.yaml", WRONG)
    transcript(tmp_path, "b.yaml", SOUND)
    monkeypatch.setattr("sys.stdin", Terminal(typed))

    assert replay(tmp_path, "--update") == code
    out = printed(capsys)
    assert "To record: 2 answers in 2 transcripts." in out
    assert out.count("Record these answers? [y/N]") == 1
    assert words in file.read_text(encoding="utf-8")


def test_update_without_a_terminal_changes_nothing_and_says_how_to(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", WRONG)

    assert replay(file, "--update") == 1
    assert "add --yes" in printed(capsys)
    assert file.read_text(encoding="utf-8") == WRONG


def test_update_leaves_a_file_alone_that_says_the_same(tmp_path: Path, capsys: Captured) -> None:
    file = transcript(tmp_path, "a.yaml", WRONG)
    assert replay(file, "--update", "--yes") == 0
    file.write_text(file.read_text(encoding="utf-8").replace("version: 1\n", ""), encoding="utf-8")
    before = file.stat()

    assert replay(file, "--update", "--yes") == 0
    assert "There is nothing to record." in printed(capsys)
    assert file.stat() == before


@pytest.mark.parametrize("wrong", [("--loose", "--update"), ("--yes",), ("--junit", "no-such-folder/report.xml")])
def test_options_that_do_not_go_together_are_refused(wrong: tuple[str, ...], tmp_path: Path, capsys: Captured) -> None:
    assert replay(transcript(tmp_path, "a.yaml", SOUND), *wrong) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_report_names_every_turn_with_its_line(tmp_path: Path, capsys: Captured) -> None:
    transcript(tmp_path, "a.yaml", SOUND)
    transcript(tmp_path, "b.yaml", UNMET)
    transcript(tmp_path, "c.yaml", "half: [")
    report = tmp_path / "report.xml"

    assert replay(tmp_path, "--junit", report) == 2
    root = ElementTree.parse(report).getroot()
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "1", "1")
    cases = [(case.get("name"), case.get("line"), [told.tag for told in case]) for case in root.iter("testcase")]
    assert cases == [
        (ASKED, "3", []),
        (ASKED, "3", ["failure"]),
        ("the transcript can be read", None, ["error"]),
    ]
    (failure,) = root.iter("failure")
    assert "[-There were 7 audits.-]" in str(failure.text)
    assert "expected: does not cite 9" in str(failure.text)


@given(some.text(some.characters(exclude_categories=()), min_size=1), some.text(min_size=1))
def test_a_report_is_xml_whatever_is_said(ask: str, title: str) -> None:
    turn = Turn(f"{ask}\x00\x1b\ufffe\udc80]]>")
    answered = Replayed(turn, ANSWER, faults=(ask,), changes=(f"answer: {ask}",))
    report = junit_xml([Run(Path(f"{title}\x0b.yaml"), Transcript(title, (turn,)), (), (answered,))])

    assert ElementTree.fromstring(report.encode()).get("failures") == "1"


def test_many_turns_are_replayed_in_further_processes_with_the_same_result(
    tmp_path: Path, fictional: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [transcript(tmp_path, f"{number}.yaml", text) for number, text in enumerate((SOUND, FOLLOWED, WRONG) * 2)]
    alone = list(run_all(files, fictional, Rules()))
    monkeypatch.setattr(running, "WORTH_SHARING", 1)

    assert list(run_all(files, fictional, Rules())) == alone
