from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.facts import Choice, Claim
from committee_assistant.model.period import date_in_words
from committee_assistant.rendering.plain import plain_text
from committee_assistant.rendering.spoken import answer_lines, marks_in_words, sources_lines
from tests.tui import wexcombe

PAPER = wexcombe.paper()


def lines(*claims: Claim, outcome: Outcome = Outcome.ANSWER, **more: object) -> list[str]:
    return answer_lines(Answer(outcome, claims, **more), PAPER)  # type: ignore[arg-type]


def test_paragraphs_are_said_in_words_after_the_claims_that_rest_on_them() -> None:
    said = lines(Claim("Nine were shut.", ("1",)), Claim("One is open.", ("2", "2.1", "3")))

    assert said == [
        "Answer: Nine were shut. Paragraph 1. One is open. Paragraphs 2, 2.1 and 3.",
        "Sources: 1 Introduction; 2, 2.1 Bridge inspections; 3 Mill Bridge. Type /para 1 to read it.",
    ]


def test_claims_in_a_row_name_their_paragraph_once() -> None:
    assert lines(Claim("It is shut.", ("3",)), Claim("It leaks.", ("3",)))[0] == (
        "Answer: It is shut. It leaks. Paragraph 3."
    )


def test_general_knowledge_says_that_it_is_and_never_shares_a_paragraph() -> None:
    said = lines(Claim("It is a ferry.", ("4",)), Claim("Ferries float.", general=True))

    assert said[0] == "Answer: It is a ferry. Paragraph 4. Ferries float. General knowledge, not from the paper."


def test_a_list_is_heard_an_entry_a_line() -> None:
    said = lines(Claim("There are two: (1) Boats; (2) Bridges.", ("5",)))

    assert said[:3] == ["Answer: There are two:", "(1) Boats;", "(2) Bridges. Paragraph 5."]


def test_the_papers_own_words_are_announced() -> None:
    said = lines(Claim("Nearest:"), Claim("Old iron\nrusts.", ("2.2",), quoted=True), outcome=Outcome.ABSTAIN)

    assert said == ["Not sure: Nearest:", "In the paper's own words: “Old iron", "rusts.” Paragraph 2.2."]


def test_yes_or_no_and_corrections_come_first() -> None:
    assert lines(Claim("It is.", ("3",)), verdict=True, notes=("Read “mil” as “mill”.",))[:2] == [
        "Note: Read “mil” as “mill”.",
        "Answer: Yes. It is. Paragraph 3.",
    ]


def test_what_is_not_in_the_paper_says_so_with_the_nearest_paragraphs() -> None:
    assert lines(Claim("The paper does not say."), outcome=Outcome.ABSTAIN, see=("4", "2.2")) == [
        "Not in this paper: The paper does not say.",
        "Nearest: 4 Ferries; 2.2 Bridge inspections. Type /para 4 to read it.",
    ]


def test_choices_are_numbered_lines() -> None:
    choices = (Choice("Mill Bridge", "What of Mill Bridge?"), Choice("Both", "What of both?"))

    assert lines(Claim("Which one?"), outcome=Outcome.CLARIFY, choices=choices) == [
        "Question: Which one? Type a number:",
        "1. Mill Bridge.",
        "2. Both.",
    ]


def test_a_paragraph_of_one_digit_is_read_by_its_command_for_the_digit_may_pick_something_offered() -> None:
    assert sources_lines("Sources", ("2.1",), PAPER) == ["Sources: 2.1 Bridge inspections. Type 2.1 to read it."]
    assert sources_lines("Sources", ("2",), PAPER) == ["Sources: 2 Bridge inspections. Type /para 2 to read it."]
    assert sources_lines("Sources", ("99",), PAPER) == []


def test_marks_become_words() -> None:
    assert marks_in_words("Shut. [¶2] [¶2.1] Open [¶5(a)]") == "Shut. Paragraphs 2 and 2.1. Open Paragraph 5(a)."
    assert marks_in_words("[see note] [x]") == "[see note] [x]"


def test_a_date_is_said_as_people_say_it() -> None:
    assert date_in_words("2031-09-14") == "14 September 2031"
    assert date_in_words("last spring") == "last spring"


TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
CLAIMS = st.lists(
    st.builds(Claim, TEXT, st.sampled_from([("1",), ("2", "2.1")]), quoted=st.booleans()), min_size=1, max_size=4
)


@given(CLAIMS, st.lists(TEXT, max_size=2))
def test_every_visible_character_of_an_answer_is_said_in_order(claims: list[Claim], notes: list[str]) -> None:
    said = "".join(answer_lines(Answer(Outcome.ANSWER, tuple(claims), notes=tuple(notes)), PAPER))
    wanted = [*notes, *(claim.text for claim in claims)]

    place = 0
    for text in wanted:
        for character in (one for one in text.rstrip(" ;,\n") if unicodedata.category(one)[0] not in "CZ"):
            place = said.index(character, place) + 1


def test_the_words_are_those_of_the_piped_answer() -> None:
    answer = Answer(Outcome.ANSWER, (Claim("Nine were shut.", ("1",)), Claim("One is open.", ("3",))))

    assert plain_text(answer) == "Nine were shut. [¶1] One is open. [¶3]"
    assert answer_lines(answer, PAPER)[0] == "Answer: Nine were shut. Paragraph 1. One is open. Paragraph 3."
