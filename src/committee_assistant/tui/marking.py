"""The part of the chat screen that marks answers as useful or not right, and keeps that for the knowledge's keeper."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Static

from committee_assistant.conversations.keeper import Keeper
from committee_assistant.error_log import log_error
from committee_assistant.feedback.mark import Mark, Verdict, mark_on
from committee_assistant.feedback.store import append_mark, feedback_path
from committee_assistant.rendering.layout import printable
from committee_assistant.tui.chat import Turn
from committee_assistant.tui.evidence import Evidence
from committee_assistant.tui.reason_box import ReasonBox
from committee_assistant.tui.sources import SourcesRow

SIGNS = {"+": Verdict.USEFUL, "-": Verdict.NOT_RIGHT}
"""What is typed for each verdict."""


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

    def mark(self, turn: Turn, verdict: Verdict, reason: str = "") -> bool:
        """Mark the answer of a turn; what could not be kept is said there. False where there is nothing to mark."""
        if turn.answer is None or self.paper is None:
            return False
        given = mark_on(turn.answer, turn.asked, turn.resolved, self.paper.id, verdict, reason, turn.marked)
        return self._keep(turn, given)

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
        path = feedback_path(self.keeper.home)
        at_end = self.conversation.is_vertical_scroll_end
        try:
            append_mark(path, mark)
        except OSError as error:
            log_error(error)
            turn.show_mark(f"The mark could not be kept: {printable(str(path))} cannot be written.")
            return False
        turn.marked = mark
        turn.show_mark(f"Marked {mark.verdict}{': ' if mark.reason else '.'}{mark.reason}")
        if at_end:
            self.conversation.reveal(turn)
        return True
