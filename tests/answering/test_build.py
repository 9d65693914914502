import pytest

from committee_assistant.answering.build import counted, joined, pluralise, sentence
from committee_assistant.model.phrases import capital


@pytest.mark.parametrize(
    ("count", "noun", "said"),
    [
        (1, "activity", "one activity"),
        (4, "visit", "four visits"),
        (0, "box", "no boxes"),
        (42, "day", "42 days"),
    ],
)
def test_a_count_agrees_with_its_noun(count: int, noun: str, said: str) -> None:
    assert counted(count, noun) == said


@pytest.mark.parametrize(("noun", "more"), [("party", "parties"), ("day", "days"), ("church", "churches")])
def test_a_regular_noun_has_its_plural(noun: str, more: str) -> None:
    assert pluralise(noun) == more


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["bees"], "bees"),
        (["bees", "ponds"], "bees and ponds"),
        (["bees", "ponds", "swings"], "bees, ponds and swings"),
        (["bees and wasps", "ponds", "swings"], "bees and wasps; ponds; and swings"),
    ],
)
def test_parts_are_joined_as_a_sentence_would(parts: list[str], said: str) -> None:
    assert joined(parts) == said


def test_a_sentence_begins_with_a_capital_and_ends_once() -> None:
    assert sentence("dig 4 ponds") == "Dig 4 ponds."
    assert sentence("Dig 4 ponds!") == "Dig 4 ponds!"
    assert capital("") == ""
