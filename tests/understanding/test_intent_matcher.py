"""The matcher that stands on its own learns intents from examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.intent_matcher import IntentMatcher

EXAMPLES = [
    ("book me a table for two", "table"),
    ("reserve a table for tonight", "table"),
    ("can we get a table at eight", "table"),
    ("what is my balance", "balance"),
    ("how much money is in my account", "balance"),
    ("show me the balance of my savings", "balance"),
    ("will it rain tomorrow", "weather"),
    ("what is the weather like", "weather"),
    ("do I need an umbrella today", "weather"),
]
MATCHER = IntentMatcher.fit(EXAMPLES)


@pytest.mark.parametrize(
    ("utterance", "intent"),
    [
        ("please reserve us a table", "table"),
        ("balance of the account", "balance"),
        ("is rain expected", "weather"),
        ("wether tomorow", "weather"),
        ("shwo my balanse", "balance"),
    ],
)
def test_an_utterance_finds_its_intent_mistyped_too(utterance: str, intent: str) -> None:
    found = MATCHER.match(utterance)

    assert found is not None
    assert found.intent == intent


@pytest.mark.parametrize(("utterance", "intent"), EXAMPLES)
def test_an_example_means_its_own_intent(utterance: str, intent: str) -> None:
    found = MATCHER.match(utterance)

    assert found is not None
    assert found.intent == intent


def test_what_belongs_to_no_intent_scores_below_what_does() -> None:
    known, strange = MATCHER.match("will it rain"), MATCHER.match("recite a poem on dragons")

    assert known is not None
    assert strange is None or strange.score < known.score


def test_nothing_known_matches_nothing() -> None:
    assert MATCHER.match("") is None
    assert MATCHER.rank("€€€") == []


def test_the_best_come_first() -> None:
    scores = [one.score for one in MATCHER.rank("what is the weather of my account", most=3)]

    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)


def test_a_packed_matcher_is_the_same_matcher() -> None:
    again = IntentMatcher.loads(MATCHER.dumps())

    assert again == MATCHER
    assert again.rank("table or umbrella") == MATCHER.rank("table or umbrella")


def test_the_same_examples_give_the_same_matcher() -> None:
    assert IntentMatcher.fit(EXAMPLES).dumps() == MATCHER.dumps()


def test_without_examples_there_is_nothing_to_learn() -> None:
    with pytest.raises(ValueError, match="no examples"):
        IntentMatcher.fit([])


@pytest.mark.parametrize("packed", [b"", b"no matcher", MATCHER.dumps()[:40]])
def test_what_is_no_matcher_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no packed matcher"):
        IntentMatcher.loads(packed)


@given(st.text(max_size=60))
def test_any_text_can_be_matched(text: str) -> None:
    assert all(one.intent in MATCHER.intents for one in MATCHER.rank(text))


@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from("ab")), min_size=1, max_size=6))
def test_any_examples_can_be_learnt_from(examples: list[tuple[str, str]]) -> None:
    assert set(IntentMatcher.fit(examples).intents) == {intent for _, intent in examples}
