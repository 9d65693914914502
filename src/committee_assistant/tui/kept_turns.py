"""Kept turns on the screen, through the same widgets as when they were said."""

from __future__ import annotations

import contextlib

from committee_assistant.model.conversation import KeptTurn
from committee_assistant.model.paper import Paper
from committee_assistant.model.phrases import counted
from committee_assistant.tui.answer_text import linked
from committee_assistant.tui.chat import Conversation, Turn
from committee_assistant.tui.safe import literal
from committee_assistant.tui.views import Row, View

SHOWN = 50
"""Turns; more would take long to draw, and the latest are what a reader goes on from."""
LONGEST_LABEL = 15
"""Columns of what hangs on the left of a view's row."""


async def show_turns(shown: Conversation, turns: tuple[KeptTurn, ...], paper: Paper) -> None:
    """Show the latest turns in an empty conversation, and say how many are left out."""
    left_out = len(turns) - SHOWN
    if left_out > 0:
        count = counted(left_out, "earlier turn is", "earlier turns are")
        await shown.remark(f"{count} not shown; /save writes all of them.")
    for kept in turns[-SHOWN:]:
        earlier = shown.latest
        if earlier and earlier.choices:
            _settle(earlier, kept.asked)
        turn = await shown.begin(kept.asked)
        if kept.answer:
            await turn.show_answer(kept.answer, paper)
        else:
            await turn.show_view(kept_view(kept), paper)


def _settle(turn: Turn, asked: str) -> None:
    """Take back an offer that the conversation went on from."""
    assert turn.choices
    choices = turn.choices
    with contextlib.suppress(ValueError):  # something else was asked
        choices.settle(asked)
    choices.disabled = True


def kept_view(kept: KeptTurn) -> View:
    """Give what a command showed as the view that it was."""
    title, *lines = kept.shown.split("\n")
    return View(title, tuple(_row(line, kept.cite) for line in lines), dict.fromkeys(kept.cite, ()))


def _row(line: str, cite: tuple[str, ...]) -> Row:
    label, gap, said = line.partition("  ")
    hangs = bool(gap) and 0 < len(label) <= LONGEST_LABEL
    return Row(label if hangs else "", linked(literal(said if hangs else line), cite))
