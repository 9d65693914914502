"""Every key that F1 lists, pressed in its place: what it brings about is not there before and is there after.

A walk is one run of the application through the place that a group of keys belongs to. A key that is added to F1 fails
here until a walk presses it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from committee_assistant.assistant import Assistant
from committee_assistant.tui.app import CommitteeApp
from committee_assistant.tui.chat import Conversation
from committee_assistant.tui.conversations_screen import ConversationsScreen
from committee_assistant.tui.help import HelpScreen
from committee_assistant.tui.kept_screen import KeptScreen
from committee_assistant.tui.key_groups import key_groups
from committee_assistant.tui.keys import rows
from committee_assistant.tui.page_screen import PageScreen
from committee_assistant.tui.palette import Palette
from committee_assistant.tui.papers_screen import PapersScreen
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen
from committee_assistant.tui.priorities import PrioritiesScreen
from committee_assistant.tui.sources import SourcesRow
from tests.tui import wexcombe
from tests.tui.driving import NARROW, Driver
from tests.tui.shelves import parks
from tests.tui.states import KEPT, State, do, starting

Seen = Callable[[Driver], bool]
"""Tells whether what a key brings about is there."""
ASKED = f"= {wexcombe.BRIDGES}"
TWICE = (f"= {wexcombe.MILL}", ASKED)


class Key(NamedTuple):
    """A key as F1 writes it, what is there once it was pressed, and the steps before it that lead to its place."""

    shown: str
    seen: Seen
    before: tuple[str, ...] = ()
    presses: tuple[str, ...] = ()
    """The keys pressed, where F1 writes a line that is typed."""


_USUAL = State()


@dataclass(frozen=True)
class Walk:
    """Keys of a group of F1, one after another in one run."""

    group: str
    keys: tuple[Key, ...]
    start: State = _USUAL
    size: tuple[int, int] = NARROW


def says(text: str) -> Seen:
    return lambda it: text in it.seen


def box(text: str) -> Seen:
    return lambda it: it.app.chat.box.text == text


def focus(kind: str) -> Seen:
    return lambda it: it.focus == kind


def screen(kind: type) -> Seen:
    return lambda it: isinstance(it.app.screen, kind)


def no_screen(it: Driver) -> bool:
    return it.app.screen is it.app.chat


def asked(count: int) -> Seen:
    return lambda it: len(it.app.chat.conversation.turns) == count


def copied(text: str) -> Seen:
    return lambda it: text in it.app.clipboard


def pane(paragraph: str) -> Seen:
    return lambda it: it.pane == paragraph


def pane_shown(it: Driver) -> bool:
    return it.app.chat.pane.display


def scrolled(it: Driver) -> bool:
    return it.app.chat.conversation.scroll_y < it.app.chat.conversation.max_scroll_y


def chosen(paragraph: str) -> Seen:
    return lambda it: isinstance(it.app.focused, SourcesRow) and it.app.focused.paragraph == paragraph


def row(place: int) -> Seen:
    return lambda it: isinstance(it.app.screen, PageScreen) and it.app.screen.rows.at == place


def source(place: int) -> Seen:
    return lambda it: isinstance(it.app.screen, PageScreen) and it.app.screen.rows.source == place


def kept(it: Driver) -> Conversation:
    return it.app.screen.query_one(Conversation)


def read_at(line: int) -> Seen:
    return lambda it: isinstance(it.app.screen, KeptScreen) and kept(it).scroll_y == line


def opposite(seen: Seen) -> Seen:
    return lambda it: not seen(it)


def two_sources() -> Assistant:
    """Open the paper with an event that rests on two paragraphs."""
    known = wexcombe.Wexcombe()
    first, *events = known.knowledge.events
    known.knowledge = replace(known.knowledge, events=(replace(first, cite=("1", "2.1")), *events))
    return cast(Assistant, known)


WALKS = (
    Walk("Question", (
        Key("Ctrl+J", box("one\n"), ("+ one",)),
        Key("Enter", asked(1)),
        Key("Up", box("one\n"), ()),
        Key("Down", box("")),
        Key("Tab", focus("SourcesRow")),
        Key("20.1 Enter", lambda it: it.pane == "2.1" and pane_shown(it), ("escape",), ("2", ".", "1", "enter")),
        Key("/", says("/figures"), ("= /new",)),
        Key("1 Enter", asked(1), ("escape", "ctrl+u"), ("1", "enter")),
    )),
    Walk("Everywhere", (
        Key("Ctrl+O", pane_shown, ("= /audit", *TWICE)),
        Key("Esc", focus("QuestionBox"), ("tab",)),
        Key("PgUp", scrolled),
        Key("PgDn", opposite(scrolled)),
        Key("Ctrl+R", says("Transcript written to")),
        Key("F1", screen(HelpScreen)),
        Key("F2", lambda it: it.app.theme == "light", ("escape",)),
        Key("F3", screen(PrioritiesScreen)),
        Key("F4", says("Timeline  5 events")),
        Key("F5", says("Figures  4 figures")),
        Key("Ctrl+F", screen(ParagraphsScreen)),
        Key("F8", screen(PapersScreen)),
        Key("F9", screen(ConversationsScreen)),
        Key("Ctrl+P", screen(Palette)),
        Key("Ctrl+Q", lambda it: it.app._exit, ("escape",)),
    )),
    Walk("Reason for a mark", (
        Key("Enter", says("Marked useful: clear"), (ASKED, "tab", "plus", "+ clear")),
        Key("Esc", focus("QuestionBox"), ("tab", "minus")),
        Key("Tab", focus("QuestionBox"), ("tab", "minus")),
    )),
    Walk("Sources", (
        Key("Right", chosen("2.2"), (*TWICE, "tab")),
        Key("Left", chosen("2.1")),
        Key("End", chosen("2")),
        Key("Home", chosen("2.1")),
        Key("Up", chosen("3")),
        Key("Down", chosen("2.1")),
        Key("C", copied("Every bridge is inspected")),
        Key("Enter", focus("Passage")),
        Key("+", says("Marked useful."), ("escape", "tab")),
        Key("-", says("Marked not right."), ("escape", "tab")),
    )),
    Walk("Paragraph", (
        Key("Right", pane("2.2"), (ASKED, "tab", "enter")),
        Key("Left", pane("2.1")),
        Key("C", copied("[¶2.1, restated]")),
        Key("Down", lambda it: it.app.focused is not None and it.app.focused.scroll_y > 0),
        Key("Up", lambda it: it.app.focused is not None and it.app.focused.scroll_y == 0),
    ), size=(44, 20)),
    Walk("Numbered questions", (
        Key("Down", says("▸2"), ("= how much did repairs cost", "tab", "down")),
        Key("Up", says("▸1")),
        Key("Right", says("▸2")),
        Key("Left", says("▸1")),
        Key("Enter", asked(2)),
    ), State(opener=parks)),
    Walk("Numbered questions", (Key("1, 2 …", asked(2), (f"= {wexcombe.WHICH}",), ("2",)),)),
    Walk("Pages", (
        Key("Down", row(1), ("ctrl+f", "tab")),
        Key("Up", row(0)),
        Key("PgDn", opposite(row(0))),
        Key("PgUp", row(0)),
        Key("End", row(10)),
        Key("Home", row(0)),
        Key("C", copied("To tell members")),
        Key("Enter", focus("Passage")),
        Key("Right", source(1), ("escape", "f4")),
        Key("Left", source(0)),
        Key("Esc", no_screen),
    ), State(opener=two_sources)),
    Walk("Timeline", (Key("F", says("▸Happened 3"), ("f4",)),)),
    Walk("Priorities", (
        Key("Space", says("- 1  Sound bridges"), ("f3",)),
        Key("1, 2 …", says("- 2  Ferries for all"), (), ("2",)),
    )),
    Walk("Searching paragraphs", (
        Key("Down", row(1), ("ctrl+f",)),
        Key("Up", row(0)),
        Key("PgDn", opposite(row(0))),
        Key("PgUp", row(0)),
        Key("Enter", focus("Passage")),
        Key("Tab", focus("RowList"), ("escape",)),
    )),
    Walk("Paragraphs", (
        Key("N", row(1), ("ctrl+f", "+ flood", "tab")),
        Key("Shift+N", row(0), (), ("N",)),
        Key("/", focus("SearchLine")),
    )),
    Walk("Papers", (
        Key("C", copied("Bridges and Ferries Update"), ("f8",)),
        Key("A", focus("FileLine")),
        Key("Del", says("Its file is left alone."), ("escape", "down")),
        Key("Enter", lambda it: it.app.chat.paper is not None and it.app.chat.paper.id == "wexcombe-parks", ("n",)),
    )),
    Walk("Adding a paper", (Key("Enter", says("Added ponds."), ("f8", "a", "+ ponds.pdf")),)),
    Walk("Kept conversations", (
        Key("Down", says("▸ Which crossings"), ("f9",)),
        Key("Up", says("▸ What happened to the bridge?")),
        Key("PgDn", says("▸ How much did the ferry cost?")),
        Key("PgUp", says("▸ What happened to the bridge?")),
        Key("Del", says("It cannot be brought back.")),
        Key("Esc", no_screen, ("n",)),
        Key("Enter", lambda it: asked(3)(it) and no_screen(it), ("f9",)),
    ), State(kept=KEPT)),
    Walk("A conversation to read", (
        Key("Home", read_at(0), ("f9", "down", "down", "enter")),
        Key("Down", read_at(1)),
        Key("Up", read_at(0)),
        Key("PgDn", opposite(read_at(0))),
        Key("PgUp", read_at(0)),
        Key("End", lambda it: 0 < kept(it).scroll_y == kept(it).max_scroll_y),
        Key("Q", no_screen),
        Key("Esc", no_screen, ("f9", "down", "down", "enter")),
    ), State(kept=KEPT), (60, 12)),
    Walk("Confirming", (
        Key("Esc", screen(PapersScreen), ("f8", "down", "delete")),
        Key("N", screen(PapersScreen), ("delete",)),
        Key("Y", says("Removed "), ("delete",)),
    )),
)  # fmt: skip
_PRESSED = {
    "Esc": "escape", "PgUp": "pageup", "PgDn": "pagedown", "Del": "delete", "+": "plus", "-": "minus", "/": "slash",
}  # fmt: skip
"""Keys that F1 writes otherwise than a pilot presses them."""


def each(listed: str) -> list[str]:
    """Take apart what stands before a line of F1."""
    return [listed] if "…" in listed else listed.replace("Arrows", "Up, Down, Left, Right").split(", ")


LISTED = [
    (group, key)
    for group, lines in rows(key_groups(CommitteeApp), {})
    for line in lines
    for key in (
        [line.keys] if line.keys == "1, 2 …" else line.keys.replace("Arrows", "Up, Down, Left, Right").split(", ")
    )
]


def test_every_key_that_f1_lists_is_pressed_in_a_walk() -> None:
    pressed = [(walk.group, key.shown) for walk in WALKS for key in walk.keys]

    assert sorted(pressed) == sorted(LISTED)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{walk.group}-{walk.keys[0].shown}")
async def test_a_key_does_in_its_place_what_f1_says(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with starting(walk.start, walk.size, tmp_path / "home") as it:
        for key in walk.keys:
            for step in key.before:
                await do(it, step)
            assert not key.seen(it), f"{key.shown}: there before\n{it.seen}"
            await it.press(*(key.presses or (_PRESSED.get(key.shown, key.shown.lower()),)))
            assert key.seen(it), f"{key.shown}: not there after\n{it.seen}"
