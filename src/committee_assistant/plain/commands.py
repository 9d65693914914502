"""What each slash command says in plain mode."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from committee_assistant.commands import COMMANDS, Typed
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.plain import checking, keeping, marking, papers, paragraphs
from committee_assistant.plain.conversation import Lines, PlainConversation
from committee_assistant.rendering import spoken_views
from committee_assistant.rendering.bars import NO_FIGURES, bars_lines
from committee_assistant.rendering.priorities import NO_PRIORITIES, overview_lines, priority_lines
from committee_assistant.rendering.timeline import NO_EVENTS, timeline_lines

ON_SCREEN_ONLY = {
    "theme": "Plain mode has no colours of its own; your terminal's hold.",
    "copy": "Your terminal copies what you mark in it; /save writes the conversation to a file.",
}
"""Commands that plain mode has no use for, and what to do instead."""
_WORDS = (
    "Type a question in your own words.",
    "Type a paragraph's number, such as 20.1, to read it; then next and previous read on.",
    "Type a number to pick where numbered lines are given.",
    "Type + after an answer that was useful and - after one that was not right, with a reason if you like.",
    "Type quit to leave; the end of input and Ctrl+C leave as well.",
)


def run_command(conversation: PlainConversation, typed: Typed) -> Lines:
    """Run a command; one that is none is answered with what to do."""
    if typed.name in ON_SCREEN_ONLY:
        return [ON_SCREEN_ONLY[typed.name]]
    if typed.name not in ACTIONS:
        return [f"There is no command /{typed.name}. Type help to hear the commands."]
    return ACTIONS[typed.name](conversation, typed.argument)


def _kept(conversation: PlainConversation, asked: str, shown: Sequence[str], cite: Iterable[str]) -> Lines:
    """Keep what a command said as its lines with marks, which an export can link."""
    conversation.offered = ()
    return conversation.keep(KeptTurn(asked, shown="\n".join(shown), cite=tuple(dict.fromkeys(cite))))


def _timeline(conversation: PlainConversation, argument: str) -> Lines:
    events = conversation.knowledge.events
    if not events:
        return [f"{NO_EVENTS}."]
    cite = (paragraph for event in events for paragraph in event.cite)
    trouble = _kept(conversation, "/timeline", ["Timeline", *timeline_lines(events, None)], cite)
    return ["Timeline:", *spoken_views.timeline_sentences(events), *trouble]


def _figures(conversation: PlainConversation, argument: str) -> Lines:
    figures = conversation.knowledge.statistics
    if not figures:
        return [f"{NO_FIGURES}."]
    cite = (paragraph for figure in figures for paragraph in figure.cite)
    trouble = _kept(conversation, "/figures", ["Figures", *bars_lines(figures, None)], cite)
    return ["Figures:", *spoken_views.figures_sentences(figures), *trouble]


def _priorities(conversation: PlainConversation, argument: str) -> Lines:
    known = conversation.knowledge.priorities
    if not known:
        return [f"{NO_PRIORITIES}."]
    if argument:
        chosen = next((one for one in known if str(one.number) == argument), None)
        if chosen is None:
            return [f"There is no priority {argument}; there are {', '.join(str(one.number) for one in known)}."]
        cite = (*chosen.cite, *(one.id for one in chosen.activities), *chosen.success_cite)
        trouble = _kept(conversation, f"/priorities {argument}", priority_lines(chosen, None), cite)
        return spoken_views.priority_sentences(chosen) + trouble
    cite = tuple(paragraph for one in known for paragraph in one.cite)
    trouble = _kept(conversation, "/priorities", ["Priorities", *overview_lines(known, None)], cite)
    if [one.number for one in known] == list(range(1, len(known) + 1)):
        conversation.offered = tuple(partial(_priorities, conversation, str(one.number)) for one in known)
    return ["Priorities. Type a number to hear one in full:", *spoken_views.priorities_sentences(known), *trouble]


def _para(conversation: PlainConversation, argument: str) -> Lines:
    return conversation.read(argument)


def _help(conversation: PlainConversation, argument: str) -> Lines:
    commands = [f"{command.usage}: {command.says}." for command in COMMANDS if command.name in ACTIONS]
    return ["Help:", *_WORDS, "Commands:", *commands]


def _quit(conversation: PlainConversation, argument: str) -> Lines:
    conversation.left = True
    return []


ACTIONS: dict[str, Callable[[PlainConversation, str], Lines]] = {
    "timeline": _timeline,
    "figures": _figures,
    "audit": _figures,
    "priorities": _priorities,
    "para": _para,
    "paragraphs": paragraphs.paragraphs,
    "papers": papers.listed,
    "open": papers.open_paper,
    "add": papers.add,
    "check": checking.check,
    "save": keeping.save,
    "transcript": keeping.transcript,
    "conversations": keeping.conversations,
    "new": keeping.new,
    "feedback": marking.feedback,
    "help": _help,
    "quit": _quit,
}
