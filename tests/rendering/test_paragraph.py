"""A paragraph as it is restated."""

from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.model.paper import Paragraph
from committee_assistant.rendering.paragraph import paragraph_lines, sentence_for


def test_a_paragraph_has_heading_restatement_and_parts(fictional: Assistant) -> None:
    paper = fictional.knowledge.paper
    paragraph = paper.paragraph("7")
    assert paragraph is not None

    assert paragraph_lines(paper, paragraph, 78) == [
        "Paragraph 7: Priorities for green space",
        "  What is planned under Meadows for bees.",
        "  7(a)  Sow wildflowers along 16 verges.",
        "  7(b)  Mow the commons only once a year.",
    ]
    assert len(paragraph_lines(paper, paragraph, 78, parts=False)) == 2


def test_the_sentence_shown_is_the_one_that_shares_most_with_the_claim() -> None:
    paragraph = Paragraph("3", "Visits", "Visit 1 was on swings. Visit 2 was on surfaces. Snow stopped visit 3.")

    assert sentence_for("The second visit was about soft surfaces.", paragraph) == "Visit 2 was on surfaces."
