"""The part of a sentence that speaks to a claim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.checking.clauses import speaking_part

ROW = "Measure: Recycling rate; 2023/24: 45.1%; 2024/25: 46.8%; Target: 48%"


def part(sentence: str, *wanted: str) -> str:
    return speaking_part(sentence, lambda text: sum(word in text for word in wanted))


def test_of_a_row_one_cell_speaks_with_what_the_row_is_about() -> None:
    assert part(ROW, "Recycling", "2024/25") == "Recycling rate, 2024/25: 46.8%"
    assert part(ROW, "Target") == "Recycling rate, Target: 48%"


def test_of_a_sentence_the_clause_speaks_that_has_the_words() -> None:
    said = "Garden waste grew by 1,130 tonnes after a wet spring; the tonnage of dry recycling fell slightly."

    assert part(said, "tonnage", "recycling") == "the tonnage of dry recycling fell slightly."


def test_where_the_words_are_spread_the_whole_speaks() -> None:
    said = "The trial began in March, and it ended in May."

    assert part(said, "trial", "May") == said


@given(st.text(max_size=80), st.sampled_from(["a", "e", " ", "1"]))
def test_what_speaks_stands_in_the_sentence_or_is_made_of_its_cells(sentence: str, wanted: str) -> None:
    found = part(sentence, wanted)

    assert found in sentence or all(piece in sentence for piece in found.split(", "))
