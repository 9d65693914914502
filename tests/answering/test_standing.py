"""Questions that are asked of any paper, on a paper that nobody has restated."""

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.opening import open_paper
from committee_assistant.papers.read import read_paper
from tests.drafting.test_headlines import REPORT


@pytest.fixture(scope="module")
def ponds(cache_folder: object) -> Assistant:
    return open_paper(read_paper(REPORT.encode(), "ponds.md"), keep=False)


def intent(assistant: Assistant, question: str) -> str | None:
    return assistant.ask(question).answer.intent


@pytest.mark.parametrize(
    "question", ["Summarise the report", "can you give me a quick summary of the main points", "so what's this about"]
)
def test_the_gist_is_given(ponds: Assistant, question: str) -> None:
    assert intent(ponds, question) == "statement:headlines"


@pytest.mark.parametrize(
    "question", ["what am I being asked to agree to tomorrow night?", "so what is it they want us to agree", "recs pls"]
)
def test_what_is_asked_of_members_is_given(ponds: Assistant, question: str) -> None:
    assert intent(ponds, question) == "list:recommendations"


@pytest.mark.parametrize("question", ["what does the report say about paths", "how many ponds were dredged"])
def test_a_topic_of_the_paper_is_not_answered_with_the_gist(ponds: Assistant, question: str) -> None:
    assert intent(ponds, question) != "statement:headlines"
