"""The pages that can be laid over the conversation, each under a name and a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.tui.figures_screen import FiguresScreen
from committee_assistant.tui.page_screen import PageScreen
from committee_assistant.tui.papers_screen import PapersScreen
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen
from committee_assistant.tui.priorities import PrioritiesScreen
from committee_assistant.tui.timeline_screen import TimelineScreen


@dataclass(frozen=True)
class PageKind:
    """A page that can be opened."""

    name: str
    key: str
    shown_key: str
    title: str
    says: str


KINDS = (
    PageKind("priorities", "f3", "F3", "Priorities", "what is planned, and signs of success"),
    PageKind("timeline", "f4", "F4", "Timeline", "what happened, is planned, was cancelled or is open"),
    PageKind("figures", "f5", "F5", "Figures", "numbers, bars and their source"),
    PageKind("paragraphs", "ctrl+f", "Ctrl+F", "Paragraphs", "browse and search the whole paper"),
    PageKind("papers", "f8", "F8", "Papers", "open, add and remove papers"),
)
_OF_A_PAPER: dict[str, Callable[[Knowledge], PageScreen]] = {
    "priorities": PrioritiesScreen,
    "timeline": TimelineScreen,
    "figures": FiguresScreen,
    "paragraphs": ParagraphsScreen,
}


def page_named(name: str, knowledge: Knowledge | None) -> PageScreen | None:
    """Make a page; None where it needs a paper and none is open. Raises KeyError for a name that is no page's."""
    if name == "papers":
        return PapersScreen(knowledge)
    make = _OF_A_PAPER[name]
    return make(knowledge) if knowledge else None
