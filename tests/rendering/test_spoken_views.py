from __future__ import annotations

from committee_assistant.rendering.spoken_views import (
    figures_sentences,
    priorities_sentences,
    priority_sentences,
    timeline_sentences,
)
from tests.tui import wexcombe

KNOWN = wexcombe.knowledge()


def test_an_event_is_a_sentence_that_begins_with_when_and_how_it_stood() -> None:
    said = timeline_sentences(KNOWN.events)

    assert said[0] == "March 2031, happened: the flood: nine crossings closed. Paragraph 1."
    assert said[2] == "5 and 6 July 2031, cancelled: the ferry trial: a ramp for cars. Paragraph 4."
    assert said[-1] == "No date, still open: the next inspection round. Paragraph 2."


def test_figures_are_said_with_their_change_and_the_rest_is_not_made_up() -> None:
    said = figures_sentences(KNOWN.statistics)

    assert said[:2] == [
        "Bridges.",
        "Sound: 12% to 40%, up 28 points (calculated). 12% of bridges were judged sound. "
        "40% of bridges were judged sound. Paragraph 2.1.",
    ]
    assert said[-1] == "The remaining share is not stated."


def test_priorities_are_said_with_their_counts_and_one_of_them_in_full() -> None:
    assert priorities_sentences(KNOWN.priorities)[0] == (
        "1. Sound bridges: 2 activities, 2 signs of success. Paragraphs 5 and 6."
    )
    said = priority_sentences(KNOWN.priorities[0])
    assert said[:3] == [
        "Priority 1: Sound bridges. Paragraph 5.",
        "Planned, 2 activities. Paragraph 5.",
        "a. Replace the ironwork of the four oldest bridges. Paragraph 5(a).",
    ]
    assert said[-2:] == ["1. Fewer closures than last year.", "2. No closure over a week."]
