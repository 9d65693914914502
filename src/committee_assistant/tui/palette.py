"""What Ctrl+P finds: commands, and paragraphs by number or heading."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from committee_assistant.commands import COMMANDS
from committee_assistant.rendering.layout import printable
from committee_assistant.tui.safe import literal

if TYPE_CHECKING:
    from committee_assistant.tui.chat_screen import ChatScreen


class CommandsAndParagraphs(Provider):
    """Offers what can be typed into the box as well."""

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Give each entry as it is shown, with what typing it would be."""
        for command in COMMANDS:
            if not command.needs_argument:
                yield f"/{command.name}: {command.says}", f"/{command.name}"
        knowledge = cast("ChatScreen", self.screen).knowledge
        for paragraph in knowledge.paper.paragraphs if knowledge else ():
            yield f"Paragraph {paragraph.id}: {printable(paragraph.section)}", f"/para {paragraph.id}"

    async def discover(self) -> Hits:
        """Offer the commands before anything is typed."""
        for shown, line in self._lines():
            if not line.startswith("/para "):
                yield DiscoveryHit(literal(shown), self._run(line), text=shown)

    async def search(self, query: str) -> Hits:
        """Offer what fits the query."""
        matcher = self.matcher(query)
        for shown, line in self._lines():
            score = matcher.match(shown)
            if score > 0:
                yield Hit(score, _shown(shown), self._run(line), text=shown)

    def _run(self, line: str) -> partial[Coroutine[Any, Any, None]]:
        return partial(cast("ChatScreen", self.screen).run_line, line)


def _shown(text: str) -> Content:
    return literal(text)
