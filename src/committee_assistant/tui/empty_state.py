"""What is seen before the first question."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from committee_assistant.model.knowledge import Knowledge
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.safe import literal


class EmptyState(Vertical):
    """What is seen before the first question: a promise, questions to begin with, and the commands."""

    def compose(self) -> ComposeResult:
        """Lay out all but the suggestions, which need the paper."""
        yield Static("Ask a question about this paper", id="invitation", markup=False)
        yield Static(
            "Every answer shows the paragraph it comes from.\nIf the paper does not say, you are told so.",
            id="promise",
            markup=False,
        )
        yield Vertical(id="suggestions")
        yield Static("/timeline   /audit   /priorities", id="shortcuts", markup=False)
        yield Static("", id="start-note", markup=False)

    def note(self, lines: Sequence[str]) -> None:
        """Say the first line, and how many more there are."""
        more = f" ({len(lines) - 1} more like this)" if len(lines) > 1 else ""
        place = self.query_one("#start-note", Static)
        place.display = bool(lines)
        place.update(literal(f"{lines[0]}{more}" if lines else ""))

    def explain(self, what: str, why: str) -> None:
        """Say in place of the promise what went wrong."""
        self.query_one("#invitation", Static).update(literal(what))
        self.query_one("#promise", Static).update(literal(why))
        self.query_one("#suggestions").display = self.query_one("#shortcuts").display = False

    async def offer(self, questions: tuple[str, ...], knowledge: Knowledge) -> None:
        """Show questions to begin with, and the commands that have something to show."""
        views = {"/timeline": knowledge.events, "/audit": knowledge.statistics, "/priorities": knowledge.priorities}
        commands = "   ".join(command for command, facts in views.items() if facts)
        self.query_one("#shortcuts", Static).update(literal(commands or "Type a paragraph's number to read it."))
        if questions and not self.query("#starters"):
            await self.query_one("#suggestions").mount(NumberedChoices(questions, questions, id="starters"))
