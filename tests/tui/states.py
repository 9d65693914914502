"""Every state of every screen, as what there is at the start and the steps that lead there.

A line here is pictured at both sizes in every theme and has its contrast measured. Dates and paths that differ from
run to run must not show.
"""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual import events

from committee_assistant.assistant import Assistant
from committee_assistant.conversations.keeper import Keeper
from committee_assistant.model.conversation import Conversation, KeptTurn
from committee_assistant.model.problem import Origin, Problem
from committee_assistant.opening import KnowledgeError
from committee_assistant.settings import USUAL, Settings
from committee_assistant.shelf import AddedPaper, Progress
from committee_assistant.tui.adding import BETWEEN_TELLINGS
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.chat import PATIENCE
from committee_assistant.tui.themes import NAMES
from tests.tui import wexcombe
from tests.tui.driving import NARROW, WIDE, Driver
from tests.tui.shelves import KeptPapers, parks

SIZES = {"80x24": NARROW, "120x40": WIDE}
ASK, PASTE = "= ", "+ "
"""Begin steps that are typed into the box and sent, and that are pasted where the focus is; the others are keys."""
_left = threading.Event()
"""Set once a state was looked at; what stands for slow work waits for it."""


def opens_slowly() -> Assistant:
    """Open when nobody looks any more."""
    _left.wait()
    return wexcombe.open_wexcombe()


def does_not_open() -> Assistant:
    """Fail where the knowledge was edited and holds a fault."""
    raise KnowledgeError([Problem(Origin("visits.yaml", 3), "no such paragraph: [99]")])


def adds_slowly(path: Path, told: Progress) -> AddedPaper:
    """Read a file and be on its third page until nobody looks any more."""
    time.sleep(BETWEEN_TELLINGS)
    told(3, 12)
    _left.wait()
    return AddedPaper("ponds", "Added ponds.")


_MARCH, _APRIL, _MAY = "20310312-140500-1", "20310402-093000-1", "20310502-190700-1"
_KEPT = (
    Conversation(_MARCH, "docks", "Docks and Quays Report", (wexcombe.kept(wexcombe.COST), wexcombe.kept("And then?"))),
    Conversation(_APRIL, "wexcombe", "Bridges and Ferries Update", (wexcombe.kept("Which crossings were closed?"),)),
    Conversation(
        _MAY,
        "wexcombe",
        "Bridges and Ferries Update",
        (
            wexcombe.kept(wexcombe.WHICH),
            wexcombe.kept(wexcombe.MILL),
            KeptTurn("/timeline", shown="Timeline\nMar 2031  The flood: nine crossings closed [¶1]", cite=("1",)),
        ),
    ),
)
"""Conversations of other days, one about a paper that has gone."""


@dataclass(frozen=True)
class State:
    """A state, and whether all work is waited for after each step."""

    steps: tuple[str, ...] = ()
    opener: Callable[[], Assistant] = wexcombe.open_wexcombe
    kept: tuple[Conversation, ...] = ()
    settings: Settings = USUAL
    add: Callable[[Path, Progress], AddedPaper] | None = None
    settles: bool = True
    depends_on_size: bool = False
    """Whether a screen that was narrow from the first shows what one that is narrowed does not."""


def _chat(*steps: str) -> State:
    return State(steps)


def _sized(*steps: str, opener: Callable[[], Assistant] = wexcombe.open_wexcombe) -> State:
    return State(steps, opener, depends_on_size=True)


def _kept(*steps: str) -> State:
    return State(steps, kept=_KEPT)


def _raw(*steps: str) -> State:
    """Begin with a paper that nobody has restated."""
    return State(steps, opener=parks)


