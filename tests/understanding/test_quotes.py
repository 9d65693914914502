"""Sentences are ranked by how much of a question they, and what stands around them, account for."""

from __future__ import annotations

from committee_assistant.model.knowledge import English
from committee_assistant.understanding.lexicon import Lexicon
from committee_assistant.understanding.quotes import QuoteIndex
from committee_assistant.understanding.text import stem, words
from tests.wexcombe_paper import wexcombe_paper

NO_ENGLISH = English({}, frozenset({"the", "of", "is"}), {}, {}, (), (), ())
LIKE = English({}, frozenset({"the"}), {}, {}, (), (), (), thesaurus=(("shut", "closed"), ("play area", "playground")))


def ranked(question: str, english: English = NO_ENGLISH, near: tuple[str, ...] = ()) -> list[tuple[str, float]]:
    lexicon = Lexicon.of(english, thesaurus=True)
    index = QuoteIndex.of(wexcombe_paper(), lexicon)
    stems = [stem(word) for word, _, _ in words(question)]
    return [(one.paragraph, one.share) for one in index.rank(stems, lexicon, near=near)]


def test_the_sentence_that_has_all_words_comes_first() -> None:
    assert ranked("repairs this year")[0][0] == "3.3"


def test_a_word_of_like_meaning_counts_less_than_the_word() -> None:
    assert ranked("shut") == []
    (found, share), *_ = ranked("shut", LIKE)
    assert found == "3.2"
    assert 0 < share < ranked("closed", LIKE)[0][1]


def test_a_phrase_is_known_by_its_meaning() -> None:
    assert ranked("playground", LIKE)[0][0] == "3.1"


def test_the_heading_accounts_for_words_that_a_sentence_leaves_out() -> None:
    assert ranked("lake risks")[0][0] == "4.2"


def test_a_paragraph_just_spoken_of_is_preferred() -> None:
    assert ranked("mill green", near=("4.1",))[0][0] == "4.1"


def test_words_without_a_topic_find_nothing() -> None:
    assert ranked("the of is why") == []


def test_what_is_missing_is_named() -> None:
    lexicon = Lexicon.of(NO_ENGLISH)
    index = QuoteIndex.of(wexcombe_paper(), lexicon)

    best = index.rank([stem("repairs"), stem("zebra")], lexicon)[0]

    assert [word for word, _ in best.missing] == ["zebra"]
