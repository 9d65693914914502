import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.rendering.plain import plain_text

NASTY = (
    "\x1b]0;owned\x07 when was the first visit?",
    "\x1b[2J\x1b[31mhow many playgrounds\x9b are there",
    "\u202eplaygrounds\u202c \u2066how many\u2069",
    "[bold]how many[/bold] playgrounds [/x] [@click=app.quit]there[/]",
    "how many \ud800 playgrounds",
    "'; DROP TABLE playgrounds; --",
    "{event} {judgement} {} {0} %s %n",
    "when was {event}",
    "paragraph 999999999999999999999",
    "32/13/2020 0/0/00 99.99.9999",
    "qx " * 5000,
    "the " + "zq " * 5000,
    "visit " * 5000,
    "(" * 3000,
    "2.1 " * 1000,
    "June 2021 " * 300,
    "a" * 100_000,
    "é" + "\u0301" * 1500,
    "١٢٣ playgrounds ２０２１",
    "ſept 2020 İI ﬁrst K",
)
"""Escape sequences, markup, format strings, odd scripts and sizes."""

PIECES = st.sampled_from(
    [
        "when was ",
        "how many ",
        "visit",
        "good ",
        "2.1 ",
        "\x1b[0m",
        "\u202e",
        "[/]",
        "{event}",
        "para ",
        "7(a)",
        "2021",
    ]
)


def visible(text: str) -> bool:
    return not any(unicodedata.category(character)[0] == "C" for character in text)


@pytest.mark.parametrize("question", NASTY, ids=range(len(NASTY)))
def test_a_nasty_question_is_answered_or_declined_without_a_control_character(
    fictional: Assistant, question: str
) -> None:
    reply = fictional.ask(question)

    assert visible(plain_text(reply.answer))
    assert visible(reply.resolved)


@given(question=st.text() | st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
@example("\x00")
def test_any_text_at_all_gets_an_answer_without_a_control_character(fictional: Assistant, question: str) -> None:
    reply = fictional.ask(question)

    assert visible(plain_text(reply.answer))
    assert visible(reply.resolved)


@given(questions=st.lists(st.text(max_size=20) | PIECES, max_size=6))
def test_any_conversation_at_all_goes_on(fictional: Assistant, questions: list[str]) -> None:
    dialogue = None
    for question in questions:
        reply = fictional.ask(question, dialogue)
        dialogue = reply.dialogue

        assert visible(plain_text(reply.answer))
