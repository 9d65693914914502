"""The priorities as a page to unfold: what is planned under each, and what success would look like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Collapsible, Footer, Static
from textual.widgets.collapsible import CollapsibleTitle

from committee_assistant.model.facts import Priority
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.suggesting.wording import in_words
from committee_assistant.tui.answer_text import marks
from committee_assistant.tui.safe import literal


class Page(VerticalScroll, can_focus=False, inherit_bindings=False):
    """What scrolls, leaving the arrow keys to the folds."""


class PrioritiesScreen(Screen[str | None]):
    """Ends with the paragraph that was clicked, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back to questions"),
        Binding("space", "fold", "Open or close", key_display="Enter"),
        Binding("up", "app.focus_previous", "Move", key_display="↑↓"),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("f3,q", "leave", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, knowledge: Knowledge, number: int | None = None) -> None:
        """Take what is known, and the number of the priority that is open at once."""
        super().__init__()
        self._knowledge = knowledge
        self._number = number

    def compose(self) -> ComposeResult:
        """Lay out one fold for each priority."""
        priorities = self._knowledge.priorities
        with Page(id="priorities-page"):
            yield Static(_title(priorities), classes="page-title")
            for priority in priorities:
                yield _fold(priority, priority.number == self._number)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the priority asked for."""
        titles = list(self.query(CollapsibleTitle))
        numbers = [priority.number for priority in self._knowledge.priorities]
        if titles:
            titles[numbers.index(self._number) if self._number in numbers else 0].focus()

    def action_fold(self) -> None:
        """Open or close where the focus is; Enter does so by itself."""
        if isinstance(self.focused, CollapsibleTitle):
            self.focused.action_toggle_collapsible()

    def action_page(self, direction: int) -> None:
        """Scroll by a page."""
        page = self.query_one("#priorities-page")
        page.scroll_relative(y=direction * page.size.height, animate=False)

    def action_cite(self, paragraph: str) -> None:
        """Leave, to read a paragraph."""
        self.dismiss(paragraph)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _title(priorities: tuple[Priority, ...]) -> Content:
    if not priorities:
        return Content("The paper gives no priorities")
    return Content.assemble(
        literal(f"The {in_words(len(priorities))} priorities", "bold"), "  ", marks(priorities[0].cite[:1])
    )


def _fold(priority: Priority, opened: bool) -> Collapsible:
    count = len(priority.activities)
    noun = "activity" if count == 1 else "activities"
    title = Content.assemble(
        literal(f"{priority.number}  ", "bold"),
        literal(priority.name, "bold"),
        literal(f"  ({count} {noun})"),
    )
    return Collapsible(
        *_contents(priority),
        title=title,  # type: ignore[arg-type]  # a str would be read as markup
        collapsed=not opened,
        collapsed_symbol="+",
        expanded_symbol="-",
    )


def _contents(priority: Priority) -> Iterator[Widget]:
    for activity in priority.activities:
        letter = activity.id.partition("(")[2].rstrip(")") or activity.id
        said = Content.assemble(literal(activity.says), " ", marks((activity.id,)))
        yield Horizontal(
            Static(literal(f"{letter})"), classes="letter"), Static(said, classes="hanging"), classes="row"
        )
    if priority.criteria:
        yield Static(
            Content.assemble(literal("What success looks like", "bold"), "  ", marks(priority.success_cite)),
            classes="success-title",
        )
    for criterion in priority.criteria:
        yield Horizontal(
            Static("-", classes="letter", markup=False),
            Static(literal(criterion.says), classes="hanging"),
            classes="row",
        )
