from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant
from committee_assistant.suggesting.completions import Completions
from committee_assistant.suggesting.starters import starters
from tests.tui import wexcombe

NAMES = {"Marigold Fenwick": 9, "Mill Green": 3, "Mill Lane": 7, "Safer Play Board": 4, "how things stand": 1}
KNOWN = ["what was done about the ferry then", "what was done about it", "ferry", "how many boards are there"]


def test_the_shortest_question_that_begins_as_typed_completes_it() -> None:
    completions = Completions(KNOWN)

    assert completions.rest("WHAT was d") == "one about it?"
    assert completions.rest("fer") == ""
    assert completions.rest("wh") == ""


def test_the_last_words_of_a_line_are_completed_to_a_name() -> None:
    completions = Completions(KNOWN, NAMES)

    assert completions.rest("tell me of mari") == "gold Fenwick"
    assert completions.rest("tell me of the Safer Pl") == "ay Board"
    assert completions.rest("is Marigold Fenwick") == ""


def test_of_several_names_the_one_most_spoken_of_is_offered() -> None:
    assert Completions(KNOWN, NAMES).rest("where is mill") == " Lane"


def test_a_word_that_is_commoner_than_a_name_which_begins_with_it_is_left_alone() -> None:
    completions = Completions(KNOWN, {"many hands": 0, "boards": 5})

    assert completions.rest("are there many") == ""
    assert completions.rest("are there boa") == "rds"


def test_the_names_of_a_paper_complete_with_its_own_capitals(fictional: Assistant) -> None:
    completions = Completions.of(fictional.knowledge)

    assert completions.rest("is fenw") == "ick"
    assert completions.rest("so what of the second mon") == "itoring visit"
    assert completions.rest("does the play insp") == "ectorate"


@given(st.text(max_size=40))
def test_anything_typed_is_completed_to_a_line_that_begins_with_it_or_not_at_all(typed: str) -> None:
    rest = Completions(KNOWN, NAMES).rest(typed)

    assert rest == "" or any((typed + rest).casefold().endswith(one.casefold()) for one in (*NAMES, *_sentences()))


def _sentences() -> list[str]:
    return [f"{one}?" for one in KNOWN]


def test_starters_are_questions_that_are_answered() -> None:
    questions = starters(wexcombe.open_wexcombe())

    assert len(questions) == 4
    assert all(question.endswith("?") for question in questions)
