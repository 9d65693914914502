"""The part of the chat screen that marks answers as useful or not right, and keeps that for the knowledge's keeper."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.feedback.mark import SIGNS, Mark, Rating, mark_on
from committee_assistant.feedback.store import keep_mark
from committee_assistant.tui.chat import Turn
from committee_assistant.tui.evidence import Evidence
from committee_assistant.tui.reason_box import ReasonBox
from committee_assistant.tui.sources import SourcesRow


class Marking(Evidence):
    """Marks a turn at once, then asks for a reason that may be left out."""

    keeper: Keeper
    _asked_why: Turn | None = None
    """The turn whose mark a reason is being asked for."""

    def action_mark(self, sign: str) -> None:
        """Mark the answer whose sources have the focus, and ask why."""
        turns = [node for node in self.focused.ancestors if isinstance(node, Turn)] if self.focused else []
        if turns and isinstance(self.focused, SourcesRow) and self.mark(turns[0], SIGNS[sign]):
            self._asked_why = turns[0]
            self.query_one("#prompt", Static).update(sign)
            self.query_one("#question").display = False
            self.query_one(ReasonBox).ask(SIGNS[sign])

    def mark(self, turn: Turn, rating: Rating, reason: str = "") -> bool:
        """Mark the answer of a turn; what could not be kept is said there. False where there is nothing to mark."""
        if turn.answer is None or self.paper is None:
            return False
        given = mark_on(turn.answer, turn.asked, turn.resolved, self.paper.id, rating, reason)
        return self._keep(turn, given.in_place_of(turn.marked))

    def on_reason_box_given(self, message: ReasonBox.Given) -> None:
        """Add the reason to the mark, and return to the question box."""
        self.query_one("#prompt", Static).update(">")
        self.query_one("#question").display = True
        turn, self._asked_why = self._asked_why, None
        if message.reason and turn and turn.marked:
            self._keep(turn, replace(turn.marked, reason=message.reason))
        if message.returns:
            self.query_one("#question").focus()

    def _keep(self, turn: Turn, mark: Mark) -> bool:
        at_end = self.conversation.is_vertical_scroll_end
        trouble = keep_mark(self.keeper.home, mark)
        if trouble:
            turn.show_mark(trouble)
            return False
        turn.marked = mark
        turn.show_mark(mark.said)
        if at_end:
            self.conversation.reveal(turn)
        return True
