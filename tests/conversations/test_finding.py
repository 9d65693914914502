from __future__ import annotations

import pytest

from committee_assistant.conversations.finding import found, length, when
from committee_assistant.model.conversation import KeptTurn
from tests.conversations.examples import asked, conversation

CAFE = conversation(asked("Is the Café open?", "It opened in May.", at="2031-05-02 19:07:33"), id="20310502-190733-1")
VIEWS = conversation(KeptTurn("/timeline", shown="Timeline\nJune 2031  the fête [¶4]"), id="20310503-080000-1")


@pytest.mark.parametrize(
    ("words", "hits"),
    [("cafe", [CAFE]), ("CAFÉ may", [CAFE]), ("fete", [VIEWS]), ("cafe fete", []), ("parks", [CAFE, VIEWS]),
     ("", [CAFE, VIEWS]), ("[/b] \x1b(", [])],
)  # fmt: skip
def test_every_word_must_occur_whatever_its_case_and_accents(words: str, hits: list[object]) -> None:
    assert list(found([CAFE, VIEWS], words)) == hits


def test_a_conversation_is_dated_by_its_last_turn_or_else_by_its_beginning() -> None:
    later = conversation(asked("One?"), asked("Two?", at="2031-06-11 08:00:01"))

    assert when(later) == "11 Jun 2031 08:00"
    assert when(VIEWS) == "3 May 2031 08:00"
    assert when(conversation(id="notes")) == ""
    assert when(conversation(asked("x", at="never"))) == ""


def test_questions_are_counted_and_commands_where_nothing_was_asked() -> None:
    assert length(CAFE) == "1 question"
    assert length(conversation(asked("One?"), asked("Two?"), *VIEWS.turns)) == "2 questions"
    assert length(VIEWS) == "1 command"
