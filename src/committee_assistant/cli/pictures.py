"""``timeline``, ``stats`` and ``priorities``: the paper's facts as pictures in text."""

from __future__ import annotations

import click

from committee_assistant.cli.failure import NotFound
from committee_assistant.cli.output import say, width
from committee_assistant.cli.papers import opened, paper_option


@click.command(short_help="Show the events in order of time.")
@paper_option
def timeline(paper: str | None) -> None:
    """Show what happened, is planned, was cancelled or is still open, in order of time."""
    from committee_assistant.rendering.timeline import NO_EVENTS, timeline_lines

    events = opened(paper).knowledge.events
    if not events:
        raise NotFound(f"timeline: {NO_EVENTS}")
    say(*timeline_lines(events, width()))


@click.command(short_help="Show the figures, with bars.")
@paper_option
def stats(paper: str | None) -> None:
    """Show the paper's figures, the numbers first and then bars."""
    from committee_assistant.rendering.bars import NO_FIGURES, bars_lines

    statistics = opened(paper).knowledge.statistics
    if not statistics:
        raise NotFound(f"stats: {NO_FIGURES}")
    say(*bars_lines(statistics, width()))


@click.command(short_help="Show the priorities, or one of them in full.")
@click.argument("number", type=int, required=False, metavar="[N]")
@paper_option
def priorities(number: int | None, paper: str | None) -> None:
    """Show all priorities, or one of them with its activities and signs of success."""
    from committee_assistant.rendering.priorities import NO_PRIORITIES, overview_lines, priority_lines

    known = opened(paper).knowledge.priorities
    if not known:
        raise NotFound(f"priorities: {NO_PRIORITIES}")
    if number is None:
        say(*overview_lines(known, width()))
        return
    chosen = next((one for one in known if one.number == number), None)
    if chosen is None:
        numbers = ", ".join(str(one.number) for one in known)
        raise NotFound(f"priorities {number}: there is no such priority; there are {numbers}")
    say(*priority_lines(chosen, width()))
