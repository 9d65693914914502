"""A paper's figures as a picture in text: the numbers first, then bars that need no colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from committee_assistant.model.facts import Statistic
from committee_assistant.model.phrases import capital
from committee_assistant.rendering.layout import hang, printable
from committee_assistant.rendering.plain import mark

BAR_WIDTH = 30
FULL, EMPTY = "█", "·"
NO_FIGURES = "No figures were recognised in this paper; ask about them, or look for one among its paragraphs"
REST = "The remaining share is not stated."
_PERIOD_ORDER = {"first": 0, "latest": 1}
PERIOD_NAMES = {"first": "first period", "latest": "latest period", "": "to date"}
_NAME_WIDTH = max(map(len, PERIOD_NAMES.values()))


def bar(share: float, width: int = BAR_WIDTH) -> str:
    """Draw a share from 0 to 1; what is above nothing never looks like nothing."""
    share = min(max(share, 0.0), 1.0)
    filled = round(share * width)
    if share and not filled:
        filled = 1
    return FULL * filled + EMPTY * (width - filled)


def amount(statistic: Statistic) -> str:
    """Write a value with its unit: ``26%``, ``1088 audits``."""
    return _with_unit(statistic.value, statistic.unit)


def _with_unit(value: float, unit: str) -> str:
    number = f"{value:g}" if value < 1e4 else f"{value:,.0f}"
    if unit == "£":
        return f"£{number}"
    return f"{number}%" if unit == "%" else f"{number} {unit}".rstrip()


def bars_lines(statistics: Sequence[Statistic], width: int | None) -> list[str]:
    """Draw every statistic, those of one measure and judgement together and in order of time."""
    lines: list[str] = []
    ordered = sorted(statistics, key=lambda one: (one.unit == "%", one.measure))
    for (_, measure), group in groupby(ordered, key=lambda one: (one.unit == "%", one.measure)):
        lines += [*([""] if lines else []), *_measure(measure, list(group), width)]
    return lines


def _measure(measure: str, group: list[Statistic], width: int | None) -> list[str]:
    lines = hang("", capital(measure), width)
    for judgement, series in in_series(group):
        lines += _series(judgement, series, width)
    if leaves_a_rest(group):
        lines += hang("  ", REST, width)
    return lines


def in_series(group: Sequence[Statistic]) -> Iterator[tuple[str, list[Statistic]]]:
    """Give the statistics of each judgement of one measure in order of time."""
    for judgement in dict.fromkeys(one.judgement for one in group):
        series = [one for one in group if one.judgement == judgement]
        yield judgement, sorted(series, key=lambda one: _PERIOD_ORDER.get(one.period, len(_PERIOD_ORDER)))


def _series(judgement: str, series: list[Statistic], width: int | None) -> list[str]:
    named = judgement.capitalize() or "All"
    cite = " ".join(map(mark, dict.fromkeys(paragraph for one in series for paragraph in one.cite)))
    lines = hang("  ", f"{named}: {' to '.join(map(amount, series))}{change(series)} {cite}", width)
    if series[0].unit == "%":
        lines += (printable(_row(one)) for one in series)
    for one in series:
        for claim in one.says:
            lines += hang("    ", claim.text, width)
    return lines


def _row(statistic: Statistic) -> str:
    name = PERIOD_NAMES.get(statistic.period, statistic.period)
    return f"    {name:<{_NAME_WIDTH}}  {bar(statistic.value / 100)}  {amount(statistic):>5}"


def change(series: Sequence[Statistic]) -> str:
    """Say by how much the last value of a series differs from its first, in brackets; "" for a single value."""
    if len(series) < 2:
        return ""
    difference = series[-1].value - series[0].value
    direction = "up" if difference > 0 else "down"
    unit = "points" if series[0].unit == "%" else series[0].unit
    return f" ({direction} {_with_unit(abs(difference), unit)}, calculated)" if difference else " (no change)"


def leaves_a_rest(group: Sequence[Statistic]) -> bool:
    """Tell whether a measure is of shares that do not make up the whole."""
    if any(one.unit != "%" for one in group):
        return False
    periods = {one.period for one in group}
    return any(sum(one.value for one in group if one.period == period) < 100 for period in periods)
