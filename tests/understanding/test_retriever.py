"""The retriever that stands on its own finds the passages a query is about."""

from hypothesis import given
from hypothesis import strategies as st

from committee_assistant.understanding.retriever import PassageRetriever

PASSAGES = [
    ("1", "The council looks after 42 playgrounds."),
    ("2", "Every rusty swing was taken down in the spring."),
    ("3", "Four ponds will be dug, and volunteers trained as wardens."),
]
RETRIEVER = PassageRetriever.fit(PASSAGES)


def test_the_passage_that_holds_most_comes_first() -> None:
    assert RETRIEVER.search("ponds and volunteers")[0].id == "3"
    assert RETRIEVER.search("rusty swings")[0].id == "2"


def test_a_passage_that_holds_all_of_a_query_has_a_share_of_one() -> None:
    assert RETRIEVER.search("42 playgrounds")[0].share == 1.0


def test_what_no_passage_speaks_of_finds_none() -> None:
    assert RETRIEVER.search("zeppelins") == []
    assert RETRIEVER.search("") == []


def test_as_many_as_wanted_are_given() -> None:
    assert len(RETRIEVER.search("the council, every swing and four ponds", most=2)) == 2


@given(st.text(max_size=60))
def test_shares_fall_from_one_to_nothing(query: str) -> None:
    shares = [passage.share for passage in RETRIEVER.search(query, most=3)]

    assert shares == sorted(shares, reverse=True)
    assert all(0 < share <= 1 for share in shares)
