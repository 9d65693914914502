from __future__ import annotations

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.facts import Claim

ANSWERED = KeptTurn("How many benches?", Answer(Outcome.ANSWER, (Claim("Twelve.", ("3", "4")),)))
VIEWED = KeptTurn("/timeline", shown="Timeline\nMay 2031 [¶4]", cite=("4", "5"))


def conversation(*turns: KeptTurn, id: str = "20310502-190733-1") -> Conversation:
    return Conversation(id, "parks", "Parks Update", turns)


def test_a_conversation_is_called_by_its_first_question() -> None:
    assert conversation(VIEWED, ANSWERED).title == "How many benches?"


def test_a_conversation_of_commands_is_called_by_the_first() -> None:
    assert conversation(VIEWED).title == "/timeline"
    assert conversation().title == ""


def test_each_paragraph_counts_once_whether_asked_or_shown() -> None:
    assert conversation(ANSWERED, VIEWED).citations == ("3", "4", "5")


def test_when_it_began_is_read_from_its_id() -> None:
    assert conversation().began == "2031-05-02 19:07"
    assert conversation(id="minutes").began == ""
