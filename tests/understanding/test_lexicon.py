from committee_assistant.model.knowledge import English
from committee_assistant.understanding.features import Feature, features
from committee_assistant.understanding.lexicon import Lexicon, stems

ENGLISH = English(
    concepts={
        "child": ("children", "kids", "youngsters"),
        "improve": ("improving", "getting better", "on the up"),
    },
    fillers=frozenset({"the", "is", "please"}),
    misspellings={},
    names={},
    intents=(),
    smalltalk=(),
    outside=(),
)
LEXICON = Lexicon.of(ENGLISH)


def made_of(question: str) -> dict[str, Feature]:
    return {feature.name: feature for feature in features(stems(question).split(), LEXICON)}


def test_words_of_a_group_share_a_feature() -> None:
    assert "~child" in made_of("kids")
    assert "~child" in made_of("the Children's")


def test_a_phrase_of_several_words_is_one_concept() -> None:
    phrase = made_of("is it getting better")["~improve"]

    assert (phrase.first, phrase.last, phrase.content) == (2, 4, True)
    assert max(LEXICON.starts.values()) == 3


def test_a_filler_counts_less_than_a_topic_and_carries_none() -> None:
    found = made_of("the ponds please")

    assert found["pond"].content
    assert not found["the"].content
    assert found["the"].weight < found["pond"].weight


def test_a_question_word_tells_questions_apart_but_is_no_topic() -> None:
    found = made_of("when ponds")

    assert not found["when"].content
    assert 0 < found["when"].weight < found["pond"].weight


def test_neighbouring_topics_make_a_pair_across_fillers() -> None:
    assert "rusti_swing" in made_of("rusty the swings")


def test_no_words_make_no_features() -> None:
    assert features([], LEXICON) == []


def test_each_feature_points_at_the_words_it_was_made_of() -> None:
    question = stems("please when is the pond getting better for kids").split()

    assert all(0 <= one.first < one.last <= len(question) for one in features(question, LEXICON))
