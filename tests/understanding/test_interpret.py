from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.assistant import Assistant


@given(text=st.text())
def test_any_text_at_all_is_read(fictional: Assistant, text: str) -> None:
    reading = fictional.understanding.read(text)

    assert all(0 <= match.covered <= 1 for match in reading.matches)


def test_every_example_question_leads_to_its_own_fact(fictional: Assistant) -> None:
    missed = [
        (key, question)
        for key, fact in fictional.knowledge.facts.items()
        if not key.startswith("priority:")
        for question in (*fact.asks.open, *fact.asks.yes, *fact.asks.no)
        if (best := fictional.understanding.read(question).best) is None or best.key != key
    ]

    assert missed == []


def test_a_correction_is_recorded_with_what_was_typed(fictional: Assistant) -> None:
    reading = fictional.understanding.read("which plagrounds were rebuilt?")

    assert [(one.typed, one.read) for one in reading.corrections] == [("plagrounds", "playgrounds")]
    assert "playgrounds" in [token.text for token in reading.tokens]


def test_a_word_that_the_paper_does_not_know_is_told(fictional: Assistant) -> None:
    assert "blorptang" in fictional.understanding.read("which blorptang?").unknown
    assert fictional.understanding.read("which playgrounds were rebuilt?").unknown == ()


def test_a_false_premise_is_read_as_one_that_gets_no(fictional: Assistant) -> None:
    best = fictional.understanding.read("are there only 20 playgrounds?").best

    assert best is not None
    assert best.polarity == "no"


def test_matches_come_best_first_and_the_same_every_time(fictional: Assistant) -> None:
    question = "how many playgrounds were rebuilt after the first visit?"
    first = fictional.understanding.read(question)

    assert list(first.matches) == sorted(first.matches, key=lambda match: -match.score)
    assert fictional.understanding.read(question) == first


def test_the_nearest_paragraphs_are_of_the_paper(fictional: Assistant) -> None:
    nearest = fictional.understanding.read("swings and soft surfaces").nearest

    assert nearest[0] == "3"


def test_no_words_match_nothing(fictional: Assistant) -> None:
    assert fictional.understanding.read("").best is None
    assert fictional.understanding.read("?!").best is None