STATES = {
    "empty": State(),
    "opening": State(opener=opens_slowly, settles=False),
    "working": State((f"= {wexcombe.MILL}",), opener=opens_slowly, settles=False),
    "stopped": State((f"= {wexcombe.MILL}", "escape"), opener=opens_slowly, settles=False),
    "not-opened": State(opener=does_not_open),
    "start-note": State(settings=Settings(keys={"copyy": "y", "help": "h"})),
    "suggestion": _chat("+ how many b"),
    "typed": _chat("+ how many", "ctrl+j", "+ and where", "shift+left", "shift+left"),
    "answer": _sized("= /audit", f"= {wexcombe.BRIDGES}", "tab", "right"),
    "reading": _chat(f"= {wexcombe.BRIDGES}", "tab", "enter"),
    "next": _chat(f"= {wexcombe.BRIDGES}", "tab", "down"),
    "clarify": _chat(f"= {wexcombe.WHICH}"),
    "picked": _sized(f"= {wexcombe.WHICH}", "1"),
    "abstain": _sized(f"= {wexcombe.COST}"),
    "quoted": _raw("= how much did repairs cost", "tab"),
    "unsure": _sized("= which firm mended the swings at abbey water", opener=parks),
    "broken": _chat(f"= {wexcombe.BROKEN}"),
    "notice": _chat("= /dance"),
    "toast": _sized(f"= {wexcombe.MILL}", "= /copy"),
    "reason": _chat(f"= {wexcombe.MILL}", "tab", "minus"),
    "marked": _chat(f"= {wexcombe.MILL}", "tab", "minus", "+ it was July", "enter"),
    "view-timeline": _sized("= /timeline"),
    "view-figures": _sized("= /figures"),
    "supported": _sized("= /check We look after 41 play areas.", opener=parks),
    "contradicted": _sized("= /check Swings at Mill Green were closed in May 2024.", opener=parks),
    "not-stated": _raw("= /check The mayor opened a new library."),
    "menu": _chat("slash"),
    "palette": _chat("ctrl+p"),
    "palette-found": _chat("ctrl+p", "+ ferries"),
    "help": _chat("f1"),
    "help-end": _sized("f1", "end"),
    "priorities": _chat("f3", "space"),
    "timeline": _chat("f4", "down"),
    "timeline-filter": _chat("f4", "f", "f", "f"),
    "figures": _chat("f5", "down"),
    "page-reading": _chat("f5", "down", "enter"),
    "paragraphs": _chat("ctrl+f"),
    "found": _chat("ctrl+f", "+ flood"),
    "not-found": _chat("ctrl+f", "+ zebra"),
    "papers": _chat("f8"),
    "file-line": _chat("f8", "a"),
    "adding": State(("f8", "a", "+ ponds.pdf", "enter"), add=adds_slowly, settles=False),
    "added": _chat("f8", "a", "+ ponds.pdf", "enter"),
    "remove-paper": _chat("f8", "down", "delete"),
    "conversations": _kept("f9", "down"),
    "conversations-found": _kept("f9", "+ ferry"),
    "conversations-none": State(("f9",)),
    "removing": _kept("f9", "delete"),
    "reopened": State(("f9", "enter"), kept=_KEPT, depends_on_size=True),
    "read-only": _kept("f9", "down", "down", "enter"),
}


class Hasty(Driver):
    """Waits as long as a reader sees nothing happen, for work that does not end."""

    async def settle(self) -> None:
        await self.pilot.pause(PATIENCE + BETWEEN_TELLINGS)


async def _do(driver: Driver, step: str) -> None:
    if step.startswith(ASK):
        await driver.say(step.removeprefix(ASK))
    elif step.startswith(PASTE):
        assert driver.app.focused
        driver.app.focused.post_message(events.Paste(step.removeprefix(PASTE)))
        await driver.settle()
    else:
        await driver.press(step)


@asynccontextmanager
async def reaching(name: str, size: tuple[int, int], home: Path) -> AsyncIterator[Driver]:
    """Start the application at a size, with a folder for what it keeps, and do the steps of a state."""
    state = STATES[name]
    keeper = Keeper(home)
    for conversation in state.kept:
        keeper.store.create(conversation)
    papers = KeptPapers()
    papers.add = state.add or papers.add  # type: ignore[method-assign, assignment]
    app = CommitteeApp(state.opener, keeper, papers.shelf, settings=state.settings)
    _left.clear()
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot) if state.settles else Hasty(app, pilot)
            await driver.settle()
            for step in state.steps:
                await _do(driver, step)
            yield driver
            _left.set()
    finally:
        _left.set()


async def every_picture(name: str, home: Path) -> AsyncIterator[tuple[str, Driver]]:
    """Give a state at each size in each theme, reached anew for a size only where that shows something else."""
    if STATES[name].depends_on_size:
        for size, columns in SIZES.items():
            async with reaching(name, columns, home / size) as it:
                for theme in NAMES:
                    it.app.use_theme(theme)
                    await it.pilot.pause()
                    yield f"{size}-{theme}", it
        return
    async with reaching(name, WIDE, home) as it:
        for theme in NAMES:
            it.app.use_theme(theme)
            for size, columns in SIZES.items():
                await it.pilot.resize_terminal(*columns)
                yield f"{size}-{theme}", it
