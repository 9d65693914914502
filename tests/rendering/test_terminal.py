"""An answer on a terminal: wrapped, figures in bold, sources below."""

from __future__ import annotations

import io
import re

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.rendering.terminal import print_answer

BOLD = re.compile(r"\x1b\[1m(.+?)\x1b\[0m")
ESCAPE = re.compile(r"\x1b\[[\d;]*m")


class Terminal(io.StringIO):
    """Takes text as a terminal does."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand on a terminal of which nothing is known but that it has styles."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


def shown(answer: Answer, assistant: Assistant, width: int = 60) -> str:
    terminal = Terminal()
    print_answer(answer, assistant.knowledge.paper, width, terminal)
    return terminal.getvalue()


def lines(printed: str) -> list[str]:
    return [line.rstrip() for line in ESCAPE.sub("", printed).splitlines()]


ANSWER = Answer(
    Outcome.ANSWER,
    (Claim("The audit began in May 2021.", ("2",)), Claim("12% were good at first.", ("2.1",))),
    verdict=True,
    notes=("Read “begn” as “began”.",),
)


def test_a_terminal_that_can_do_nothing_still_has_its_width(
    monkeypatch: pytest.MonkeyPatch, fictional: Assistant
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert max(map(len, lines(shown(ANSWER, fictional, width=30)))) <= 30


def test_an_answer_stands_above_its_sources_and_what_they_say(fictional: Assistant) -> None:
    assert lines(shown(ANSWER, fictional)) == [
        "Read “begn” as “began”.",
        "Yes. The audit began in May 2021. [¶2] 12% were good at",
        "first. [¶2.1]",
        "",
        "Sources",
        "  ¶2  Playgrounds",
        "      The Play Safety Audit started in May 2021, and 310",
        "      audits have been completed.",
        "  ¶2.1  Playgrounds",
        "      In the first three months 12% of audited playgrounds",
        "      were good and 30% inadequate;",
    ]


def test_each_claim_has_its_own_sentence_of_a_paragraph(fictional: Assistant) -> None:
    two = (
        Claim("At first 12% were good.", ("2.1",)),
        Claim("In the latest three months it was 45%.", ("2.1",)),
    )
    printed = " ".join(lines(shown(Answer(Outcome.ANSWER, two), fictional)))

    assert "30% inadequate;" in printed
    assert "10% inadequate." in printed


def test_figures_are_bold_and_paragraph_marks_are_not(fictional: Assistant) -> None:
    bold = [found.strip() for found in BOLD.findall(shown(ANSWER, fictional))]

    assert bold == ["Yes.", "May", "2021", "12%", "Sources"]


def test_no_line_is_wider_than_78_columns_on_a_wide_terminal(fictional: Assistant) -> None:
    long = Answer(Outcome.ANSWER, (Claim("Many playgrounds are good. " * 20, ("1",)),))

    assert max(map(len, lines(shown(long, fictional, 200)))) <= 78


def test_choices_are_numbered_on_lines_of_their_own(fictional: Assistant) -> None:
    asked = Answer(Outcome.CLARIFY, (Claim("Which visit?"),), choices=(Choice("Visit 1", "…"), Choice("Visit 2", "…")))

    assert lines(shown(asked, fictional)) == ["Which visit?", "  1. Visit 1", "  2. Visit 2"]


def test_a_long_choice_hangs_from_its_number(fictional: Assistant) -> None:
    asked = Answer(
        Outcome.CLARIFY, (Claim("Which?"),), choices=(Choice("The visit of June 2021", "…"), Choice("x", ""))
    )

    assert lines(shown(asked, fictional, 20)) == ["Which?", "  1. The visit of", "     June 2021", "  2. x"]


def test_what_is_not_answered_names_the_nearest_paragraphs(fictional: Assistant) -> None:
    refused = Answer(Outcome.ABSTAIN, (Claim("The paper does not say."),), see=("5", "7"))

    assert lines(shown(refused, fictional)) == [
        "The paper does not say.",
        "",
        "Nearest",
        "  ¶5  Playgrounds",
        "  ¶7  Priorities for green space",
    ]


@pytest.mark.parametrize("hostile", ["\x1b[2J\x1b]0;title\x07", "\x9b2J", "\u202eevil", "a\rb\x08c"])
def test_a_hostile_text_is_never_an_escape(hostile: str, fictional: Assistant) -> None:
    answer = Answer(
        Outcome.ANSWER,
        (Claim(f"Some {hostile} text.", ("1",)),),
        notes=(hostile,),
        choices=(Choice(hostile, ""),),
    )
    printed = ESCAPE.sub("", shown(answer, fictional))

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)


@pytest.mark.parametrize("markup", ["[bold]x[/bold]", "[/x]", "[link=http://x]y[/link]", ":smile:", "[see note]"])
def test_markup_in_a_text_is_printed_as_it_is(markup: str, fictional: Assistant) -> None:
    answer = Answer(Outcome.ANSWER, (Claim(f"Some {markup} text.", ("1",)),), notes=(markup,))

    assert lines(shown(answer, fictional))[:2] == [markup, f"Some {markup} text. [¶1]"]
