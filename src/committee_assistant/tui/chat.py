"""The conversation: turns one under another, newest nearest to the box."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from committee_assistant.feedback.mark import Mark
from committee_assistant.model.answer import Answer, Outcome
from committee_assistant.model.paper import Paper
from committee_assistant.model.phrases import counted
from committee_assistant.rendering.layout import printable
from committee_assistant.rendering.plain import plain_text
from committee_assistant.tui.answer_text import answer_content, claims_on
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.drawn_bars import DrawnBars
from committee_assistant.tui.empty_state import EmptyState
from committee_assistant.tui.offered import Offered
from committee_assistant.tui.safe import literal
from committee_assistant.tui.sources import SourcesRow
from committee_assistant.tui.views import Row, View

PATIENCE = 0.3
"""Seconds after which a question that is not answered yet is said to be worked on."""
MOST_MOUNTED = 50
"""Turns that are kept on the screen: with hundreds of them every key would be slow."""
LONGEST_SHOWN = 600
"""Characters of a question that are shown, so that its answer stays in sight."""


class Turn(Vertical):
    """What was typed and what came of it."""

    def __init__(self, asked: str) -> None:
        super().__init__()
        self.asked = asked
        self.answer: Answer | None = None
        self.resolved = ""
        """The whole question that it was taken for."""
        self.reply_text = ""
        """The reply as plain text, for copying."""
        self.marked: Mark | None = None

    def compose(self) -> ComposeResult:
        """Show the question; the reply comes later."""
        with Horizontal(classes="asked"):
            yield Static("You", classes="who", markup=False)
            yield Static(literal(_shortened(self.asked)), classes="question")
        yield Vertical(classes="reply")

    @property
    def copied(self) -> str:
        """Question and reply as text."""
        return f"{self.asked}\n{self.reply_text}".strip()

    @property
    def row(self) -> SourcesRow | None:
        """The sources under the reply, if it has any."""
        return next(iter(self.query(SourcesRow)), None)

    @property
    def choices(self) -> NumberedChoices | None:
        """What the reply offers to pick from, while it can be picked from."""
        return next((choices for choices in self.query(NumberedChoices) if not choices.disabled), None)

    @property
    def offer(self) -> Offered | None:
        """The questions offered under the reply, if there are any."""
        return next(iter(self.query(Offered)), None)

    async def show_offer(self, label: str, questions: tuple[str, ...], height: int) -> None:
        """Offer questions under the reply, a line each where all of it then fits into ``height`` lines."""
        await self.query_one(".reply", Vertical).mount(Offered(label, questions, height - self.outer_size.height))

    def fit(self, height: int) -> None:
        """Take a line for each question offered where all of the turn fits into ``height`` lines."""
        if self.offer:
            self.offer.fit(height - self.outer_size.height + self.offer.outer_size.height)

    def show_mark(self, said: str) -> None:
        """Say under the sources how the reader marked the answer."""
        shown = self.query(".mark")
        if shown:
            shown.first(Static).update(literal(said))
            return
        line = Static(literal(said), classes="mark")
        self.query_one(".reply", Vertical).mount(line, before=self.offer)

    async def show_working(self, said: str) -> None:
        """Say that the question is being worked on, in a line that does not move."""
        if not self.reply_text:
            await self._reply(Static(literal(said, "$muted")))

    async def show_answer(self, answer: Answer, paper: Paper) -> None:
        """Show an answer with its choices or its sources."""
        self.answer = answer
        self.reply_text = printable(plain_text(answer))
        parts: list[Widget] = [Static(answer_content(answer), classes="said")]
        if answer.choices:
            labels = [choice.label for choice in answer.choices]
            parts.append(NumberedChoices(labels, [choice.question for choice in answer.choices]))
        parts += _sources(answer, paper)
        await self._reply(*parts)

    async def show_view(self, view: View, paper: Paper) -> None:
        """Show a view like an answer."""
        self.reply_text = view.plain
        rows = [_row(row) for row in view.rows]
        known = {paragraph: texts for paragraph, texts in view.cites.items() if paper.paragraph(paragraph)}
        sources = [SourcesRow("Sources", known, paper)] if known else []
        await self._reply(Static(literal(view.title, "bold"), classes="title"), *rows, *sources)

    async def show_notice(self, said: str) -> None:
        """Show a remark of the program itself."""
        self.reply_text = printable(said)
        await self._reply(Static(literal(said), classes="said"))

    async def _reply(self, *parts: Widget) -> None:
        reply = self.query_one(".reply", Vertical)
        await reply.remove_children()
        await reply.mount(*parts)


def _shortened(asked: str) -> str:
    return asked if len(asked) <= LONGEST_SHOWN else f"{asked[:LONGEST_SHOWN]}… ({len(asked):,} characters)"


def _row(row: Row) -> Widget:
    if row.bars:
        return DrawnBars(row.bars)
    if not row.label:
        return Static(row.said, classes="line")
    label, said = Static(literal(row.label), classes="label"), Static(row.said, classes="hanging")
    return Horizontal(label, said, classes="row")


def _sources(answer: Answer, paper: Paper) -> list[Widget]:
    cites = claims_on(answer)
    label = "Sources"
    if answer.outcome is Outcome.ABSTAIN:
        cites, label = dict.fromkeys(answer.see, ()), "Nearest"
    known = {paragraph: texts for paragraph, texts in cites.items() if paper.paragraph(paragraph)}
    return [SourcesRow(label, known, paper)] if known else []


class Conversation(VerticalScroll, can_focus=False):
    """The turns so far; what is new is brought into sight from its beginning."""

    def compose(self) -> ComposeResult:
        """Begin empty."""
        with Vertical(id="turns", classes="-empty"):
            yield from self._beginning()

    def _beginning(self) -> tuple[Widget, Widget]:
        """Give what stands before the first turn, without any that are no longer shown."""
        self._earlier: list[str] = []
        line = Static("", id="earlier", markup=False)
        line.display = False
        return EmptyState(), line

    @property
    def copied(self) -> str:
        """Every question and reply as text, those included that are no longer on the screen."""
        replied = [turn.copied for turn in self.turns if turn.reply_text]
        return "\n\n".join((*self._earlier, *replied))

    async def _make_room(self) -> None:
        """Take the oldest turns off the screen, and say how many there were."""
        gone = self.turns[:-MOST_MOUNTED]
        if gone:
            self._earlier += [turn.copied for turn in gone]
            await self.query_one("#turns").remove_children(gone)
            earlier = counted(len(self._earlier), "earlier turn is", "earlier turns are")
            line = self.query_one("#earlier", Static)
            line.update(f"{earlier} no longer shown; /copy all has them.")
            line.display = True

    async def restart(self) -> None:
        """Be as empty as in the beginning."""
        turns = self.query_one("#turns")
        await turns.remove_children()
        turns.add_class("-empty")
        await turns.mount(*self._beginning())

    @property
    def turns(self) -> list[Turn]:
        """Every turn, oldest first."""
        return list(self.query(Turn))

    @property
    def latest(self) -> Turn | None:
        """The newest turn."""
        return next(reversed(self.turns), None)

    @property
    def rows(self) -> list[SourcesRow]:
        """The sources of every turn, oldest first."""
        return list(self.query(SourcesRow))

    async def begin(self, asked: str) -> Turn:
        """Add a turn; what earlier ones offered goes, so that a number means one thing only."""
        self.query_one(EmptyState).display = False
        await self.query(Offered).remove()
        turns = self.query_one("#turns")
        turns.remove_class("-empty")
        turn = Turn(asked)
        await turns.mount(turn)
        await self._make_room()
        self.reveal(turn)
        return turn

    async def remark(self, said: str, after: Turn | None = None) -> None:
        """Say something between the turns: after one of them, or at the end."""
        self.query_one(EmptyState).display = False
        turns = self.query_one("#turns")
        turns.remove_class("-empty")
        await turns.mount(Static(literal(said, "$muted"), classes="remark"), after=after)

    def on_resize(self) -> None:
        """Let what is offered take the room that there is now."""
        if self.latest:
            self.call_after_refresh(self.latest.fit, self.size.height)

    def reveal(self, turn: Turn) -> None:
        """Scroll to the end of a turn, or to its beginning where it is taller than what can be seen."""
        self.call_after_refresh(self._reveal, turn)

    def _reveal(self, turn: Turn) -> None:
        if turn.outer_size.height > self.size.height:
            self.scroll_to(y=turn.virtual_region.y, animate=False)
        elif turn is self.latest:
            self.scroll_end(animate=False)
        else:
            self.scroll_to_widget(turn, animate=False)
