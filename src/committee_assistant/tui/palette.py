"""What Ctrl+P finds: commands, pages, paragraphs by number or heading, papers and themes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from committee_assistant.commands import COMMANDS
from committee_assistant.error_log import log_error
from committee_assistant.rendering.layout import printable
from committee_assistant.shelf import ShelvedPaper
from committee_assistant.tui.keys import shown_key
from committee_assistant.tui.pages import KINDS
from committee_assistant.tui.safe import literal
from committee_assistant.tui.themes import PALETTES

if TYPE_CHECKING:
    from committee_assistant.tui.app import CommitteeApp


@dataclass(frozen=True)
class Finding:
    """One thing to be found."""

    shown: str
    run: Callable[[], Any]
    at_once: bool = True
    """Whether it is offered before anything is typed."""


class Palette(CommandPalette):
    """The line to type into, with what is found below it."""

    def on_mount(self) -> None:
        """Stand still, as every other line does."""
        self.query_one(Input).cursor_blink = False


class Everything(Provider):
    """Offers all that commands and keys do as well."""

    _papers: tuple[ShelvedPaper, ...] = ()

    async def startup(self) -> None:
        """List the papers, which takes a moment."""
        try:
            shelf = self._committee.shelf
            self._papers = await asyncio.to_thread(shelf.papers) if shelf else ()
        except Exception as error:  # all else can still be found
            log_error(error)

    @property
    def _committee(self) -> CommitteeApp:
        return cast("CommitteeApp", self.app)

    def _findings(self) -> Iterator[Finding]:
        app = self._committee
        for kind in KINDS:
            key = shown_key(app.chosen_keys.get(kind.name, kind.key))
            yield Finding(f"{kind.title} ({key}): {kind.says}", partial(app.open_page, kind.name))
        for command in COMMANDS:
            if not command.needs_argument:
                yield Finding(f"/{command.name}: {command.says}", partial(app.run_line, f"/{command.name}"))
        for palette in PALETTES:
            yield Finding(f"Theme: {palette.says}", partial(app.use_theme, palette.name))
        for paper in self._papers:
            opens = partial(app.open_paper_later, paper.id)
            yield Finding(f"Open paper: {printable(paper.title)} ({printable(paper.id)})", opens, at_once=False)
        for paragraph in app.chat.knowledge.paper.paragraphs if app.chat.knowledge else ():
            read = partial(app.run_line, f"/para {paragraph.id}")
            yield Finding(f"Paragraph {printable(paragraph.id)}: {printable(paragraph.section)}", read, at_once=False)

    async def discover(self) -> Hits:
        """Offer pages, commands and themes before anything is typed."""
        for one in self._findings():
            if one.at_once:
                yield DiscoveryHit(literal(one.shown), one.run, text=one.shown)

    async def search(self, query: str) -> Hits:
        """Offer what fits the query."""
        matcher = self.matcher(query)
        for one in self._findings():
            score = matcher.match(one.shown)
            if score > 0:
                yield Hit(score, literal(one.shown), one.run, text=one.shown)
