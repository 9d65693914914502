"""Priorities as a picture in text."""

from __future__ import annotations

from committee_assistant.assistant import Assistant
from committee_assistant.rendering.priorities import overview_lines, priority_lines

OVERVIEW = """\
1  Meadows for bees [¶6]
   activities         2  ██ [¶7]
   signs of success   2  ██ [¶8]
2  Ponds for all [¶6]
   activities         2  ██ [¶9]
   signs of success   1  █ [¶10]"""

MEADOWS = """\
Priority 1: Meadows for bees [¶6]

What is planned: 2 [¶7]
  a  Sow wildflowers along 16 verges. [¶7(a)]
  b  Mow the commons once a year. [¶7(b)]

What success would look like: 2 [¶8]
  -  more bees are counted
  -  fewer people complain about mowing"""


def test_the_overview_counts_what_each_priority_holds(fictional: Assistant) -> None:
    assert "\n".join(overview_lines(fictional.knowledge.priorities, 78)) == OVERVIEW


def test_a_priority_is_shown_with_every_activity_and_sign_of_success(fictional: Assistant) -> None:
    assert "\n".join(priority_lines(fictional.knowledge.priorities[0], 78)) == MEADOWS


def test_every_shipped_priority_fits_a_narrow_screen(shipped: Assistant) -> None:
    for priority in shipped.knowledge.priorities:
        assert max(map(len, priority_lines(priority, 60))) <= 60
