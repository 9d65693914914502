"""What each slash command does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from committee_assistant.commands import parse
from committee_assistant.error_log import log_error
from committee_assistant.model.knowledge import Knowledge
from committee_assistant.rendering.layout import printable
from committee_assistant.tui import views
from committee_assistant.tui.adding import add_paper
from committee_assistant.tui.paragraphs_screen import ParagraphsScreen
from committee_assistant.tui.priorities import PrioritiesScreen

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
        await _say(screen, line, "The paper is not open yet.")
        return
    screen.close_sheet()
    turn = await screen.conversation.begin(line)
    await turn.show_view(make(screen.knowledge), screen.knowledge.paper)
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
        await _say(screen, line, "Name the paper to open: /open ID. /papers lists them.")


async def _add(screen: ChatScreen, argument: str, line: str) -> None:
    turn = await screen.conversation.begin(line)

    async def tell(said: str) -> None:
        if turn.is_attached:
            await turn.show_notice(said)
        else:  # another paper was opened meanwhile
            screen.committee.say(said)

    screen.run_worker(add_paper(screen.committee.shelf, argument, tell), group="papers", exit_on_error=False)


async def _para(screen: ChatScreen, argument: str, line: str) -> None:
    if not screen.open_typed(argument):
        asked = f"a paragraph {argument}" if argument else "a paragraph without a number"
        await _say(screen, line, f"The paper has no {asked[2:]}.")


async def _copy(screen: ChatScreen, argument: str, line: str) -> None:
    turns = [turn for turn in screen.conversation.turns if turn.reply_text]
    if not turns:
        await _say(screen, line, "There is nothing to copy yet.")
    elif argument == "all":
        screen.copy("\n\n".join(turn.copied for turn in turns), "Conversation copied.")
    else:
        screen.copy(turns[-1].copied, "Answer copied.")


async def _save(screen: ChatScreen, argument: str, line: str) -> None:
    path = Path(argument) if argument else screen.recording.path
    if path is None:
        await _say(screen, line, "Name a file: /save FILE")
    elif not len(screen.recording):
        await _say(screen, line, "There is nothing to save yet.")
    else:
        await _say(screen, line, _saved(screen, path))


def _saved(screen: ChatScreen, path: Path) -> str:
    try:
        written = screen.recording.write(screen.committee.transcript_title, path.expanduser())
    except FileExistsError:
        return f"{printable(str(path))} is there already; give another name."
    except Exception as error:  # the conversation must outlive a failed save
        log_error(error)
        return f"{printable(str(path))} could not be written; nothing is lost, try another place."
    return f"Saved to {printable(str(written))}."


async def _theme(screen: ChatScreen, argument: str, line: str) -> None:
    if not screen.committee.use_theme(argument):
        await _say(screen, line, "The themes are dark, light and high-contrast.")


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
    "copy": _copy,
    "save": _save,
    "theme": _theme,
    "help": _help,
    "quit": _quit,
}
