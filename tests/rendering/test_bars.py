"""Figures as a picture in text."""

from __future__ import annotations

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.rendering.bars import bar, bars_lines

PICTURE = """\
Share of audited playgrounds
  Good: 12% to 45% (up 33 points, calculated) [¶2.1]
    first period   ████··························    12%
    latest period  ██████████████················    45%
    12% were good in the first three months.
    45% were good in the latest three months.
  Inadequate: 30% to 10% (down 20 points, calculated) [¶2.1]
    first period   █████████·····················    30%
    latest period  ███···························    10%
    30% were inadequate in the first three months.
    10% were inadequate in the latest three months.
  The remaining share is not stated."""


def test_figures_stand_before_bars_and_a_change_says_that_it_is_calculated(fictional: Assistant) -> None:
    assert "\n".join(bars_lines(fictional.knowledge.statistics, 78)) == PICTURE


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, "····"), (0.01, "█···"), (0.5, "██··"), (1, "████"), (1.7, "████"), (-1, "····")],
)
def test_a_bar_draws_its_share(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn


def test_a_figure_that_is_no_share_has_no_bar(shipped: Assistant) -> None:
    totals = [one for one in shipped.knowledge.statistics if one.unit != "%"]
    lines = bars_lines(totals, 78)

    assert any("1088 audits" in line for line in lines)
    assert not any("█" in line for line in lines)


def test_no_figures_are_no_lines() -> None:
    assert bars_lines([], 78) == []
