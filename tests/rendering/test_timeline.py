"""The timeline as a picture in text."""

from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.rendering.timeline import timeline_lines

PIPED = """\
May 2021               happened    the Play Safety Audit: the safety of playgrounds [¶2]
June 2021              happened    the first monitoring visit: swings [¶3]
February 2022          happened    the second monitoring visit: soft surfaces [¶3]
9 and 10 January 2023  cancelled   the third monitoring visit [¶3]
November 2023          planned     the November 2023 meeting: a further report from officers [¶11]"""


def test_events_stand_in_order_of_time_with_their_status_in_words(fictional: Assistant) -> None:
    assert "\n".join(timeline_lines(fictional.knowledge.events, None)) == PIPED


def test_a_long_entry_is_wrapped_below_its_text(fictional: Assistant) -> None:
    assert timeline_lines(fictional.knowledge.events, 78)[-2:] == [
        "November 2023          planned     the November 2023 meeting: a further report",
        "                                   from officers [¶11]",
    ]


def test_an_event_without_a_date_stands_last_and_says_so(shipped: Assistant) -> None:
    lines = timeline_lines(shipped.knowledge.events, None)
    undated = [line.startswith("No date") for line in lines]

    assert any(undated)
    assert undated == sorted(undated)


def test_a_cancelled_event_says_so(shipped: Assistant) -> None:
    (line,) = [line for line in timeline_lines(shipped.knowledge.events, None) if line.startswith("7 and 8 April")]

    assert "cancelled" in line


def test_no_events_are_no_lines() -> None:
    assert timeline_lines([], 78) == []
