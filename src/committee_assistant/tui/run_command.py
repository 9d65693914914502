"""What each slash command does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from committee_assistant.commands import NO_ANSWER, NO_PAPER, WANTING, parse
from committee_assistant.conversations.saving import NOTHING_TO_SAVE, save, save_transcript
from committee_assistant.feedback.mark import typed_rating
from committee_assistant.model.conversation import KeptTurn
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.model.paragraph_ids import paragraphs_named
from committee_assistant.rendering.paragraph import no_paragraph
from committee_assistant.tui import views
from committee_assistant.tui.adding import add_paper
from committee_assistant.tui.checking import check
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen
from committee_assistant.tui.priorities import PrioritiesScreen
from committee_assistant.tui.themes import NAMES

if TYPE_CHECKING:
    from committee_assistant.tui.chat_screen import ChatScreen


async def run_command(screen: ChatScreen, line: str) -> None:
    """Run a line that begins with a slash; one that is no command is answered with what to do."""
    typed = parse(line)
    if typed.command is None:
        await _say(screen, line, f"There is no command /{typed.name}. Type / to see the commands.")
        return
    await _ACTIONS[typed.command.name](screen, typed.argument, line)


async def _say(screen: ChatScreen, line: str, said: str) -> None:
    turn = await screen.conversation.begin(line)
    await turn.show_notice(said)
    screen.conversation.reveal(turn)


async def _view(screen: ChatScreen, line: str, make: Callable[[Knowledge], views.View]) -> None:
    if screen.knowledge is None:
        await _say(screen, line, NO_PAPER)
        return
    screen.close_sheet()
    turn = await screen.conversation.begin(line)
    await turn.show_view(make(screen.knowledge), screen.knowledge.paper)
    screen.keep(KeptTurn(line, shown=turn.reply_text, cite=turn.row.paragraphs if turn.row else ()))
    screen.show_first_source(turn)
    screen.conversation.reveal(turn)


async def _timeline(screen: ChatScreen, argument: str, line: str) -> None:
    await _view(screen, line, views.timeline)


async def _figures(screen: ChatScreen, argument: str, line: str) -> None:
    await _view(screen, line, views.figures)


async def _priorities(screen: ChatScreen, argument: str, line: str) -> None:
    if screen.knowledge and argument.isdecimal():
        screen.committee.lay_over(PrioritiesScreen(screen.knowledge, int(argument)))
    else:
        screen.committee.open_page("priorities")


async def _paragraphs(screen: ChatScreen, argument: str, line: str) -> None:
    if screen.knowledge and argument:
        screen.committee.lay_over(ParagraphsScreen(screen.knowledge, argument))
    else:
        screen.committee.open_page("paragraphs")


async def _papers(screen: ChatScreen, argument: str, line: str) -> None:
    screen.committee.open_page("papers")


async def _open(screen: ChatScreen, argument: str, line: str) -> None:
    if argument:
        screen.committee.open_paper_later(argument)
    else:
        await _say(screen, line, WANTING["open"])


async def _add(screen: ChatScreen, argument: str, line: str) -> None:
    turn = await screen.conversation.begin(line)

    async def tell(said: str) -> None:
        if turn.is_attached:
            await turn.show_notice(said)
        else:  # another paper was opened meanwhile
            screen.committee.say(said)

    screen.run_worker(add_paper(screen.committee.shelf, argument, tell), group="papers", exit_on_error=False)


async def _para(screen: ChatScreen, argument: str, line: str) -> None:
    """Open a paragraph, of a range the first: the pane leafs on from there."""
    if screen.paper is None:
        await _say(screen, line, NO_PAPER)
        return
    found = paragraphs_named(argument, screen.paper)
    if found:
        screen.open_paragraph(found[0].id)
    else:
        await _say(screen, line, no_paragraph(argument, screen.paper))


async def _copy(screen: ChatScreen, argument: str, line: str) -> None:
    turns = [turn for turn in screen.conversation.turns if turn.reply_text]
    if not turns:
        await _say(screen, line, "There is nothing to copy yet.")
    elif argument == "all":
        screen.copy(screen.conversation.copied, "Conversation copied.")
    else:
        screen.copy(turns[-1].copied, "Answer copied.")


async def _save(screen: ChatScreen, argument: str, line: str) -> None:
    if screen.paper is None:
        await _say(screen, line, NOTHING_TO_SAVE)
        return
    await _say(screen, line, save(screen.keeper, screen.paper, argument))


async def _transcript(screen: ChatScreen, argument: str, line: str) -> None:
    await _say(screen, line, save_transcript(screen.keeper, argument))


async def _conversations(screen: ChatScreen, argument: str, line: str) -> None:
    await screen.committee.show_conversations(argument)


async def _new(screen: ChatScreen, argument: str, line: str) -> None:
    await screen.committee.begin_anew()


async def _feedback(screen: ChatScreen, argument: str, line: str) -> None:
    typed = typed_rating(argument)
    answered = [turn for turn in screen.conversation.turns if turn.answer]
    if typed is None:
        await _say(screen, line, WANTING["feedback"])
    elif not answered:
        await _say(screen, line, NO_ANSWER)
    else:
        screen.mark(answered[-1], *typed)


async def _theme(screen: ChatScreen, argument: str, line: str) -> None:
    if not screen.committee.use_theme(argument):
        await _say(screen, line, f"The themes are {', '.join(NAMES[:-1])} and {NAMES[-1]}.")


async def _help(screen: ChatScreen, argument: str, line: str) -> None:
    screen.committee.action_help()


async def _quit(screen: ChatScreen, argument: str, line: str) -> None:
    await screen.committee.action_quit()


_ACTIONS: dict[str, Callable[[ChatScreen, str, str], Awaitable[None]]] = {
    "timeline": _timeline,
    "figures": _figures,
    "audit": _figures,
    "priorities": _priorities,
    "para": _para,
    "paragraphs": _paragraphs,
    "papers": _papers,
    "open": _open,
    "add": _add,
    "check": check,
    "copy": _copy,
    "save": _save,
    "transcript": _transcript,
    "conversations": _conversations,
    "new": _new,
    "feedback": _feedback,
    "theme": _theme,
    "help": _help,
    "quit": _quit,
}
