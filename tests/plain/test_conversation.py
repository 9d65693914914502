from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.commands import COMMANDS
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.feedback.store import feedback_path, read_marks
from committee_assistant.plain.commands import ACTIONS, ON_SCREEN_ONLY
from committee_assistant.plain.conversation import PlainConversation
from committee_assistant.shelf import AddedPaper, Shelf, ShelfError, ShelvedPaper
from tests.test_hostile import NASTY

VISIT = "When was the first visit?"
WHICH = "When was the visit?"


def shelf_of(assistant: Assistant) -> Shelf:
    def open_one(name: str) -> Assistant:
        if name != "parks":
            raise ShelfError(f"{name}: there is no such paper; /papers lists them")
        return assistant

    return Shelf(
        papers=lambda: (ShelvedPaper("parks", "Parks Update", "2023-03-14", 17, True),),
        open=open_one,
        add=lambda path, progress: AddedPaper("parks", f"{path} is kept as parks."),
        remove=lambda paper: None,
    )


def test_a_question_is_answered_under_its_label_and_kept(talk: PlainConversation) -> None:
    said = talk.take(VISIT)

    assert said[0].startswith("Answer: The first monitoring visit was in June 2021.")
    assert "Paragraph 3." in said[0]
    assert said[1] == "Sources: 3 Playgrounds. Type /para 3 to read it."
    assert [turn.asked for turn in talk.keeper.store.list().conversations[0].turns] == [VISIT]


def test_a_follow_up_is_understood(talk: PlainConversation) -> None:
    talk.take(VISIT)

    assert "February 2022" in talk.take("and the second?")[0]


def test_what_can_be_asked_next_is_picked_by_its_number(talk: PlainConversation) -> None:
    talk.take(VISIT)
    offered = talk.propose()

    assert offered[0].startswith("You could ask next: 1. ")
    assert offered[0].endswith("Type a number.")
    assert talk.take("1")[0].startswith("Answer: ")


def test_nothing_is_proposed_after_what_was_no_question(talk: PlainConversation) -> None:
    talk.take(VISIT)
    talk.take("2.1")

    assert talk.propose() == []


def test_a_paragraph_is_read_by_its_number_and_the_paper_leafed_through(talk: PlainConversation) -> None:
    assert talk.take("2.1")[0] == "Paragraph 2.1: Playgrounds. Restated."
    assert talk.take("next")[0].startswith("Paragraph 2.2")
    assert talk.take("Previous")[0].startswith("Paragraph 2.1")
    assert talk.take("[¶7(a)]")[0].startswith("Paragraph 7(a)")
    assert talk.take("11")
    assert talk.take("next") == ["That was the last paragraph."]
    assert talk.take("/para 1")
    assert talk.take("previous") == ["That was the first paragraph."]
    assert talk.take("/para 99")[0].startswith("The paper has no paragraph 99. Nearest: ")


def test_next_is_a_question_where_nothing_was_read(talk: PlainConversation) -> None:
    talk.take("2.1")
    talk.take(VISIT)

    assert not talk.take("next")[0].startswith("Paragraph")


def test_the_paper_is_found_by_heading_and_by_words(talk: PlainConversation) -> None:
    assert talk.take("/paragraphs")[1:] == [
        "Playgrounds: paragraphs 1 to 5.",
        "Priorities for green space: paragraphs 6 to 11.",
    ]
    assert talk.take("/paragraphs rusty swings") == [
        "1 paragraph found. Type a paragraph's number to read it:",
        "2.2: Playgrounds. Taking down all rusty swings is why there are fewer inadequate playgrounds.",
    ]
    assert talk.take("/paragraphs zeppelin") == ["No paragraph has any of these words."]


def test_every_command_of_the_box_is_known(talk: PlainConversation) -> None:
    assert {command.name for command in COMMANDS} <= ACTIONS.keys() | ON_SCREEN_ONLY.keys()
    for name in ON_SCREEN_ONLY:
        assert len(talk.take(f"/{name}")) == 1


@pytest.mark.parametrize("name", sorted(ACTIONS.keys() - {"quit"}))
def test_every_command_says_something(name: str, talk: PlainConversation) -> None:
    assert talk.take(f"/{name}")
    assert not talk.left


def test_a_command_that_is_none_says_what_to_do(talk: PlainConversation) -> None:
    assert talk.take("/dance") == ["There is no command /dance. Type help to hear the commands."]


@pytest.mark.parametrize("word", ["quit", "EXIT", "/quit"])
def test_a_word_leaves(word: str, talk: PlainConversation) -> None:
    assert talk.take(word) == []
    assert talk.left


def test_help_names_every_command_that_works_here(talk: PlainConversation) -> None:
    said = "\n".join(talk.take("help"))

    assert all(f"/{command.name}" in said for command in COMMANDS if command.name not in ON_SCREEN_ONLY)


