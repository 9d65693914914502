"""Naive Bayes finds the class whose words a question uses."""

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.bayes import Bayes, pairs

EXAMPLES = [
    (("when", "visit"), 0),
    (("date", "visit"), 0),
    (("who", "visit"), 1),
    (("who", "inspector"), 1),
    (("cost", "swing"), 2),
    (("price", "swing"), 2),
]
BAYES = Bayes.of(EXAMPLES, 3)


def likeliest(*names: str) -> int:
    scores = BAYES.scores(names)
    return scores.index(max(scores))


def test_words_of_one_class_decide() -> None:
    assert likeliest("price", "swing") == 2


def test_a_shared_word_leaves_the_decision_to_the_other() -> None:
    assert likeliest("who", "visit") == 1
    assert likeliest("when", "visit") == 0


def test_words_that_the_conversation_added_count_for_less() -> None:
    typed = BAYES.scores(["when"], added=["inspector"])

    assert typed.index(max(typed)) == 0


def test_unknown_words_favour_no_class() -> None:
    assert BAYES.scores(["zebra"]) == BAYES.scores([])


def test_pairs_take_in_both_ends() -> None:
    assert pairs(["who", "visited"]) == ["^+who", "who+visited", "visited+$"]


@given(st.lists(st.sampled_from(["when", "visit", "who", "swing", "zebra"]), max_size=6))
def test_every_class_is_scored_whatever_is_asked(names: list[str]) -> None:
    assert len(BAYES.scores(names)) == 3


@given(st.lists(st.sampled_from(["who", "visit", "swing", "zebra"])), st.lists(st.sampled_from(["date", "cost"])))
def test_some_classes_score_as_they_do_among_all(names: list[str], added: list[str]) -> None:
    every = BAYES.scores(names, added)

    assert BAYES.scores_of([0, 2], names, added) == {0: every[0], 2: every[2]}
