"""The figures of a paper as rows: shares with bars that need no colour, others as a table; the source below each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from committee_assistant.model.facts import Statistic
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.phrases import capital, counted
from committee_assistant.rendering.bars import NO_FIGURES, PERIOD_NAMES, REST, amount, change, in_series, leaves_a_rest
from committee_assistant.rendering.page import DRAFTED, Bar, Entry, Page

OTHERS = "Other figures"
UNSTATED = "no period stated"
_SPAN = re.compile(r"\b(?:first|latest|last|most recent)(?: \w+)? (?:weeks?|months?|quarters?|years?|rounds?)\b")
"""How a sentence names the period of its figure."""


def figures_page(knowledge: Knowledge) -> Page:
    """Show shares first, those of one measure together, then all other figures as a table."""
    figures = knowledge.statistics
    if not figures:
        return Page("Figures", notes=(f"{NO_FIGURES}.",))
    drafted = knowledge.paper.verbatim
    shares = [row for group in _by_measure(one for one in figures if one.judgement) for row in _shares(group)]
    others = _by_measure(one for one in figures if not one.judgement)
    table = [_table_row(series, drafted) for group in others for _, series in in_series(group)]
    if shares and table:
        table[0] = replace(table[0], heading=OTHERS)
    rows = tuple(_quoting(row) if drafted else row for row in (*shares, *table))
    return Page("Figures", rows, counted(len(figures), "figure"), (DRAFTED,) if drafted else ())


def _by_measure(figures: Iterable[Statistic]) -> list[list[Statistic]]:
    ordered = sorted(figures, key=lambda one: one.measure)
    return [list(group) for _, group in groupby(ordered, key=lambda one: one.measure)]


def _shares(group: Sequence[Statistic]) -> Iterator[Entry]:
    """Give a row for each judgement of a measure; above the first, the measure and whether it leaves a rest."""
    heading = f"{capital(group[0].measure)}{f'. {REST}' if leaves_a_rest(group) else ''}"
    for judgement, series in in_series(group):
        bars = tuple(Bar(_span(one), one.value / 100, amount(one)) for one in series)
        said = f"{capital(judgement.replace('-', ' '))}: {_values(series)}"
        yield replace(_row(said, series), heading=heading, bars=bars, strong=True)
        heading = ""


def _table_row(series: Sequence[Statistic], drafted: bool) -> Entry:
    periods = dict.fromkeys(_period(one, drafted) for one in series)
    return replace(_row(capital(series[0].measure), series), columns=(_values(series), " to ".join(periods)))


def _row(said: str, series: Sequence[Statistic]) -> Entry:
    cite = tuple(dict.fromkeys(paragraph for one in series for paragraph in one.cite))
    source = tuple(dict.fromkeys(claim.text for one in series for claim in one.says))
    return Entry(said, cite, source=source, claims=source)


def _quoting(row: Entry) -> Entry:
    """Put the source in quotation marks, where it is in the paper's own words."""
    return replace(row, source=tuple(f"“{sentence}”" for sentence in row.source))


def _values(series: Sequence[Statistic]) -> str:
    return f"{' to '.join(map(amount, series))}{change(series)}"


def _span(figure: Statistic) -> str:
    """Name the period of a share as its sentence does, or as first and latest."""
    named = next((found.group() for claim in figure.says if (found := _SPAN.search(claim.text))), "")
    return named or PERIOD_NAMES.get(figure.period, figure.period)


def _period(figure: Statistic, drafted: bool) -> str:
    if not figure.period and drafted:
        return UNSTATED
    return PERIOD_NAMES.get(figure.period, figure.period)