def test_a_priority_is_picked_from_the_list(talk: PlainConversation) -> None:
    assert talk.take("/priorities")[1].startswith("1. Meadows for bees: 2 activities")
    assert talk.take("2")[0] == "Priority 2: Ponds for all. Paragraph 6."
    assert talk.take("/priorities 9") == ["There is no priority 9; there are 1, 2."]


def test_what_commands_said_is_kept_with_its_marks(talk: PlainConversation) -> None:
    talk.take("/timeline")
    kept = talk.keeper.conversation.turns[0]

    assert "[¶3]" in kept.shown
    assert "3" in kept.cite


def test_an_answer_is_marked_with_a_reason_and_a_later_mark_takes_its_place(talk: PlainConversation) -> None:
    assert talk.take("/feedback +") == ["There is no answer to mark yet."]
    talk.take(VISIT)
    assert talk.take("+") == ["Marked useful."]
    assert talk.take("- wrong visit") == ["Marked not right: wrong visit."]

    [mark] = read_marks(feedback_path(talk.keeper.home))
    assert (mark.asked, mark.reason) == (VISIT, "wrong visit")


def test_a_mark_that_cannot_be_kept_is_one_line(talk: PlainConversation) -> None:
    talk.take(VISIT)
    feedback_path(talk.keeper.home).mkdir(parents=True)

    assert talk.take("+")[0].startswith("The mark could not be kept")


def test_a_kept_conversation_is_found_and_gone_on_with(fictional: Assistant, talk: PlainConversation) -> None:
    talk.take(VISIT)
    talk.take("/timeline")
    later = PlainConversation(fictional, Keeper(talk.keeper.home))
    assert later.take("/conversations ponds and nothing else") == ["No conversation has all of these words."]
    assert VISIT in later.take("/conversations visit")[1]
    said = later.take("1")

    assert said[0] == f"You said: {VISIT}"
    assert any("Paragraph 3." in line for line in said)
    assert not any("[¶" in line for line in said)
    assert said[-1] == "Go on with this conversation."
    assert "February 2022" in later.take("and the second?")[0]
    assert len(later.keeper.store.list().conversations) == 1


def test_a_conversation_whose_paper_is_gone_is_said_and_not_gone_on_with(
    fictional: Assistant, shipped: Assistant, talk: PlainConversation
) -> None:
    talk.take(VISIT)
    other = PlainConversation(shipped, Keeper(talk.keeper.home), shelf_of(shipped))
    other.take("/conversations")
    said = other.take("1")

    assert "there is no such paper" in said[0]
    assert said[-1] == "This cannot be gone on with."
    assert other.knowledge is shipped.knowledge


def test_a_new_conversation_has_a_file_of_its_own(talk: PlainConversation) -> None:
    talk.take(VISIT)
    assert talk.take("/new") == ["This is a new conversation."]
    talk.take(VISIT)

    assert len(talk.keeper.store.list().conversations) == 2


def test_papers_are_listed_opened_and_added(fictional: Assistant, shipped: Assistant, tmp_path: Path) -> None:
    talk = PlainConversation(shipped, Keeper(tmp_path), shelf_of(fictional))
    assert talk.take("/papers")[1] == "1. Parks Update, 14 March 2023, 17 paragraphs, came with the program, id parks."
    assert talk.take("1") == [
        "Paper: Parks Update, Environment Committee, Wexcombe County Council, 14 March 2023. 17 paragraphs."
    ]
    assert talk.knowledge is fictional.knowledge
    assert talk.take("/open ponds") == ["ponds: there is no such paper; /papers lists them"]
    assert talk.take("/open") == ["Name the paper to open: /open ID. /papers lists them."]
    assert talk.take("/add parks.md") == ["parks.md is kept as parks.", "Type 1 to open it."]


@pytest.mark.parametrize("line", [*NASTY, *(f"/para {one}" for one in NASTY), *(f"/{one}" for one in NASTY)])
def test_a_nasty_line_gets_an_answer(line: str, talk: PlainConversation) -> None:
    assert talk.take(line)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(typed=st.lists(st.text(max_size=20) | st.sampled_from(["1", "/new", "2.1", "next", "-", "/priorities"])))
def test_any_lines_at_all_are_answered(typed: list[str], fictional: Assistant, tmp_path: Path) -> None:
    talk = PlainConversation(fictional, Keeper(tmp_path, keeps=False))
    for line in typed:
        if not line.startswith(("/save", "/transcript", "/add", "/open")):
            said = [*talk.take(line), *talk.propose()]
            assert all(isinstance(one, str) for one in said)


def test_lines_are_clean_of_control_characters(talk: PlainConversation) -> None:
    said = "".join(talk.take("\x1b[2Jwhat is \x9b31m the \u202efirst visit"))

    assert not any(unicodedata.category(one) in {"Cc", "Cf"} for one in said)
