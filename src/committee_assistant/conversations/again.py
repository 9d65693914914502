"""Takes a kept conversation up again: its questions, asked anew, give the dialogue that the next one follows."""

from __future__ import annotations

from dataclasses import dataclass

from committee_assistant.assistant import Assistant, Reply
from committee_assistant.model.conversation import Conversation
from committee_assistant.transcripts.record import recorded


@dataclass(frozen=True)
class TakenUp:
    """What asking a conversation's questions again gave."""

    reply: Reply | None
    """The last reply, with the dialogue it leaves behind; None where nothing was asked."""
    asked: int
    differing: int
    """How many answers of today are not what was said then."""

    @property
    def remark(self) -> str:
        """Say how many answers differ; "" where none does."""
        if not self.differing:
            return ""
        return f"Asked again today, {self.differing} of the {self.asked} answers above would differ."


def take_up(conversation: Conversation, assistant: Assistant) -> TakenUp:
    """Ask a conversation's questions again, in order and in one dialogue."""
    reply: Reply | None = None
    asked = differing = 0
    for turn in conversation.questions:
        assert turn.answer
        reply = assistant.ask(turn.asked, reply.dialogue if reply else None)
        asked += 1
        differing += recorded(reply.answer) != recorded(turn.answer)
    return TakenUp(reply, asked, differing)
