"""The places that have keys of their own, in the order of the help page; a new screen adds a line."""

from __future__ import annotations

from textual.dom import DOMNode

from committee_assistant.tui.chat_screen import ChatScreen
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.confirm import ConfirmScreen
from committee_assistant.tui.conversations_screen import ConversationsScreen
from committee_assistant.tui.kept_screen import KeptScreen
from committee_assistant.tui.keys import KeyGroup
from committee_assistant.tui.offered import Offered
from committee_assistant.tui.page_screen import PageScreen, ReadingScreen
from committee_assistant.tui.papers_screen import FileLine, PaperRows, PapersScreen
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen, SearchLine
from committee_assistant.tui.priorities import PrioritiesScreen
from committee_assistant.tui.question_box import QuestionBox
from committee_assistant.tui.reason_box import ReasonBox
from committee_assistant.tui.row_list import RowList
from committee_assistant.tui.source_pane import Passage
from committee_assistant.tui.sources import SourcesRow
from committee_assistant.tui.timeline_screen import TimelineScreen

TYPED = (
    ("Up, Down", "earlier questions"),
    ("20.1 Enter", "read a paragraph"),
    ("1 Enter", "ask that question"),
    ("/", "commands"),
)


def key_groups(app: type[DOMNode]) -> tuple[KeyGroup, ...]:
    """Give the groups of an application's keys."""
    return (
        KeyGroup("Question", (QuestionBox,), TYPED, typing=True),
        KeyGroup("Everywhere", (ChatScreen, app), typing=True, everywhere=True),
        KeyGroup("Reason for a mark", (ReasonBox,), typing=True),
        KeyGroup("Sources", (SourcesRow,)),
        KeyGroup("Paragraph", (Passage,), (("Up, Down", "scroll"),)),
        KeyGroup("Numbered questions", (Offered, NumberedChoices), (("1, 2 …", "ask that question"),)),
        KeyGroup("Pages", (RowList, PageScreen, ReadingScreen)),
        KeyGroup("Timeline", (TimelineScreen,)),
        KeyGroup("Priorities", (PrioritiesScreen,), (("1, 2 …", "open that priority"),)),
        KeyGroup("Searching paragraphs", (SearchLine,), typing=True),
        KeyGroup("Paragraphs", (ParagraphsScreen,)),
        KeyGroup("Papers", (PaperRows, PapersScreen)),
        KeyGroup("Adding a paper", (FileLine,), typing=True),
        KeyGroup("Kept conversations", (ConversationsScreen,), typing=True),
        KeyGroup("A conversation to read", (KeptScreen,)),
        KeyGroup("Confirming", (ConfirmScreen,)),
    )
