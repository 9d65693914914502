"""The part of the chat screen that proposes what to ask next, once an answer is painted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from committee_assistant.error_log import log_error
from committee_assistant.model.answer import Outcome
from committee_assistant.suggesting.told import Told
from committee_assistant.tui.chat import Turn
from committee_assistant.tui.choices import NumberedChoices
from committee_assistant.tui.marking import Marking
from committee_assistant.tui.offered import Offered

if TYPE_CHECKING:
    from committee_assistant.assistant import Assistant, Reply

NEXT = "Next"
INSTEAD = "The paper does answer"


class Proposing(Marking):
    """Offers questions under the latest reply, and knows what a typed number stands for."""

    told = Told()

    def propose(self, turn: Turn, question: str, reply: Reply, assistant: Assistant) -> None:
        """Find in a thread what to offer under a reply; a newer question stops it."""
        self.told = self.told.after(question, reply)
        work = self._propose(turn, reply, assistant)
        self.run_worker(work, group="propose", exclusive=True, exit_on_error=False)

    async def _propose(self, turn: Turn, reply: Reply, assistant: Assistant) -> None:
        painted = asyncio.Event()
        self.call_after_refresh(painted.set)
        await painted.wait()
        try:
            questions = await asyncio.to_thread(_proposed, reply, assistant, self.told)
        except Exception as error:  # an answer is whole without any proposal
            log_error(error)
            return
        if questions and turn is self.conversation.latest:
            at_end = self.conversation.is_vertical_scroll_end
            label = INSTEAD if reply.answer.outcome is Outcome.ABSTAIN else NEXT
            await turn.show_offer(label, questions, self.conversation.size.height)
            if at_end:
                self.conversation.reveal(turn)

    def numbered(self) -> NumberedChoices | Offered | None:
        """Give what a typed number picks from: what the latest reply offers, or the questions to begin with."""
        latest = self.conversation.latest
        if latest:
            return latest.choices or latest.offer
        return next(iter(self.query(NumberedChoices)), None)

    def action_leave_offer(self, step: int) -> None:
        """Go from what is offered up to the sources, or down to the box."""
        row = self.conversation.latest.row if self.conversation.latest else None
        if step < 0 and row:
            row.focus()
        elif step > 0:
            self.query_one("#question").focus()


def _proposed(reply: Reply, assistant: Assistant, told: Told) -> tuple[str, ...]:
    from committee_assistant.suggesting.follow_ups import follow_ups  # with the engine, once the screen is painted
    from committee_assistant.suggesting.instead import instead

    find = instead if reply.answer.outcome is Outcome.ABSTAIN else follow_ups
    return find(reply, assistant, told)
