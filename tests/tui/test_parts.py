from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color
from textual.content import Content

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Claim
from committee_assistant.rendering.bars import BAR_WIDTH, EMPTY, FULL, bar
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.plain import plain_text
from committee_assistant.tui import clipboard, views
from committee_assistant.tui.answer_text import answer_content
from committee_assistant.tui.header import shortened
from committee_assistant.tui.passage import supporting
from committee_assistant.tui.safe import literal
from committee_assistant.tui.themes import PALETTES, Palette, after
from tests.tui import wexcombe

PASSAGE = "Bridges were shut. In the first round 12% were sound. In the latest round 40% were sound, and open."


def marked(*claims: str) -> list[str]:
    return [PASSAGE[start:end] for start, end in supporting(PASSAGE, claims)]


def test_the_sentence_that_shares_most_words_is_marked() -> None:
    assert marked("40% were sound in the latest round.") == [PASSAGE.partition("sound. ")[2]]


def test_a_figure_of_another_sentence_brings_it_in() -> None:
    assert marked("40% were sound, up from 12%.") == [PASSAGE.partition("shut. ")[2]]


def test_a_claim_that_shares_nothing_marks_nothing() -> None:
    assert marked("Zebras graze.", "") == []
    assert supporting("", ["Zebras graze."]) == ()


def test_a_claim_that_is_the_whole_paragraph_marks_nothing() -> None:
    assert marked(PASSAGE) == []


@given(st.text())
def test_any_text_comes_through_whole_but_for_its_control_characters(text: str) -> None:
    assert literal(text).plain == printable(text)
    assert not any(
        (ord(character) < 32 and character != "\n") or 127 <= ord(character) < 160 for character in printable(text)
    )


@given(st.text(min_size=1), st.text(min_size=1))
def test_an_answer_keeps_every_word_and_mark_of_its_plain_text(said: str, paragraph: str) -> None:
    answer = Answer(Outcome.ANSWER, (Claim(said, (paragraph,)),))

    assert answer_content(answer).plain.split() == printable(plain_text(answer)).split()


def test_figures_are_bold_and_years_are_not() -> None:
    answer = Answer(Outcome.ANSWER, (Claim("In 2031 all 1088 of 40% were judged.", ("2.1",)),))
    content = answer_content(answer)

    bold = {content.plain[span.start : span.end] for span in content.spans if span.style == "bold"}
    assert bold == {"1088", "40%"}


def test_a_list_has_one_item_on_each_line() -> None:
    claims = (Claim("There are two:", ("5",)), Claim("One;", ("5(a)",)), Claim("Two.", ("5(b)",)))

    assert answer_content(Answer(Outcome.ANSWER, claims)).plain == "There are two: [¶5]\nOne [¶5(a)];\nTwo. [¶5(b)]"


def test_a_view_is_copied_as_lines() -> None:
    lines = views.timeline(wexcombe.knowledge()).plain.splitlines()

    assert lines[:2] == ["Timeline", "Mar 2031  The flood: nine crossings closed [¶1]"]


def test_a_bar_keeps_within_its_width() -> None:
    for value in (-5, 0, 100, 250):
        drawn = bar(value / 100)
        assert drawn.count(FULL) + drawn.count(EMPTY) == BAR_WIDTH


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [
            value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
            for value in Color.parse(colour).normalized
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_text_stands_out_from_whatever_is_behind_it(palette: Palette) -> None:
    for ground in (palette.background, palette.surface, palette.hover):
        assert contrast(palette.text, ground) >= 10
        assert contrast(palette.muted, ground) >= 4.5
        assert contrast(palette.accent, ground) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 7
    assert contrast(palette.on_mark, palette.mark) >= 7
    assert contrast(palette.mark, palette.surface) >= 1.1


def test_high_contrast_is_higher_than_any_guideline_asks() -> None:
    high = PALETTES[-1]

    assert contrast(high.text, high.background) == pytest.approx(21)
    assert contrast(high.muted, high.background) >= 13
    assert contrast(high.accent, high.background) >= 13


def test_themes_come_in_turn() -> None:
    assert [after(name).name for name in ("dark", "light", "high-contrast", "nord")] == [
        "light",
        "high-contrast",
        "dark",
        "dark",
    ]


def test_a_committee_is_named_as_fully_as_the_line_allows() -> None:
    name = "Roads, Rivers and Bridges Select Committee, Wexcombe County Council"

    assert shortened(name, 80) == name
    assert shortened(name, 50) == "Roads, Rivers and Bridges Select Committee"
    assert shortened(name, 20) == "Select Committee"
    assert shortened(name, 5) == name
    assert shortened("Cabinet", 5) == "Cabinet"


def test_the_clipboard_is_left_to_the_terminal_where_the_desktop_is_far_away() -> None:
    assert clipboard.desktop_tool({"SSH_CONNECTION": "x", "DISPLAY": ":0"}, "linux") == ()
    assert clipboard.desktop_tool({}, "linux") == ()


def test_content_is_never_built_from_markup() -> None:
    assert Content("[b]x[/b]").plain == literal("[b]x[/b]").plain
