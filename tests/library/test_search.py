from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_assistant.library import search as searching
from committee_assistant.library.stems import index_stems
from committee_assistant.library.store import Library
from committee_assistant.model.paper import Paragraph
from tests.library.papers import WORDS, made_up, paper_of


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    opened = Library.open(tmp_path_factory.mktemp("home"))
    january = paper_of(
        "january",
        "Agency staff fill 21% of posts in fostering.",
        "The ferry was inspected in March.",
        "The quay is open. The café on the quay is not.",
    )
    opened.add(january, "january.pdf", "0")
    opened.add(paper_of("july", "The ferry is to be replaced.", "A new ferry\nwill be inspected."), "july.pdf", "1")
    opened.add(made_up("others", 60), "others.pdf", "2")
    return opened


def found(library: Library, question: str, most: int = 3) -> list[tuple[str, str]]:
    return [(hit.paper_id, hit.paragraph_id) for hit in library.search(question.split(), most)]


def test_the_paragraph_that_shares_most_comes_first(library: Library) -> None:
    assert found(library, "how many agency staff are there in fostering?")[0] == ("january", "1")
    assert found(library, "was the ferry inspected in march")[0] == ("january", "2")


def test_paragraphs_of_several_papers_are_found(library: Library) -> None:
    assert {paper for paper, _ in found(library, "ferry inspection", 2)} == {"january", "july"}


def test_headings_are_searched(library: Library) -> None:
    assert ("july", "1") in found(library, "progress", 100)


def test_no_more_are_given_than_asked_for(library: Library) -> None:
    assert len(library.search(["meadow"], most=4)) == 4
    assert library.search(["meadow"], most=0) == []


def test_a_question_without_a_topic_finds_nothing(library: Library) -> None:
    assert library.search(["what", "is", "it", "?"]) == []
    assert library.search([]) == []
    assert library.search(["unheard"]) == []


def test_equal_paragraphs_come_in_the_order_of_papers_and_places(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for name in ("b", "c", "a"):
            library.add(paper_of(name, "The quay.", "The quay.", date=name), name, name)

        assert found(library, "quay", 6) == [(name, number) for name in "abc" for number in "12"]


def test_a_question_of_very_many_words_is_searched(library: Library) -> None:
    question = [f"word{number}" for number in range(2000)] + WORDS

    assert len(library.search(question, 10)) == 10


@pytest.mark.parametrize(
    "typed",
    ['"', "quay\"", "quay OR", "NOT quay", "quay AND (", "stems:quay", "quay*", "NEAR(quay ferry)", "-quay", "^quay",
     "'; DROP TABLE paper; --", "{stems}: quay", "\x00quay", "quay + ferry"],
)  # fmt: skip
def test_nothing_typed_is_read_as_a_query(library: Library, typed: str) -> None:
    plain = " ".join(index_stems(typed))

    assert library.search([typed]) == library.search([plain])
    assert library.papers()


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_words_can_be_searched_for(library: Library, question: list[str]) -> None:
    first = library.search(question)

    assert first == library.search(question)
    assert len(first) <= 10


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=30))
def test_a_paragraph_is_found_by_its_own_words(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    with Library.open(tmp_path_factory.mktemp("one")) as library:
        library.add(paper_of("one", text), "one.pdf", "0")

        assert found(library, text) == ([("one", "1")] if index_stems(text) else [])


def by_every_word(texts: list[list[str]], question: list[str]) -> list[float]:
    """Score texts by the formula of BM25 alone."""
    holders = Counter(stem for text in texts for stem in set(text))
    mean = sum(map(len, texts)) / len(texts)
    scores = []
    for text in texts:
        norm = 1.2 * (0.25 + 0.75 * len(text) / mean)
        scores.append(
            sum(
                math.log(1 + (len(texts) - holders[stem] + 0.5) / (holders[stem] + 0.5))
                * (text.count(stem) * 2.2 / (text.count(stem) + norm))
                for stem in dict.fromkeys(question)
                if holders[stem]
            )
        )
    return scores


@settings(max_examples=30)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_scores_are_those_of_bm25(library: Library, question: list[str]) -> None:
    papers = [library.paper(paper.id) for paper in library.papers()]
    places = [(paper.id, one.id) for paper in papers for one in paper.paragraphs]
    texts = [index_stems(f"{one.section} {one.says}") for paper in papers for one in paper.paragraphs]
    expected = dict(zip(places, by_every_word(texts, index_stems(" ".join(question))), strict=True))

    hits = library.search(question, most=100)
    assert {(hit.paper_id, hit.paragraph_id) for hit in hits} == {place for place in places if expected[place]}
    for hit in hits:
        assert hit.score == pytest.approx(expected[hit.paper_id, hit.paragraph_id])


def test_common_words_choose_candidates_where_the_rarest_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "GATHERED", 20)
    monkeypatch.setattr(searching, "CANDIDATES", 5)
    monkeypatch.setattr(searching, "TIED", 5)
    with Library.open(tmp_path) as library:
        texts = ["quay ferry meadow orchard", *["quay"] * 30, *["ferry"] * 30, *["meadow"] * 30, *["orchard"] * 30]
        library.add(paper_of("many", *texts), "many.pdf", "0")

        assert found(library, "orchard meadow ferry quay", 1) == [("many", "1")]


def test_a_paper_is_searched_in_its_own_words_where_they_are_known(tmp_path: Path) -> None:
    paragraph = Paragraph("1", "Progress", "The landing place is shut.", wording="The quay\nremains closed.")
    with Library.open(tmp_path) as library:
        library.add(replace(paper_of("own", "?"), paragraphs=(paragraph,)), "own.pdf", "0")

        assert found(library, "is the quay closed") == [("own", "1")]
        assert found(library, "landing") == []


@pytest.mark.parametrize("question", ["quay", "quay ferry", "quay meadow"])
def test_words_that_stand_nearly_everywhere_still_find_something(
    question: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "GATHERED", 20)
    monkeypatch.setattr(searching, "PROBED", 20)
    with Library.open(tmp_path) as library:
        library.add(paper_of("many", *["quay"] * 30, *["ferry"] * 30, *["meadow quay"] * 5), "many.pdf", "0")

        assert len(found(library, question, 10)) == 10
