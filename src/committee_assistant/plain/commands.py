"""What each slash command says in plain mode."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten

from committee_assistant.commands import COMMANDS, Typed
from committee_assistant.plain.conversation import PlainConversation
from committee_assistant.rendering import spoken_views
from committee_assistant.rendering.find import Finder
from committee_assistant.rendering.paragraphs_page import found_page
from committee_assistant.rendering.spoken import sentence

MOST_HEARD = 10
"""Paragraphs that are listed of those found."""
GLIMPSE = 150
"""Characters of each."""
ON_SCREEN_ONLY = {
    "theme": "Plain mode has no colours of its own; your terminal's hold.",
    "papers": "To list the papers, leave and run: committee-assistant papers",
    "open": "To open another paper, leave and run: committee-assistant --plain --paper ID",
    "add": "To add a paper, leave and run: committee-assistant add FILE",
    "copy": "Your terminal copies what is marked; plain lines have nothing in the way.",
}
"""Commands that plain mode has no use for, and what to do instead."""
_WORDS = (
    "Type a question in your own words.",
    "Type a paragraph's number, such as 20.1, to read it; then next and previous read on.",
    "Type a number to pick where numbered choices are given.",
    "Type quit to leave; the end of input and Ctrl+C leave as well.",
)


def run_command(conversation: PlainConversation, typed: Typed) -> list[str]:
    """Run a command; one that is none is answered with what to do."""
    if typed.name in ON_SCREEN_ONLY:
        return [ON_SCREEN_ONLY[typed.name]]
    if typed.name not in ACTIONS:
        return [f"There is no command /{typed.name}. Type help to hear the commands."]
    return ACTIONS[typed.name](conversation, typed.argument)


def _timeline(conversation: PlainConversation, argument: str) -> list[str]:
    conversation.offered = ()
    events = conversation.knowledge.events
    return ["Timeline:", *spoken_views.timeline_sentences(events)] if events else ["The paper gives no dated events."]


def _figures(conversation: PlainConversation, argument: str) -> list[str]:
    conversation.offered = ()
    said = spoken_views.figures_sentences(conversation.knowledge.statistics)
    return ["Figures:", *said] if said else ["No figures were recognised in this paper; ask about them instead."]


def _priorities(conversation: PlainConversation, argument: str) -> list[str]:
    known = conversation.knowledge.priorities
    if not known:
        return ["The paper gives no numbered priorities."]
    if not argument:
        conversation.offered = tuple(f"/priorities {one.number}" for one in known)
        return ["Priorities. Type a number to hear one in full:", *spoken_views.priorities_sentences(known)]
    chosen = next((one for one in known if str(one.number) == argument), None)
    if chosen is None:
        return [f"There is no priority {argument}; there are {', '.join(str(one.number) for one in known)}."]
    return spoken_views.priority_sentences(chosen)


def _para(conversation: PlainConversation, argument: str) -> list[str]:
    return conversation.read(argument)


def _paragraphs(conversation: PlainConversation, argument: str) -> list[str]:
    paper = conversation.knowledge.paper
    if not argument:
        return ["Say what to look for: /paragraphs WORDS."]
    found = found_page(paper, Finder(paper), argument)
    heard = [f"Paragraph {one.columns[0]}: {shorten(one.said, GLIMPSE, placeholder=' …')}" for one in found.entries]
    more = len(heard) - MOST_HEARD
    return [sentence(found.count), *heard[:MOST_HEARD], *([f"And {more} more."] if more > 0 else [])]


def _help(conversation: PlainConversation, argument: str) -> list[str]:
    commands = [f"{command.usage}: {command.says}." for command in COMMANDS if command.name in ACTIONS]
    return ["Help:", *_WORDS, "Commands:", *commands]


def _quit(conversation: PlainConversation, argument: str) -> list[str]:
    conversation.left = True
    return []


ACTIONS: dict[str, Callable[[PlainConversation, str], list[str]]] = {
    "timeline": _timeline,
    "figures": _figures,
    "audit": _figures,
    "priorities": _priorities,
    "para": _para,
    "paragraphs": _paragraphs,
    "help": _help,
    "quit": _quit,
}
